namespace UjiKompetensi.Domain.Recommendations;

/// <summary>
/// Which of a recommendation's many saves a person is offered to compare with and to restore. Saving happens every few
/// seconds while somebody types; what he wrote in one sitting is one line: the last of a row of versions by one author
/// that follow each other within <see cref="Sitting"/>.
/// </summary>
public static class RecommendationHistory
{
    public const int Most = 20;

    public static readonly TimeSpan Sitting = TimeSpan.FromMinutes(5);

    /// <summary>Numbers of the versions to show, newest first, at most <see cref="Most"/>.</summary>
    public static IReadOnlyList<int> Shown(IEnumerable<(int Version, Guid By, DateTimeOffset At)> versions)
    {
        var (shown, next) = (new List<int>(), default((Guid By, DateTimeOffset At)?));
        foreach (var (version, by, at) in versions.OrderByDescending(v => v.Version))
        {
            if (next is not { } after || after.By != by || after.At - at > Sitting) shown.Add(version);
            next = (by, at);
            if (shown.Count == Most) break;
        }

        return shown;
    }
}
