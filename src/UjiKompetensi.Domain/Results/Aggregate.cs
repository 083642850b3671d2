using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>How several panelists' values become one, and the same in words.</summary>
internal static class Aggregate
{
    public static (decimal Value, string Formula) Of(IReadOnlyList<decimal> values, Aggregation aggregation)
    {
        var sorted = values.Order().ToList();
        return aggregation switch
        {
            Aggregation.Median => Median(sorted),
            Aggregation.DropHighestAndLowest when sorted.Count >= RoundRules.MinimumToDrop => Mean(sorted[1..^1], "tanpa nilai tertinggi dan terendah: "),
            Aggregation.DropHighestAndLowest => Mean(values, $"kurang dari {RoundRules.MinimumToDrop} nilai, jadi rata-rata biasa: "),
            _ => Mean(values, ""),
        };
    }

    private static (decimal, string) Mean(IReadOnlyCollection<decimal> values, string prefix) =>
        (values.Sum() / values.Count, $"{prefix}({string.Join(" + ", values.Select(RoundCalculation.Show))}) / {values.Count}");

    private static (decimal, string) Median(List<decimal> sorted)
    {
        var middle = sorted.Count / 2;
        var value = sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return (value, $"nilai tengah dari {string.Join("; ", sorted.Select(RoundCalculation.Show))}");
    }
}
