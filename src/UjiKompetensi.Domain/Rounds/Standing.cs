using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>A rating as a round remembers it.</summary>
public sealed record RatedYear(int Year, Predicate Predicate);

/// <param name="Text">Level and kind, as a sentence names it.</param>
public sealed record NotedPenalty(string Text, DateOnly From, DateOnly Until);

/// <param name="ValidUntil">Null when the provider names no end.</param>
public sealed record NotedAssessment(string Provider, DateOnly TakenOn, DateOnly? ValidUntil);

/// <summary>
/// What a round remembers of an official beside his name and post, as far as the rules of eligibility ask for it:
/// copied from the registers when he is invited, and again when the copy is refreshed.
/// </summary>
public sealed record Standing
{
    private const int RatingsKept = 3;

    /// <summary>Of a participant whose registers were never read: nothing is known, which is not the same as nothing being there.</summary>
    public static readonly Standing Unread = new();

    public bool IsRead { get; init; }
    public DateOnly? RetiresOn { get; init; }

    /// <summary>Highest education as a word; empty when the register names none.</summary>
    public string Education { get; init; } = "";

    /// <summary>The penalty that runs on the round's first day, or else the one that ends last; null without any.</summary>
    public NotedPenalty? Penalty { get; init; }

    /// <summary>The latest one; null without any.</summary>
    public NotedAssessment? Assessment { get; init; }

    /// <summary>The latest ones, newest first.</summary>
    public IReadOnlyList<RatedYear> Ratings { get; init; } = [];

    public static Standing Of(
        Official official, IEnumerable<Penalty> penalties, IEnumerable<PerformanceRating> ratings, IEnumerable<AssessmentRecord> assessments, DateOnly on) => new()
    {
        IsRead = true,
        RetiresOn = official.RetirementOn,
        Education = official.Education?.ToString() ?? "",
        Penalty = penalties.Where(p => p.Until is not null).OrderBy(p => p.RunsOn(on)).ThenBy(p => p.Until)
            .Select(p => new NotedPenalty($"hukuman disiplin {p.Level.Title()}: {p.Description}", p.From, p.Until!.Value)).LastOrDefault(),
        Assessment = assessments.OrderBy(a => a.TakenOn).ThenBy(a => a.ValidUntil)
            .Select(a => new NotedAssessment(a.Provider, a.TakenOn, a.ValidUntil)).LastOrDefault(),
        Ratings = [.. ratings.OrderByDescending(r => r.Year).Take(RatingsKept).Select(r => new RatedYear(r.Year, r.Predicate))],
    };

    public bool Equals(Standing? other) => other is not null && (IsRead, RetiresOn, Education) == (other.IsRead, other.RetiresOn, other.Education)
        && Penalty == other.Penalty && Assessment == other.Assessment && Ratings.SequenceEqual(other.Ratings);

    public override int GetHashCode() => HashCode.Combine(IsRead, RetiresOn, Education, Penalty, Assessment, Ratings.Count);
}
