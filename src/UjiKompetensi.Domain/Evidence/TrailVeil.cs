namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What of the chain may be told to whoever does not see a round's scores, and to everybody before its plenary. It names
/// what may be told and not what may not: a new kind of fact stays untold until somebody has thought about it.
/// </summary>
/// <param name="IsOpen">The reader sees the scores of this round.</param>
/// <param name="SeesDecision">He also sees what the PPK decided, what followed and what was objected.</param>
/// <param name="IsBlind">Papers are marked without names: who locked a sheet when must not be told together with whose it was.</param>
public sealed record TrailVeil(bool IsOpen, bool SeesDecision, bool IsBlind)
{
    /// <summary>How often and when somebody writes on a sheet tells of what he writes.</summary>
    private static readonly EventKind[] Secret = [EventKind.MarkEntered, EventKind.NoteWritten, EventKind.PaperTyped, EventKind.PaperSettled];

    private static readonly EventKind[] AfterRelease =
        [EventKind.OfficialDecided, EventKind.FollowUpRecorded, EventKind.ApprovalPackageTaken, EventKind.ObjectionFiled, EventKind.ObjectionMoved];

    /// <summary>Where a name beside a time could give an anonymous paper its author.</summary>
    private static readonly EventKind[] Traceable =
    [
        EventKind.SheetLocked, EventKind.LockRefused, EventKind.SheetConfirmed, EventKind.PanelistRecused, EventKind.AbsenceRecorded,
        EventKind.UnlockRequested, EventKind.UnlockDecided, EventKind.SheetUnlocked, EventKind.FileAdded, EventKind.FileRemoved,
    ];

    private static readonly HashSet<string> Told =
    [
        MarkFacts.Participant, MarkFacts.Panelist, MarkFacts.Component, MarkFacts.Version, "number", "presence", "name", "from", "until", "venue",
        "minutes", "preparation", "sessions", "order", "moved", "before", "after", "drawing", "template", "expires", "deadline", "cause", "date", "addressee",
        RoundFacts.Phase, "people", ConflictFacts.State, PlenaryFacts.Present, PlenaryFacts.Members, "quorum", "needs-chair", "needs-review",
        "objection-days", "shows-result", "shows-opinion", "shows-plan", "required-files", AmendmentFacts.Version, AmendmentFacts.Differences, UnlockFacts.Decision,
    ];

    private static readonly EventKind[] ToldKinds =
    [
        EventKind.ConflictDeclared, EventKind.ConflictDecided, EventKind.AmendmentProposed, EventKind.AmendmentApproved, EventKind.AmendmentApplied, EventKind.AmendmentDropped,
        EventKind.DocumentFinalised, EventKind.DocumentSigned, EventKind.DocumentSent, EventKind.DocumentVoided, EventKind.FileAdded,
    ];

    private static readonly EventKind[] ToldReasons = [EventKind.LotDrawn, EventKind.PresenceRecorded, EventKind.FileRemoved, EventKind.ConflictDeclared, EventKind.ConflictDecided, EventKind.AttendanceRecorded, EventKind.GapAccepted];

    /// <summary>Kinds of which not even the occurrence is told.</summary>
    public IReadOnlyList<EventKind> Hidden => [.. IsOpen ? [] : Secret, .. SeesDecision ? [] : AfterRelease];

    /// <summary>Kinds that are told without whom they are about.</summary>
    public IReadOnlyList<EventKind> Nameless => IsBlind && !IsOpen ? Traceable : [];

    /// <summary>Numbers of entries have gaps where something is hidden, and a gap tells how much.</summary>
    public bool TellsSequence => IsOpen && SeesDecision;

    /// <summary>The facts that may be told; all of them to whoever sees the scores.</summary>
    public IReadOnlyDictionary<string, string> Over(EventKind kind, IReadOnlyDictionary<string, string> facts) =>
        IsOpen ? facts : facts.Where(f => Tells(kind, f.Key)).ToDictionary(f => f.Key, f => f.Value);

    private bool Tells(EventKind kind, string fact) => fact switch
    {
        MarkFacts.Participant => !Nameless.Contains(kind),
        MarkFacts.Kind => ToldKinds.Contains(kind) && !(kind == EventKind.FileAdded && IsBlind),
        MarkFacts.Reason => ToldReasons.Contains(kind) && !Nameless.Contains(kind),
        "to" => kind == EventKind.DocumentSent,
        _ => Told.Contains(fact),
    };
}
