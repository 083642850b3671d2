using FluentValidation;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.FollowUps;

/// <summary>Takes the last step away because it never happened, with a reason. It stays on record.</summary>
public sealed class RemoveStep(UseCaseParts parts) : Command<RemoveStep.Input, Nothing>(parts)
{
    /// <param name="Wrong">Number of the step.</param>
    public sealed record Input(string Slug, int Number, int Wrong, int Seen, string? Reason);

    protected override Policy Policy => Policies.FollowUp;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.FollowedRoundAsync(input.Slug, cancel);
        var file = (await work.Db.CasesAsync(round, cancel)).CaseOf(input.Number);
        await work.KeepAsync(round, file.Remove(input.Wrong, input.Reason, work.Author(), input.Seen, work.Now), cancel);
        return default;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan pembatalan.").MaximumLength(FollowUpStep.NoteMaxLength).WithMessage($"Alasan paling panjang {FollowUpStep.NoteMaxLength} huruf.");
    }
}
