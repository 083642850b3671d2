using FluentValidation;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participants;

/// <summary>Writes down why an official takes part in spite of a remark that asks for a reason; draft only.</summary>
public sealed class GiveReason(UseCaseParts parts) : Command<GiveReason.Input, GiveReason.Saved>(parts)
{
    /// <param name="BasedOn">The reason that was on the screen; empty for none.</param>
    public sealed record Input(string Slug, ParticipantId Id, string Code, string Reason, string BasedOn);

    public sealed record Saved(string Reason, DateTimeOffset At);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Saved> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        (await work.RoundAsync(input.Slug, cancel)).GiveReason(input.Id, input.Code, input.Reason, input.BasedOn);
        return new Saved(input.Reason.Trim(), work.Now);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Isi alasan lebih dahulu.")
            .MaximumLength(Participant.ReasonMaxLength).WithMessage($"Alasan paling panjang {Participant.ReasonMaxLength} huruf.");
    }
}
