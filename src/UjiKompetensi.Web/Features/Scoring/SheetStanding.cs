using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>How a sheet stands after what was just saved, for its own panelist.</summary>
/// <param name="Total">His own running total as shown; empty without a value.</param>
/// <param name="MissingNotes">Aspects whose value the round wants explained and whose note is empty.</param>
/// <param name="Doubts">Aspects whose comma may have slipped, with the question to ask.</param>
public sealed record SheetStanding(string Total, IReadOnlyList<Guid> MissingNotes, IReadOnlyDictionary<Guid, string> Doubts)
{
    internal static SheetStanding Of(ScoreSheet sheet, Round round) =>
        new(SheetTotal.Of(sheet, round).Text, [.. sheet.AspectsWithoutNote(round).Select(a => a.Id.Value)],
            SlippedComma.In(sheet, round).ToDictionary(s => s.Aspect.Value, s => s.Sentence));
}
