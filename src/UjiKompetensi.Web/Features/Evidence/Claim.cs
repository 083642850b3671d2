using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using Meeting = UjiKompetensi.Domain.Plenaries.Plenary;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>
/// One thing the chain says or the database holds, under a key that both sides share: an operation of the panelist's
/// device, the lock of a sheet, or one version of a result or recommendation.
/// </summary>
/// <param name="At">When it happened; null where the row keeps no time of its own.</param>
/// <param name="By">Whose deed it was; null where the row does not keep it.</param>
internal sealed record Claim(string Key, EventKind Kind, IReadOnlyDictionary<string, string> Facts, DateTimeOffset? At = null, Guid? By = null)
{
    /// <summary>The claim an event makes about a stored row; null when it makes none.</summary>
    public static Claim? Of(RoundEvent link)
    {
        var facts = Domain.Evidence.Facts.Read(link.Facts);
        return KeyOf(link.Kind, facts) is { } key ? new Claim(key, link.Kind, facts, link.At, link.ActorId) : null;
    }

    public static IEnumerable<Claim> Of(Round round, ScoreSheet sheet)
    {
        foreach (var mark in sheet.Marks) yield return Stored(EventKind.MarkEntered, MarkFacts.Entered(round, sheet, mark), mark.SavedAt);
        foreach (var note in sheet.Notes) yield return Stored(EventKind.NoteWritten, MarkFacts.Noted(round, sheet, note), note.SavedAt);
        if (sheet.IsLocked) yield return Stored(EventKind.SheetLocked, MarkFacts.Locked(round, sheet), sheet.LockedAt);
    }

    public static IEnumerable<Claim> Of(Round round, ScoreSheet sheet, UnlockRequest request) =>
    [
        Stored(EventKind.UnlockRequested, UnlockFacts.Requested(round, sheet, request), request.AskedAt, request.AskedBy),
        .. UnlockFacts.Decisions(round, sheet, request).Select(f => Stored(EventKind.UnlockDecided, f)),
        .. request.IsGranted ? new[] { Stored(EventKind.SheetUnlocked, UnlockFacts.Unlocked(round, sheet, request)) } : [],
    ];

    public static IEnumerable<Claim> Of(Round round, ScoreSheet sheet, PaperEntry entry) =>
    [
        .. entry.Typings.Select(t => Stored(EventKind.PaperTyped, PaperEntryFacts.Typed(round, sheet, entry, t), t.TypedAt, t.By)),
        .. entry.IsSettled ? new[] { Stored(EventKind.PaperSettled, PaperEntryFacts.Settled(round, sheet, entry)) } : [],
    ];

    public static Claim Of(Round round, ConflictOfInterest conflict) => Stored(EventKind.ConflictDecided, ConflictFacts.Of(round, conflict), conflict.At, conflict.By);

    public static Claim Of(Round round, AssessmentResult result) => Stored(EventKind.ResultRecorded, RoundFacts.Result(round, result));

    public static Claim Of(Round round, Recommendation recommendation) => Stored(EventKind.RecommendationWritten, RoundFacts.Recommendation(round, recommendation), recommendation.WrittenAt, recommendation.WrittenBy);

    /// <summary>One of its versions before the last.</summary>
    public static Claim Of(Round round, Recommendation recommendation, RecommendationVersion version) => Stored(EventKind.RecommendationWritten, RoundFacts.Recommendation(round, recommendation, version), version.At, version.By);

    public static IEnumerable<Claim> Of(Round round, Meeting plenary) =>
    [
        .. plenary.Attendances.Select(a => Stored(EventKind.AttendanceRecorded, PlenaryFacts.Of(round, a), a.At, a.By)),
        .. plenary.Conclusions.Select(c => Stored(EventKind.OfficialConcluded, PlenaryFacts.Of(round, c), c.At, c.By)),
        .. plenary.Conclusions.Where(c => !c.Stands || c.ReopenedBy is not null || c.ReopeningReason.Length > 0).Select(c => Stored(EventKind.ConclusionReopened, PlenaryFacts.Reopened(round, c), c.ReopenedAt, c.ReopenedBy)),
        .. plenary.Stances.Select(s => Stored(EventKind.StanceTaken, PlenaryFacts.Of(round, s), s.At)),
    ];

