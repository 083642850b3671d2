using System.Globalization;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says of a round beside its sheets (<see cref="MarkFacts"/>, whose names are used here too). Each
/// version of a result has one <see cref="EventKind.ResultRecorded"/>, each of a recommendation one
/// <see cref="EventKind.RecommendationWritten"/>, and each step forward one event with the phase it led to.
/// </summary>
public static class RoundFacts
{
    public const string Id = "id";
    public const string ScaleMinimum = "scale-minimum";
    public const string ScaleMaximum = "scale-maximum";
    public const string Provider = "provider";

    /// <summary>ISO day.</summary>
    public const string TakenOn = "taken-on";

    /// <summary>Id of the target post; empty without one.</summary>
    public const string TargetPost = "target-post";
    public const string TargetTitle = "target-title";
    public const string OpinionHash = "opinion-sha256";
    public const string NotesHash = "notes-sha256";

    /// <summary>Second and third choice, one a line with id and title; absent without.</summary>
    public const string FurtherTargets = "further-targets";

    /// <summary>Hash of the development plan; absent without one.</summary>
    public const string PlanHash = "plan-sha256";

    /// <summary>Hash of the reason for departing from the computed result; absent without one.</summary>
    public const string DepartureHash = "departure-sha256";

    /// <summary>Name of the <see cref="RoundPhase"/> the step led to.</summary>
    public const string Phase = "phase";

    /// <summary>Hash of what a computed value was computed from; absent for a typed one.</summary>
    public const string BasisHash = "basis-sha256";

    /// <summary>Why a recorded value was changed after scoring had opened; absent where nobody had to say.</summary>
    public const string ChangeReason = "change-reason";

    /// <summary>For <see cref="EventKind.ResultRecorded"/>.</summary>
    public static Facts Result(Round round, AssessmentResult result, string changeReason = "")
    {
        var facts = Named(round, result)
            .Add(MarkFacts.Value, result.Value).Add(MarkFacts.Reason, result.Reason)
            .Add(ScaleMinimum, result.Scale.Minimum).Add(ScaleMaximum, result.Scale.Maximum).Add(Provider, result.Provider)
            .Add(TakenOn, result.TakenOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (result.Basis.Length > 0) facts.Add(BasisHash, MarkFacts.Hash(result.Basis));
        return changeReason.Length == 0 ? facts : facts.Add(ChangeReason, changeReason);
    }

    /// <summary>For <see cref="EventKind.ResultTakenBack"/>: the version that is no longer there, and why.</summary>
    public static Facts TakenBack(Round round, AssessmentResult result, string reason) => Named(round, result).Add(MarkFacts.Reason, reason);

    /// <summary>For <see cref="EventKind.RecommendationWritten"/>.</summary>
    public static Facts Recommendation(Round round, Recommendation recommendation) => Advised(round, recommendation, recommendation.Version, recommendation.Advice, recommendation.WrittenByName);

    /// <summary>The same for one of its earlier versions.</summary>
    public static Facts Recommendation(Round round, Recommendation recommendation, RecommendationVersion version) => Advised(round, recommendation, version.Version, version.Advice, version.ByName);

    private static Facts Advised(Round round, Recommendation recommendation, int version, Advice advice, string author)
    {
        var facts = new Facts()
            .Add(Id, recommendation.Id.Value).Add(MarkFacts.Participant, round.ParticipantOf(recommendation.ParticipantId).Code)
            .Add(MarkFacts.Version, version).Add(MarkFacts.Kind, advice.Kind?.ToString())
            .Add(TargetPost, advice.Targets.Count > 0 ? advice.Targets[0].Id.Value.ToString("D") : null).Add(TargetTitle, advice.Targets.Count > 0 ? advice.Targets[0].Title : "")
            .Add(OpinionHash, MarkFacts.Hash(advice.Opinion)).Add(NotesHash, MarkFacts.Hash(advice.Notes)).Add(PlenaryFacts.ByName, author);
        // What is not there is not said, which keeps facts written before as they were.
        if (advice.Targets.Count > 1) facts.Add(FurtherTargets, string.Join('\n', advice.Targets.Skip(1).Select(t => $"{t.Id.Value:D} {t.Title}")));
        if (advice.Plan.Count > 0) facts.Add(PlanHash, MarkFacts.Hash(string.Join('\n', advice.Plan.Select(s => $"{s.Competency}: {s.Activity}"))));
        if (advice.Departure.Length > 0) facts.Add(DepartureHash, MarkFacts.Hash(advice.Departure));
        return facts;
    }

    /// <summary>The <see cref="InstrumentSeal"/> of what was frozen when scoring opened.</summary>
    public const string Instrument = "instrument-sha256";

    /// <summary>For <see cref="EventKind.ScoringOpened"/>: the step, and what the round asks and weighs from here on.</summary>
    public static Facts Opened(Round round)
    {
        var facts = Step(round).Add(Instrument, InstrumentSeal.Of(round));
        // Which paper is whose is proved without being told: a panelist may read the chain's facts one day.
        foreach (var component in round.Components.Where(c => c.IsAnonymous))
            facts.Add($"papers-{component.Code}-sha256", MarkFacts.Hash(string.Join(',', component.Papers.Select(p => $"{p.Value:D}"))));
        return facts;
    }

    /// <summary>For <see cref="EventKind.LetterSettled"/>.</summary>
    public static Facts LetterSettled(Round round) => new Facts().Add("number", round.Letter.Number)
        .Add("date", round.Letter.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Add("addressee", round.Letter.Addressee);

    /// <summary>For every other step of a round: <see cref="EventKind.PlenaryOpened"/>, <see cref="EventKind.Released"/> …</summary>
    public static Facts Step(Round round) => new Facts().Add(Phase, round.Phase.ToString());

    private static Facts Named(Round round, AssessmentResult result) => new Facts()
        .Add(Id, result.Id.Value).Add(MarkFacts.Participant, round.ParticipantOf(result.ParticipantId).Code)
        .Add(MarkFacts.Component, round.ComponentOf(result.ComponentId).Code).Add(MarkFacts.Version, result.Version);
}
