using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Panels;

/// <summary>
/// A conflict that the data of a round hints at. All but <see cref="ConflictKind.SamePerson"/>, which always holds,
/// are hints for people to decide on: texts of positions can mislead.
/// </summary>
public sealed record SuggestedConflict(PanelistId Panelist, ParticipantId Participant, ConflictKind Kind, string Reason)
{
    private static readonly string[] OverHeads = ["Sekretaris Daerah", "Asisten "];

    /// <param name="opds">Where officials of the register serve, by NIP.</param>
    public static IReadOnlyList<SuggestedConflict> Of(Round round, IReadOnlyDictionary<EmployeeNumber, string> opds) =>
        [.. round.Panel.SelectMany(panelist => round.Participants.Select(participant => Between(panelist, participant, opds)).OfType<SuggestedConflict>())];

    private static SuggestedConflict? Between(Panelist panelist, Participant participant, IReadOnlyDictionary<EmployeeNumber, string> opds)
    {
        SuggestedConflict Because(ConflictKind kind, string reason) => new(panelist.Id, participant.Id, kind, reason);

        if (panelist.EmployeeNumber == participant.EmployeeNumber) return Because(ConflictKind.SamePerson, "NIP panelis sama dengan NIP peserta.");
        if (participant.OpdName.Length > 0 && Says(panelist.Position, participant.OpdName))
            return Because(ConflictKind.SameOpd, $"Jabatan panelis menyebut {participant.OpdName}.");
        if (panelist.EmployeeNumber is { } number && opds.TryGetValue(number, out var opd) && string.Equals(opd, participant.OpdName, StringComparison.OrdinalIgnoreCase))
            return Because(ConflictKind.SameOpd, $"Menurut data pejabat, panelis bertugas di {opd}.");
        if (!panelist.IsInternal) return null;
        if (IsOverHeads(participant.PostTitle) && !IsOverHeads(panelist.Position)) return Because(ConflictKind.Subordinate, $"Peserta adalah {participant.PostTitle}, atasan para pejabat internal.");
        return IsOverHeads(panelist.Position) && !IsOverHeads(participant.PostTitle) ? Because(ConflictKind.Superior, $"Panelis adalah {panelist.Position}.") : null;
    }

    private static bool IsOverHeads(string position) => OverHeads.Any(title => position.StartsWith(title.TrimEnd(), StringComparison.OrdinalIgnoreCase) || Says(position, title));

    private static bool Says(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
