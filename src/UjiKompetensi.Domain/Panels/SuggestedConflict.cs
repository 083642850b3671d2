using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Panels;

/// <summary>
/// A conflict that the data of a round hints at. All but <see cref="ConflictKind.SamePerson"/>, which always holds,
/// are hints for people to decide on: texts of positions can mislead.
/// </summary>
public sealed record SuggestedConflict(PanelistId Panelist, ParticipantId Participant, ConflictKind Kind, string Reason)
{
    private const string Secretary = "Sekretaris Daerah";
    private const string Assistant = "Asisten ";

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
        if (Leads(panelist.Position, participant.PostTitle)) return Because(ConflictKind.Superior, $"Panelis adalah {panelist.Position}, atasan langsung {participant.PostTitle}.");
        return Is(participant.PostTitle, Assistant) && !Is(panelist.Position, Assistant) && !Is(panelist.Position, Secretary)
            ? Because(ConflictKind.Subordinate, $"Peserta adalah {participant.PostTitle}, atasan para pejabat internal.") : null;
    }

    // The direct line alone. His office places the Sekda over every head: a hint for each would leave the chair nobody to
    // judge and hide the few that matter. Which offices an assistant coordinates stands in no register.
    private static bool Leads(string panelist, string participant) =>
        Is(panelist, Secretary) ? Is(participant, Assistant) || Is(participant, "Staf Ahli ") : Is(panelist, Assistant) && Is(participant, "Kepala Biro ");

    private static bool Is(string position, string title) => position.StartsWith(title, StringComparison.OrdinalIgnoreCase);

    private static bool Says(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
