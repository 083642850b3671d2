using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Order by total, then by the keys of the tie order, highest first. Whoever is still equal shares the rank and the
/// next one is counted on (1, 2, 2, 4). Officials without a total have no rank. Takes n log n.
/// </summary>
internal static class Ranking
{
    /// <summary>Below every value, age and tenure there is.</summary>
    private const decimal Lacking = decimal.MinValue;

    /// <summary>Replaces each official who has a total by one with a rank.</summary>
    public static void Rank(OfficialResult[] officials, ResultInput input)
    {
        var ties = input.Rules.TieOrder.Select(TieKey.Parse).ToArray();
        var standing = Enumerable.Range(0, officials.Length).Where(i => officials[i].Total.HasValue).ToArray();
        var keys = new decimal[officials.Length][];
        foreach (var i in standing) keys[i] = [officials[i].Total!.Value, .. ties.Select(tie => Key(tie, officials[i], input.Officials[i]))];
        Array.Sort(standing, (left, right) => Compare(keys[right], keys[left]));

        for (var (first, end) = (0, 0); first < standing.Length; first = end)
        {
            for (end = first + 1; end < standing.Length && Differ(first, end) < 0; end++) { }
            // Whoever stands next above and below has the longest beginning in common: no key beyond them was needed.
            var decisive = Math.Max(first > 0 ? Differ(first - 1, first) : 0, end < standing.Length ? Differ(first, end) : 0);
            for (var i = first; i < end; i++)
                officials[standing[i]] = officials[standing[i]] with
                {
                    Rank = first + 1,
                    IsRankShared = end - first > 1,
                    TieBrokenBy = decisive > 0 ? input.Rules.TieOrder[decisive - 1] : null,
                    Ranked = standing.Length,
                };
        }

        // 0 for different totals, the number of the key that decides among equal ones, negative when none does.
        int Differ(int one, int other) => Array.FindIndex(keys[standing[one]].Zip(keys[standing[other]], (a, b) => a != b).ToArray(), differs => differs);
    }

    private static int Compare(decimal[] left, decimal[] right)
    {
        for (var i = 0; i < left.Length; i++)
            if (left[i].CompareTo(right[i]) is not 0 and var order) return order;
        return 0;
    }

    private static decimal Key(TieKey tie, OfficialResult official, InputOfficial person) => tie.Kind switch
    {
        TieKind.Tenure => person.PostSince is { } since ? -since.DayNumber : Lacking,
        TieKind.Grade => person.Grade is { } grade ? (int)grade : Lacking,
        TieKind.Age => person.Born is { } born ? -born.DayNumber : Lacking,
        _ => Score(tie, official) is { } score ? RoundRules.Settle(score) : Lacking,
    };

    private static decimal? Score(TieKey tie, OfficialResult official)
    {
        var component = official.Components.First(c => c.Code == tie.Component);
        return tie.Kind == TieKind.Aspect ? component.Aspects.First(a => a.Code == tie.Aspect).Value : component.Normalised;
    }
}
