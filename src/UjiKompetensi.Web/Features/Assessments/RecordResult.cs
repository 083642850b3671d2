using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>
/// Records or corrects one result from elsewhere. <see cref="Input.BasedOn"/> is the version that was on the screen,
/// 0 for none: whoever is late gets a conflict with what is stored, and overwrites nothing.
/// </summary>
public sealed class RecordResult(UseCaseParts parts) : Command<RecordResult.Input, RecordResult.Saved>(parts)
{
    public sealed record Input(string Slug, ComponentId Component, ParticipantId Participant, string Text, string Provider, DateOnly? TakenOn, int BasedOn);

    /// <param name="Text">As it now stands in the database.</param>
    public sealed record Saved(string Text, int Version, DateTimeOffset At);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Saved> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var result = await work.Db.AssessmentsVisibleTo(work.User)
            .FirstOrDefaultAsync(a => a.RoundId == round.Id && a.ComponentId == input.Component && a.ParticipantId == input.Participant, cancel);
        if ((result?.Version ?? 0) != input.BasedOn)
            throw new Overtaken<Saved>(
                new RuleViolation("result-stale", $"Nilai ini baru saja diubah orang lain menjadi {Text(result)}. Periksa, lalu ketik lagi bila perlu."),
                new Saved(Text(result), result?.Version ?? 0, work.Now));
        if (result is null) work.Db.Add(result = AssessmentResult.Record(round, input.Component, input.Participant, input.Text, input.Provider, input.TakenOn!.Value));
        else result.Correct(round, input.Text, input.Provider, input.TakenOn!.Value);
        await work.RecordAsync(round, EventKind.ResultRecorded, RoundFacts.Result(round, result), cancel);
        return new Saved(Text(result), result.Version, work.Now);
    }

    private static string Text(AssessmentResult? result) => result?.Value is { } value ? ScoreText.Format(value) : "";

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Provider).NotEmpty().WithMessage("Isi penyelenggara komponen ini lebih dahulu.")
                .MaximumLength(AssessmentResult.ProviderMaxLength).WithMessage($"Nama penyelenggara paling panjang {AssessmentResult.ProviderMaxLength} huruf.");
            RuleFor(i => i.TakenOn).NotNull().WithMessage("Isi tanggal pelaksanaan komponen ini lebih dahulu.");
        }
    }
}
