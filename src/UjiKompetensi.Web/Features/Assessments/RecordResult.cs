using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>
/// Records or corrects one result from elsewhere, or states why there is none. <see cref="Input.BasedOn"/> is the version that was on the screen,
/// 0 for none: whoever is late gets a conflict with what is stored, and overwrites nothing.
/// </summary>
public sealed class RecordResult(UseCaseParts parts) : Command<RecordResult.Input, RecordResult.Saved>(parts)
{
    /// <param name="Reason">Why there is no value.</param>
    /// <param name="ChangeReason">Why a recorded value changes, once scoring has opened.</param>
    public sealed record Input(string Slug, ComponentId Component, ParticipantId Participant, string Text, string Provider, DateOnly? TakenOn, int BasedOn, string Reason = "", string ChangeReason = "")
    {
        /// <summary>No value, but why there is none.</summary>
        public bool IsNone => Reason.Trim().Length > 0 && Text.Trim().Length == 0;
    }

    /// <param name="Text">As it now stands in the database.</param>
    /// <param name="Reason">Why there is no value; empty with one.</param>
    public sealed record Saved(string Text, string Reason, int Version, DateTimeOffset At);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Saved> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var result = await work.ResultAsync(round, input.Component, input.Participant, cancel);
        if ((result?.Version ?? 0) != input.BasedOn)
            throw new Overtaken<Saved>(
                new RuleViolation("result-stale", $"Nilai ini baru saja diubah orang lain menjadi {Shown(result)}. Periksa, lalu ketik lagi bila perlu."),
                new Saved(Text(result), result?.Reason ?? "", result?.Version ?? 0, work.Now));
        if (result is null) work.Db.Add(result = AssessmentResult.For(round, input.Component, input.Participant));
        var before = result.Stated;
        if (input.IsNone) result.DeclareNone(round, input.Reason, Words.DayOf(work.Now));
        else result.Correct(round, input.Text, input.Provider, input.TakenOn!.Value);
        await work.RecordAsync(round, EventKind.ResultRecorded, RoundFacts.Result(round, result, result.WhyChanged(round, before, input.IsNone ? input.Reason : input.ChangeReason)), cancel);
        return new Saved(Text(result), result.Reason, result.Version, work.Now);
    }

    private static string Text(AssessmentResult? result) => result?.Value is { } value ? ScoreText.Format(value) : "";

    private static string Shown(AssessmentResult? result) => result?.Value is null ? "tidak ada" : Text(result);

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Reason).MaximumLength(Mark.ReasonMaxLength).WithMessage($"Alasan paling panjang {Mark.ReasonMaxLength} huruf.");
            When(i => !i.IsNone, WithValue);
        }

        private void WithValue()
        {
            RuleFor(i => i.Provider).NotEmpty().WithMessage("Isi penyelenggara komponen ini lebih dahulu.")
                .MaximumLength(AssessmentResult.ProviderMaxLength).WithMessage($"Nama penyelenggara paling panjang {AssessmentResult.ProviderMaxLength} huruf.");
            RuleFor(i => i.TakenOn).NotNull().WithMessage("Isi tanggal pelaksanaan komponen ini lebih dahulu.");
        }
    }
}
