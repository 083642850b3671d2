using FluentValidation;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Assessments;

/// <summary>Records what a participant is worth by the rubric of a component: one choice per item; the value is their sum.</summary>
public sealed class RecordRubric(UseCaseParts parts) : Command<RecordRubric.Input, RecordResult.Saved>(parts)
{
    public sealed class Input : BasisFields
    {
        /// <summary>Name of the chosen option per item of the rubric, in its order; empty while there is none.</summary>
        public List<string> Choices { get; init; } = [];
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<RecordResult.Saved> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var result = await work.ResultAsync(round, input.Component, input.Participant, cancel);
        if ((result?.Version ?? 0) != input.BasedOn)
            throw new RuleViolation("result-stale", "Rincian ini baru saja diubah orang lain. Isian Anda masih ada; buka halaman ini di tab lain, bandingkan, lalu isi lagi di sana.");
        if (result is null) work.Db.Add(result = AssessmentResult.For(round, input.Component, input.Participant));
        var before = result.Stated;
        result.Correct(round, ResultBasis.Of(round.ComponentOf(input.Component).Rubric, input.Choices), input.Provider, input.TakenOn!.Value);
        await work.RecordAsync(round, EventKind.ResultRecorded, RoundFacts.Result(round, result, result.WhyChanged(round, before, input.ChangeReason)), cancel);
        return new RecordResult.Saved(ScoreText.Format(result.Value!.Value), "", result.Version, work.Now);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            Include(new BasisFields.Rules());
            RuleForEach(i => i.Choices).NotEmpty().WithMessage("Pilih satu butir pada setiap baris.");
        }
    }
}
