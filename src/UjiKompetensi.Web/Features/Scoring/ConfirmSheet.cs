using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>A panelist says that his locked marks stand under the amended instrument.</summary>
public sealed class ConfirmSheet(UseCaseParts parts) : Command<ConfirmSheet.Input, Nothing>(parts)
{
    /// <param name="Shown">The version of the instrument the panelist was shown.</param>
    public sealed record Input(Guid Sheet, int Shown);

    protected override Policy Policy => Policies.Score;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet) = await work.OwnSheetAsync(input.Sheet, cancel);
        sheet.Confirm(round, input.Shown);
        await work.RecordAsync(round, EventKind.SheetConfirmed, AmendmentFacts.Confirmed(round, sheet), cancel);
        return default;
    }
}
