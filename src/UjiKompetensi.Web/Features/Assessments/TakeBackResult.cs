using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>Takes a recorded result from elsewhere back, before the plenary and with a reason. It no longer counts; the chain keeps what it said.</summary>
public sealed class TakeBackResult(UseCaseParts parts) : Command<TakeBackResult.Input, Nothing>(parts)
{
    /// <param name="BasedOn">The version that was shown.</param>
    public sealed record Input(string Slug, ComponentId Component, ParticipantId Participant, string Reason, int BasedOn);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        round.CheckAcceptsResults();
        var result = await work.ResultAsync(round, input.Component, input.Participant, cancel)
            ?? throw new RuleViolation("result-none", "Nilai itu tidak ada lagi. Muat ulang halaman.");
        if (result.Version != input.BasedOn) throw new RuleViolation("result-stale", "Nilai ini baru saja diubah orang lain. Muat ulang, periksa, lalu tarik lagi bila perlu.");
        if (round.Phase == RoundPhase.Scoring && result.Value is not null) ChangeReason.Checked(input.Reason);
        work.Db.Remove(result);
        await work.RecordAsync(round, EventKind.ResultTakenBack, RoundFacts.TakenBack(round, result, input.Reason.Trim()), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan nilai ini ditarik.")
            .MaximumLength(Mark.ReasonMaxLength).WithMessage($"Alasan paling panjang {Mark.ReasonMaxLength} huruf.");
    }
}
