using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>How a sheet stands after what was just saved, for its own panelist.</summary>
/// <param name="Total">His own running total as shown; empty without a value.</param>
/// <param name="MissingNotes">Aspects whose value the round wants explained and whose note is empty.</param>
public sealed record SheetStanding(string Total, IReadOnlyList<Guid> MissingNotes)
{
    internal static SheetStanding Of(ScoreSheet sheet, Round round) =>
        new(SheetTotal.Of(sheet, round).Text, [.. sheet.AspectsWithoutNote(round).Select(a => a.Id.Value)]);
}
