using FluentValidation;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.FollowUps;

/// <summary>Records a letter, an answer or an inauguration, for one official or for several named in the same paper. All of them or none.</summary>
public sealed class RecordStep(UseCaseParts parts) : Command<RecordStep.Input, Nothing>(parts)
{
    /// <param name="Whom">Exactly what was on the screen.</param>
    public sealed record Input(string Slug, IReadOnlyList<Official> Whom, StepForm Step);

    /// <param name="Number">The participant's.</param>
    /// <param name="Seen">How many steps of his there were on the screen.</param>
    public sealed record Official(int Number, int Seen);

    protected override Policy Policy => Policies.FollowUp;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.FollowedRoundAsync(input.Slug, cancel);
        var cases = await work.Db.CasesAsync(round, cancel);
        foreach (var official in input.Whom.DistinctBy(w => w.Number))
            await work.KeepAsync(round, cases.CaseOf(official.Number).Record(input.Step.Entry, work.Author(), official.Seen, Words.DayOf(work.Now), work.Now), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Whom).NotEmpty().WithMessage("Pilih sedikitnya satu pejabat.");
            RuleFor(i => i.Step).SetValidator(new StepForm.Validator());
        }
    }
}
