using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Decisions;

/// <summary>
/// One official's case from the release on: the panel's recommendation, what the PPK decided on it, and what followed.
/// It holds every decision and step there ever was and adds to them; what counts now is computed.
/// </summary>
public sealed partial class FollowUpCase
{
    private readonly List<Decision> _decisions;
    private readonly List<FollowUpStep> _steps;

    private FollowUpCase(Round round, Participant person, Recommendation recommendation, List<Decision> decisions, List<FollowUpStep> steps) =>
        (Round, Person, Recommendation, _decisions, _steps) = (round, person, recommendation, decisions, steps);

    public Round Round { get; }
    public Participant Person { get; }
    public Recommendation Recommendation { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>All of them as they were recorded, oldest first.</summary>
    public IReadOnlyList<FollowUpStep> Steps => _steps;

    /// <summary>The decision that counts; null while there is none.</summary>
    public Decision? Decision => _decisions.Count > 0 ? _decisions[^1] : null;

    /// <summary>The steps that count, in their order: those that follow the decision that counts, each as it was corrected last.</summary>
    public IReadOnlyList<FollowUpStep> Standing => [.. _steps.Where(s => s.Replaces is null && s.DecisionNumber == Decision?.Number).Select(Last).Where(s => !s.IsRemoval)];

    public FollowUpStep? Letter => Standing.LastOrDefault(s => s.Kind == StepKind.Letter);
    public FollowUpStep? Answer => Standing is [.., { Kind: not StepKind.Letter }] ? Standing.LastOrDefault(s => s.Kind == StepKind.Answer) : null;
    public FollowUpStep? Inauguration => Standing.LastOrDefault(s => s.Kind == StepKind.Inauguration);

    public FollowUpState State => Decision switch
    {
        null => FollowUpState.Undecided,
        { IsPostponed: true } => FollowUpState.Postponed,
        var decision => (Standing is [.., var last] ? last : null) switch
        {
            null => decision.Outcome is { } outcome && !outcome.NeedsApproval() ? FollowUpState.NoApproval : FollowUpState.ToSend,
            { Kind: StepKind.Letter } => FollowUpState.AwaitingAnswer,
            { Kind: StepKind.Inauguration } => FollowUpState.Inaugurated,
            { Answer: AnswerKind.Approves } => FollowUpState.Approved,
            { Answer: AnswerKind.Returns } => FollowUpState.Returned,
            _ => FollowUpState.Refused,
        },
    };

    /// <summary>When the letter or the approval that counts runs out; null where nothing runs.</summary>
    public Deadline? DeadlineOn(DateOnly today) => State is FollowUpState.AwaitingAnswer or FollowUpState.Approved && Standing[^1].RunsUntil is { } until ? Deadline.On(until, today) : null;

    /// <summary>What somebody has to do now; empty when nothing is left.</summary>
    public string NextStepOn(DateOnly today) => State.NextStep(DeadlineOn(today) is { IsOverdue: true });

    /// <param name="decisions">Of the whole round or of this official.</param>
    /// <param name="steps">The same.</param>
    public static FollowUpCase Of(Round round, Recommendation recommendation, IEnumerable<Decision> decisions, IEnumerable<FollowUpStep> steps)
    {
        var person = round.ParticipantOf(recommendation.ParticipantId);
        return new FollowUpCase(round, person, recommendation, [.. decisions.Where(d => d.ParticipantId == person.Id).OrderBy(d => d.Number)], [.. steps.Where(s => s.ParticipantId == person.Id).OrderBy(s => s.Number)]);
    }

    /// <summary>Every case of a round that has a recommendation, in the order of the participants.</summary>
    public static IReadOnlyList<FollowUpCase> All(Round round, IReadOnlyCollection<Recommendation> recommendations, IReadOnlyCollection<Decision> decisions, IReadOnlyCollection<FollowUpStep> steps) =>
        [.. round.Participants.Select(p => recommendations.FirstOrDefault(r => r.ParticipantId == p.Id && r.Version > 0)).OfType<Recommendation>().Select(r => Of(round, r, decisions, steps))];

    /// <summary>Most pressing first: what ran out longest ago, then what runs out soonest, then what waits for somebody, then what is finished.</summary>
    public static IReadOnlyList<FollowUpCase> InOrder(IEnumerable<FollowUpCase> cases, DateOnly today) =>
        [.. cases.OrderBy(c => c.State.IsFinished()).ThenBy(c => c.DeadlineOn(today)?.DaysLeft ?? int.MaxValue).ThenBy(c => c.Person.Number)];

    /// <summary>Posts that the decisions which count give to more than one official: one of them has to be decided anew, since a post has one holder.</summary>
    public static IEnumerable<IGrouping<string, FollowUpCase>> SharedPosts(IEnumerable<FollowUpCase> cases) =>
        cases.Where(c => c.Decision is { PostTitle.Length: > 0 }).GroupBy(c => c.Decision!.PostTitle, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1);

    /// <summary>The PPK decides, or decides anew with a reason.</summary>
    /// <param name="seen">Number of the decision that was on his screen, 0 for none.</param>
    /// <param name="proof">By what he proved who he is; empty for a single tap.</param>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>row-stale</c>, <c>case-closed</c>, <c>choice-unknown</c>, <c>outcome-missing</c>, <c>post-unwanted</c>, <c>alteration-none</c>, <c>text-empty</c>, <c>text-too-long</c>.</exception>
    public Decision Decide(DecisionChoice choice, Author author, string proof, int seen, DateTimeOffset now)
    {
        Open("memutuskan");
        RuleViolation.Stale(seen, Decision?.Number ?? 0);
        RuleViolation.ThrowIf(State == FollowUpState.Inaugurated, "case-closed", "Pejabat ini sudah dilantik. Keputusannya tidak dapat diubah lagi.");
        var decision = Decision.On(Recommendation, Decision, choice, author, proof, now);
        _decisions.Add(decision);
        return decision;
    }

    private FollowUpStep Last(FollowUpStep step) => _steps.FirstOrDefault(s => s.Replaces == step.Number) is { } later ? Last(later) : step;

    private void Open(string action) => RuleViolation.ThrowIf(Round.Phase is not (RoundPhase.Released or RoundPhase.Decided), "phase-wrong",
        $"Tidak dapat {action}: itu hanya setelah hasil diserahkan kepada PPK dan sebelum kegiatan diarsipkan; kegiatan ini berada pada tahap {Round.Phase.Title()}.");
}
