using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says of a plenary: one event per attendance, call, version of the discussion notes, conclusion,
/// reopening, stance and review, each with the hash of what was written and never the text itself.
/// </summary>
public static class PlenaryFacts
{
    public const string Id = "id";
    public const string Number = "number";
    public const string By = "by";

    /// <summary>The name that papers print; <see cref="By"/> or the event says whose account it was.</summary>
    public const string ByName = "by-name";
    public const string Present = "present";
    public const string Members = "members";
    public const string Departures = "departures-sha256";
    public const string Conclusion = "conclusion";
    public const string Proof = "proof";
    public const string Recommendation = "recommendation-version";

    /// <summary>For <see cref="EventKind.AttendanceRecorded"/>.</summary>
    public static Facts Of(Round round, Attendance attendance) => new Facts().Add(Id, attendance.Id.Value).Add(MarkFacts.Panelist, round.PanelistOf(attendance.PanelistId).Code)
        .Add(Number, attendance.Number).Add(Present, attendance.IsPresent.ToString()).Add(MarkFacts.Reason, attendance.Note).Add(By, attendance.By).Add(ByName, attendance.ByName);

    /// <summary>For <see cref="EventKind.OfficialCalled"/>; no participant for a pause.</summary>
    public static Facts Called(Round round, Plenary plenary) => new Facts().Add(Number, plenary.Calls)
        .Add(MarkFacts.Participant, plenary.CurrentParticipantId is { } id ? round.ParticipantOf(id).Code : "");

    /// <summary>For <see cref="EventKind.DiscussionNoted"/>.</summary>
    public static Facts Of(Round round, DiscussionNote note) => new Facts().Add(Id, note.Id.Value).Add(MarkFacts.Participant, round.ParticipantOf(note.ParticipantId).Code)
        .Add(MarkFacts.Version, note.Version).Add(MarkFacts.TextHash, MarkFacts.Hash(note.Text)).Add(By, note.By).Add(ByName, note.ByName);

    /// <summary>For <see cref="EventKind.OfficialConcluded"/>.</summary>
    public static Facts Of(Round round, Conclusion conclusion) => Named(round, conclusion).Add(Recommendation, conclusion.RecommendationVersion)
        .Add(MarkFacts.TextHash, MarkFacts.Hash(conclusion.Text)).Add(Departures, MarkFacts.Hash(string.Join('\n', conclusion.Departures)))
        .Add(Present, conclusion.Present).Add(Members, conclusion.Members).Add(By, conclusion.By).Add(ByName, conclusion.ByName).Add(Proof, conclusion.Proof);

    /// <summary>For <see cref="EventKind.ConclusionReopened"/>.</summary>
    public static Facts Reopened(Round round, Conclusion conclusion) => Named(round, conclusion).Add(By, conclusion.ReopenedBy ?? Guid.Empty).Add(MarkFacts.Reason, conclusion.ReopeningReason);

    /// <summary>For <see cref="EventKind.StanceTaken"/>.</summary>
    public static Facts Of(Round round, Stance stance) => new Facts().Add(Id, stance.Id.Value).Add(MarkFacts.Participant, round.ParticipantOf(stance.ParticipantId).Code)
        .Add(MarkFacts.Panelist, round.PanelistOf(stance.PanelistId).Code).Add(Number, stance.Number).Add(Conclusion, stance.ConclusionNumber)
        .Add(MarkFacts.Kind, stance.Kind.ToString()).Add(MarkFacts.TextHash, MarkFacts.Hash(stance.Text)).Add(Proof, stance.Proof);

    /// <summary>For <see cref="EventKind.RecommendationReviewed"/>.</summary>
    public static Facts Of(Round round, Review review) => new Facts().Add(Id, review.Id.Value).Add(MarkFacts.Participant, round.ParticipantOf(review.ParticipantId).Code)
        .Add(Number, review.Number).Add(Recommendation, review.RecommendationVersion).Add(MarkFacts.Kind, review.Verdict.ToString())
        .Add(MarkFacts.TextHash, MarkFacts.Hash(string.Join('\n', review.Comments.Select(c => $"{c.Paragraph}: {c.Text}")))).Add(By, review.By).Add(ByName, review.ByName);

    /// <summary>For <see cref="EventKind.SignatureRefused"/>: whoever wanted to sign could not prove who he is.</summary>
    /// <param name="deed">What he wanted to sign; never what he typed.</param>
    public static Facts SignatureRefused(string deed, string proof) => new Facts().Add("deed", deed).Add(Proof, proof);

    /// <summary>For <see cref="EventKind.PlenaryRulesSettled"/>.</summary>
    public static Facts Settled(PlenaryRules rules) => new Facts().Add(MarkFacts.Version, rules.Version).Add("quorum", rules.Quorum.ToString())
        .Add("needs-chair", rules.NeedsChair.ToString()).Add("needs-review", rules.NeedsReview.ToString())
        .Add("advice", string.Join("; ", (rules.Advice ?? []).Select(a => $"{a.Band}: {string.Join(' ', a.Kinds)}")));

    private static Facts Named(Round round, Conclusion conclusion) => new Facts().Add(Id, conclusion.Id.Value)
        .Add(MarkFacts.Participant, round.ParticipantOf(conclusion.ParticipantId).Code).Add(Number, conclusion.Number);
}
