using System.Globalization;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>Weights are percent with at most two decimals; a set is complete when it sums to exactly 100.</summary>
public static class Weights
{
    public const decimal Whole = 100m;

    /// <exception cref="RuleViolation">The weight is not within (0, 100] or has more than two decimals.</exception>
    public static void CheckOne(decimal weight, string what)
    {
        RuleViolation.ThrowIf(weight is <= 0 or > Whole, "weight-range", $"Bobot {what} harus lebih dari 0 dan paling tinggi 100.");
        RuleViolation.ThrowIf(decimal.Round(weight, 2) != weight, "weight-decimals", $"Bobot {what} paling banyak dua angka di belakang koma.");
    }

    /// <exception cref="RuleViolation">The sum is not exactly 100.</exception>
    public static void CheckSum(IEnumerable<decimal> weights, string what)
    {
        var sum = weights.Sum();
        RuleViolation.ThrowIf(sum != Whole, "weights-not-whole", string.Create(CultureInfo.GetCultureInfo("id-ID"),
            $"Jumlah bobot {what} harus tepat 100; sekarang {sum:0.##} ({(sum < Whole ? "kurang" : "lebih")} {Math.Abs(Whole - sum):0.##})."));
    }

    /// <summary>So many equal weights that sum to exactly 100: hundredths that do not divide go to the first ones.</summary>
    internal static IReadOnlyList<decimal> Even(int count)
    {
        if (count == 0) return [];
        var (share, rest) = Math.DivRem(10_000, count);
        return Enumerable.Range(0, count).Select(i => (share + (i < rest ? 1 : 0)) / 100m).ToList();
    }

    /// <summary>
    /// The same proportions at a sum of exactly 100: each share is cut to hundredths, and the hundredths that are left
    /// go to the largest remainders, earlier ones first. No weight becomes 0: a share below one hundredth is raised to
    /// it and the heaviest pays.
    /// </summary>
    /// <exception cref="RuleViolation">A weight is not positive.</exception>
    public static IReadOnlyList<decimal> Normalise(IReadOnlyList<decimal> weights)
    {
        foreach (var weight in weights) RuleViolation.ThrowIf(weight <= 0, "weight-range", "Setiap bobot harus lebih dari 0 sebelum dinormalkan.");
        if (weights.Count == 0) return [];
        var sum = weights.Sum();
        var exact = weights.Select(w => w * 10_000m / sum).ToList();
        var shares = exact.Select(e => (int)decimal.Floor(e)).ToList();
        var left = 10_000 - shares.Sum();
        foreach (var i in Enumerable.Range(0, shares.Count).OrderByDescending(i => exact[i] - shares[i]).ThenBy(i => i).Take(left)) shares[i]++;
        for (var i = 0; i < shares.Count; i++)
            if (shares[i] == 0) (shares[i], shares[shares.IndexOf(shares.Max())]) = (1, shares.Max() - 1);
        return shares.Select(s => s / 100m).ToList();
    }
}
