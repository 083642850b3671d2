using FluentValidation;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>Locks a panelist's own sheet as he was shown it; answers the receipt.</summary>
public sealed class LockSheet(UseCaseParts parts) : Command<LockSheet.Input, string>(parts)
{
    /// <param name="Shown">The seal of the values the panelist was shown when he agreed.</param>
    public sealed record Input(Guid Sheet, string? Shown);

    protected override Policy Policy => Policies.Score;

    protected override async Task<string> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetAsync(input.Sheet, cancel);
        // A second click, or an answer that was lost on the way, gets the receipt of the first.
        if (sheet.IsLocked && sheet.Receipt == input.Shown) return sheet.Receipt!;
        var receipt = sheet.Lock(round, input.Shown!, work.Now);
        await work.RecordAsync(round, EventKind.SheetLocked, MarkFacts.Locked(round, sheet), cancel);
        return receipt;
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator() => RuleFor(i => i.Shown).NotEmpty().WithMessage("Buka halaman periksa lebih dahulu, lalu kunci dari sana.");
    }
}
