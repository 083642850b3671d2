using UjiKompetensi.Domain.Recommendations;

namespace UjiKompetensi.Domain.Decisions;

/// <summary>Which posts nobody holds any more once everything decided has taken effect; such a post is filled by open selection (seleksi terbuka), not by this round.</summary>
public static class VacatedPosts
{
    /// <param name="cases">Of one round; those undecided or postponed leave everything as it is.</param>
    /// <returns>Titles of the posts, in the order of those who leave them. Posts are compared by title, because a decision keeps the title its post had.</returns>
    public static IReadOnlyList<string> After(IEnumerable<FollowUpCase> cases)
    {
        var decided = cases.Where(c => c.Decision is { IsPostponed: false }).ToList();
        var taken = decided.Select(c => c.Decision!.PostTitle).Where(title => title.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. decided.Where(Leaves).Select(c => c.Person.PostTitle).Where(title => !taken.Contains(title)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static bool Leaves(FollowUpCase file) =>
        file.Decision!.Outcome is RecommendationKind.Rotate or RecommendationKind.Promote or RecommendationKind.Demote or RecommendationKind.NoPost;
}
