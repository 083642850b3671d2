using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>In which order a panelist meets his sheets of one kind, and what each is called in an address.</summary>
internal static class SheetOrder
{
    /// <param name="paper">The anonymous component; null for the sheets that show who is marked.</param>
    public static IReadOnlyList<ParticipantId> Of(Round round, Component? paper, PanelistId panelist) => paper is null
        // As they are called: by lot where lots were drawn, otherwise by number.
        ? [.. round.Schedule.Ordered(round.Participants).Select(p => p.Id)]
        // A paper he does not judge is not there for him: shown as such, it would tell whose it is.
        : [.. paper.Papers.Where(p => !round.HasConflict(panelist, p))];

    /// <summary><c>3</c>, or <c>naskah/makalah/N03</c>: what follows the round in the address.</summary>
    public static string Place(Round round, Component? paper, ParticipantId participant) => paper is null
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{round.ParticipantOf(participant).Number}")
        : $"naskah/{paper.Code}/{paper.PaperCode(participant)}";
}
