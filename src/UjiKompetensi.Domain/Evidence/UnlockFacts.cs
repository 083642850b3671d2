using System.Globalization;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says of locked sheets that are opened again: one <see cref="EventKind.UnlockRequested"/> per request,
/// one <see cref="EventKind.UnlockDecided"/> per agreement, refusal or withdrawal, and one
/// <see cref="EventKind.SheetUnlocked"/> per granted one with the receipt that no longer holds. No value is told.
/// </summary>
public static class UnlockFacts
{
    public const string Id = "request";
    public const string Number = "number";

    /// <summary><see cref="Agreed"/>, <see cref="Refused"/> or <see cref="Withdrawn"/>, for the panel or the secretariat.</summary>
    public const string Decision = "decision";
    public const string Agreed = "Agreed";
    public const string Refused = "Refused";
    public const string Withdrawn = "Withdrawn";

    /// <summary>Account that asked or decided.</summary>
    public const string By = "by";
    public const string LockedAt = "locked-at";

    /// <summary>Which version of each entry was locked, one a line.</summary>
    public const string Entries = "entries";

    public static Facts Requested(Round round, ScoreSheet sheet, UnlockRequest request) => Of(round, sheet, request)
        .Add(By, request.AskedBy).Add(MarkFacts.Reason, request.Reason).Add(MarkFacts.Receipt, request.Receipt)
        .Add(LockedAt, request.LockedAt)
        .Add(Entries, string.Join('\n', request.Marks.Select(e => Entry(round, e, '@')).Concat(request.Notes.Select(e => Entry(round, e, '#'))).Order(StringComparer.Ordinal)));

    /// <param name="decision">One of the words above, with the side: <c>Agreed:Panel</c>.</param>
    public static Facts Decided(Round round, ScoreSheet sheet, UnlockRequest request, string decision, Guid by, string reason = "") =>
        Of(round, sheet, request).Add(Decision, decision).Add(By, by).Add(MarkFacts.Reason, reason);

    public static Facts Unlocked(Round round, ScoreSheet sheet, UnlockRequest request) => Of(round, sheet, request).Add(MarkFacts.Receipt, request.Receipt);

    /// <summary>Every decision that the stored request tells of.</summary>
    public static IEnumerable<Facts> Decisions(Round round, ScoreSheet sheet, UnlockRequest request)
    {
        if (request.PanelBy is { } panel) yield return Decided(round, sheet, request, AgreedBy(UnlockSide.Panel), panel);
        if (request.SecretariatBy is { } clerk) yield return Decided(round, sheet, request, AgreedBy(UnlockSide.Secretariat), clerk);
        if (request.RefusedBy is { } refuser) yield return Decided(round, sheet, request, Refused, refuser, request.RefusalReason);
        if (request.WithdrawnAt is not null) yield return Decided(round, sheet, request, Withdrawn, request.AskedBy);
    }

    public static string AgreedBy(UnlockSide side) => $"{Agreed}:{side}";

    private static Facts Of(Round round, ScoreSheet sheet, UnlockRequest request) =>
        MarkFacts.Of(round, sheet).Add(Id, request.Id.Value).Add(Number, request.Number);

    // Marks by an @, notes by a #, the general note without a place.
    private static string Entry(Round round, LockedVersion entry, char kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{(entry.Aspect is { } aspect ? round.PlaceOf(aspect) : "")}{kind}{entry.Version}");
}
