using FluentValidation;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.FollowUps;

/// <summary>Puts a step in the place of one that was recorded wrongly, with a reason. Both stay.</summary>
public sealed class CorrectStep(UseCaseParts parts) : Command<CorrectStep.Input, Nothing>(parts)
{
    /// <param name="Wrong">Number of the step.</param>
    public sealed record Input(string Slug, int Number, int Wrong, int Seen, StepForm Step, string? Reason);

    protected override Policy Policy => Policies.FollowUp;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.FollowedRoundAsync(input.Slug, cancel);
        var file = (await work.Db.CasesAsync(round, cancel)).CaseOf(input.Number);
        await work.KeepAsync(round, file.Correct(input.Wrong, input.Step.Entry, input.Reason, work.Author(), input.Seen, Words.DayOf(work.Now), work.Now), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Step).SetValidator(new StepForm.Validator());
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan perbaikan.").MaximumLength(FollowUpStep.NoteMaxLength).WithMessage($"Alasan paling panjang {FollowUpStep.NoteMaxLength} huruf.");
        }
    }
}