    public static Claim Of(Round round, DiscussionNote note) => Stored(EventKind.DiscussionNoted, PlenaryFacts.Of(round, note), note.At, note.By);

    public static Claim Of(Round round, Review review) => Stored(EventKind.RecommendationReviewed, PlenaryFacts.Of(round, review), review.At, review.By);

    public static Claim Of(Round round, Decision decision) => Stored(EventKind.OfficialDecided, DecisionFacts.Of(round, decision), decision.At, decision.By);

    public static Claim Of(Round round, FollowUpStep step) => Stored(EventKind.FollowUpRecorded, DecisionFacts.Of(round, step), step.At, step.By);

    public static IEnumerable<Claim> Of(Round round, Objection objection) =>
        [Stored(EventKind.ObjectionFiled, ObjectionFacts.Of(round, objection), objection.At, objection.By), .. objection.Steps.Select(s => Stored(EventKind.ObjectionMoved, ObjectionFacts.Of(round, objection, s), s.At, s.By))];

    /// <summary>The claims that taking a result back (an import undone) has settled: none of its versions is stored any more.</summary>
    public static IEnumerable<string> TakenBack(RoundEvent link)
    {
        if (link.Kind != EventKind.ResultTakenBack) return [];
        var gone = new Claim("", EventKind.ResultRecorded, Domain.Evidence.Facts.Read(link.Facts));
        return Enumerable.Range(1, gone.Version).Select(gone.KeyAt);
    }

    public string Fact(string name) => Facts.GetValueOrDefault(name, "");

    /// <summary>The same thing at an earlier version; only the chain still tells of it.</summary>
    public string KeyAt(int version) => $"{Kind}:{Fact(RoundFacts.Id)}:{version}";

    public int Version => int.TryParse(Fact(MarkFacts.Version), out var version) ? version : 0;

    private static Claim Stored(EventKind kind, Facts facts, DateTimeOffset? at = null, Guid? by = null)
    {
        var read = Domain.Evidence.Facts.Read(facts.Canonical());
        return new Claim(KeyOf(kind, read)!, kind, read, at, by);
    }

    private static string? KeyOf(EventKind kind, IReadOnlyDictionary<string, string> facts) => kind switch
    {
        EventKind.MarkEntered or EventKind.NoteWritten => $"{kind}:{facts.GetValueOrDefault(MarkFacts.Operation)}",
        EventKind.SheetLocked or EventKind.PanelistRecused or EventKind.AbsenceRecorded => $"{EventKind.SheetLocked}:{facts.GetValueOrDefault(MarkFacts.Sheet)}",
        EventKind.ResultRecorded or EventKind.RecommendationWritten => $"{kind}:{facts.GetValueOrDefault(RoundFacts.Id)}:{facts.GetValueOrDefault(MarkFacts.Version)}",
        EventKind.ConflictDeclared or EventKind.ConflictDecided => $"{EventKind.ConflictDecided}:{facts.GetValueOrDefault(RoundFacts.Id)}:{facts.GetValueOrDefault(MarkFacts.Version)}",
        EventKind.UnlockRequested or EventKind.SheetUnlocked => $"{kind}:{facts.GetValueOrDefault(UnlockFacts.Id)}",
        EventKind.UnlockDecided => $"{kind}:{facts.GetValueOrDefault(UnlockFacts.Id)}:{facts.GetValueOrDefault(UnlockFacts.Decision)}",
        EventKind.AttendanceRecorded or EventKind.DiscussionNoted or EventKind.OfficialConcluded or EventKind.ConclusionReopened or EventKind.StanceTaken or EventKind.RecommendationReviewed
            or EventKind.OfficialDecided or EventKind.FollowUpRecorded
            or EventKind.ObjectionFiled or EventKind.ObjectionMoved
            => $"{kind}:{facts.GetValueOrDefault(PlenaryFacts.Id)}",
        EventKind.PaperTyped => $"{kind}:{facts.GetValueOrDefault(PaperEntryFacts.Typing)}",
        EventKind.PaperSettled => $"{kind}:{facts.GetValueOrDefault(PaperEntryFacts.Id)}",
        _ => null,
    };
}
