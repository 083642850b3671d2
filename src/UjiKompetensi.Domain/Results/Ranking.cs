using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Order by total, then by the components of the tie order, highest first. Whoever is still equal shares the rank and
/// the next one is counted on (1, 2, 2, 4). Officials without a total have no rank.
/// </summary>
internal static class Ranking
{
    public static IReadOnlyList<OfficialResult> Rank(IReadOnlyList<OfficialResult> officials, IReadOnlyList<string> tieOrder)
    {
        var keys = officials.Where(o => o.Total.HasValue).ToDictionary(o => o.Code, o => Key(o, tieOrder));
        return officials.Select(o => o.Total is null ? o : o with
        {
            Rank = 1 + keys.Values.Count(other => Compare(other, keys[o.Code]) > 0),
            IsRankShared = keys.Values.Count(other => Compare(other, keys[o.Code]) == 0) > 1,
        }).ToList();
    }

    private static decimal[] Key(OfficialResult official, IReadOnlyList<string> tieOrder) =>
        [official.Total!.Value, .. tieOrder.Select(code => official.Components.First(c => c.Code == code).Normalised ?? -1).Select(RoundRules.Settle)];

    private static int Compare(decimal[] left, decimal[] right) =>
        left.Zip(right, (a, b) => a.CompareTo(b)).FirstOrDefault(order => order != 0);
}
