using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says after a release: one event per decision of the PPK and per step of the follow-up, corrections
/// included. Every stored row has exactly one event with its id; texts are told as their hash.
/// </summary>
public static class DecisionFacts
{
    public const string Id = PlenaryFacts.Id;
    public const string Number = PlenaryFacts.Number;
    public const string Outcome = "outcome";
    public const string Post = "post";
    public const string Decision = "decision";
    public const string Replaces = "replaces";
    public const string Removes = "removes";
    public const string Authority = "authority";
    public const string Reference = "reference";
    public const string Day = "day";
    public const string Days = "days";
    public const string Answer = "answer";

    /// <summary>For <see cref="EventKind.OfficialDecided"/>.</summary>
    public static Facts Of(Round round, Decision decision) => new Facts().Add(Id, decision.Id.Value).Add(MarkFacts.Participant, round.ParticipantOf(decision.ParticipantId).Code)
        .Add(Number, decision.Number).Add(PlenaryFacts.Recommendation, decision.RecommendationVersion).Add(MarkFacts.Kind, decision.Kind.ToString())
        .Add(Outcome, decision.Outcome?.ToString()).Add(Post, decision.PostTitle).Add(MarkFacts.TextHash, MarkFacts.Hash($"{decision.Reason}\n{decision.ChangeReason}"))
        .Add(PlenaryFacts.By, decision.By).Add(PlenaryFacts.ByName, decision.ByName).Add(PlenaryFacts.Proof, decision.Proof);

    /// <summary>For <see cref="EventKind.FollowUpRecorded"/>.</summary>
    public static Facts Of(Round round, FollowUpStep step) => new Facts().Add(Id, step.Id.Value).Add(MarkFacts.Participant, round.ParticipantOf(step.ParticipantId).Code)
        .Add(Number, step.Number).Add(Decision, step.DecisionNumber).Add(Replaces, step.Replaces?.ToString(System.Globalization.CultureInfo.InvariantCulture)).Add(Removes, step.IsRemoval.ToString())
        .Add(MarkFacts.Kind, step.Kind.ToString()).Add(Authority, step.Authority).Add(Reference, step.Reference)
        .Add(Day, step.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Add(Days, step.Days).Add(Answer, step.Answer?.ToString())
        .Add(MarkFacts.TextHash, MarkFacts.Hash($"{step.Note}\n{step.ChangeReason}")).Add(PlenaryFacts.By, step.By).Add(PlenaryFacts.ByName, step.ByName);

    /// <summary>For <see cref="EventKind.ApprovalPackageTaken"/>: somebody took the papers of the round away for the approving authority.</summary>
    /// <param name="sha256">Of the file handed out.</param>
    public static Facts PackageTaken(string sha256) => new Facts().Add("sha256", sha256);
}
