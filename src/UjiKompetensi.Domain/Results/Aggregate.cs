using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>How several panelists' values become one.</summary>
internal static class Aggregate
{
    /// <summary>Unrounded.</summary>
    /// <param name="values">At least one, in any order; they may be sorted in place.</param>
    public static decimal Of(Span<decimal> values, RoundRules rules)
    {
        if (rules.Aggregation != Aggregation.Mean) values.Sort();
        return rules.Aggregation switch
        {
            Aggregation.Median => Median(values),
            Aggregation.DropHighestAndLowest when values.Length >= rules.MinimumToDrop => Mean(values[1..^1]),
            _ => Mean(values),
        };
    }

    private static decimal Mean(ReadOnlySpan<decimal> values)
    {
        var sum = 0m;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    private static decimal Median(ReadOnlySpan<decimal> sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
