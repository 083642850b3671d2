using CsCheck;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>Shares of drawn weightings against areas computed otherwise.</summary>
public sealed class WeightDrawsTests
{
    [Fact]
    public void Of_two_components_the_share_is_the_part_of_the_range_on_this_side_of_the_swap() =>
        Gen.Select(Gen.Int[1, 99], Gen.Int[1, 40], Gen.Int[0, 100].Array[2], Gen.Int[0, 100].Array[2], Gen.ULong).Sample((weight, margin, first, second, seed) =>
        {
            var input = Input([weight, 100 - weight], first, second);
            var pair = Sensitivity.Of(input, RoundCalculation.Of(input), new SensitivityOptions { Margin = margin, Seed = seed }).Pairs[0];
            if (pair.Basis != PairBasis.Total) return true;
            var (least, most) = (Math.Max(0m, weight - margin), Math.Min(100m, weight + margin));
            var swap = pair.Swaps.FirstOrDefault(s => s.Component == "k0");
            var share = swap is null ? 1 : Math.Clamp((swap.IsBelow ? most - swap.At : swap.At - least) / (most - least), 0, 1);
            // Five standard errors of 10,000 draws at a share of one half.
            return Math.Abs(pair.Share - (double)share) <= 0.025;
        }, iter: 60);

    /// <summary>
    /// The three ways to draw, each where it is the one taken: ranges amid the box, at its lower and at its upper corner. The first
    /// two officials change places where the first weight is <paramref name="swap"/>, near an edge where a wrong rejection shows.
    /// </summary>
    [Theory]
    [InlineData("40-60 20-40 10-30", 45)]
    [InlineData("0-15 0-15 80-100", 12)]
    [InlineData("0-40 0-40 0-30", 36)]
    [InlineData("20-35 20-35 0-40", 23)]
    [InlineData("0-100 0-100 0-100", 30)]
    [InlineData("10-30 20-20 40-90", 25)]
    [InlineData("0-90 5-6 5-10", 86)]
    public void Of_three_components_the_share_is_that_of_a_fine_grid(string ranges, int swap)
    {
        var limits = ranges.Split(' ').Select(r => r.Split('-').Select(int.Parse).ToArray()).ToArray();
        int[] first = [100 - swap, 0, 0], second = [0, swap, swap], third = [10, 30, 9];
        var input = Input([50, 30, 20], first, second, third);
        var analysis = SensitivityTests.Analyse(input, new SensitivityOptions
        {
            Draws = 40_000,
            Ranges = limits.Select((l, i) => ($"k{i}", new WeightRange(l[0], l[1]))).ToDictionary(r => r.Item1, r => r.Item2),
        });

        int[][] values = [.. analysis.Places.Select(p => p.Code == "01" ? first : p.Code == "02" ? second : third)];
        var grid = Grid(limits).ToList();
        double Total(double[] w, int place) => w.Zip(values[place], (a, b) => a * b).Sum();
        grid.Count.ShouldBeGreaterThan(200);
        analysis.Pairs[0].Share.ShouldBe(grid.Average(w => Total(w, 0) >= Total(w, 1) ? 1.0 : 0), 0.015);
        analysis.Pairs[1].Share.ShouldBe(grid.Average(w => Total(w, 1) >= Total(w, 2) ? 1.0 : 0), 0.015);
        analysis.OrderShare.ShouldBe(grid.Average(w => Total(w, 0) >= Total(w, 1) && Total(w, 1) >= Total(w, 2) ? 1.0 : 0), 0.015);
        analysis.Places[0].PlaceShare.ShouldBe(grid.Average(w => Total(w, 0) >= Total(w, 1) && Total(w, 0) >= Total(w, 2) ? 1.0 : 0), 0.015);
    }

    [Fact]
    public void Of_same_seed_is_the_same_analysis() =>
        Gen.Select(Gen.Int[0, 100].Array[4].Array[2, 6], Gen.ULong).Sample((officials, seed) =>
        {
            var input = Input([40, 30, 20, 10], officials);
            SensitivityResult Once() => Sensitivity.Of(input, RoundCalculation.Of(input), new SensitivityOptions { Draws = 500, Seed = seed });
            return Once().Places.SequenceEqual(Once().Places) && Once().Pairs.Select(p => p.Share).SequenceEqual(Once().Pairs.Select(p => p.Share));
        }, iter: 50);

    /// <summary>All weightings of a fine grid over the first weights (or the free ones); the last is what is left.</summary>
    private static IEnumerable<double[]> Grid(int[][] limits)
    {
        const int steps = 400;
        return from i in Enumerable.Range(0, steps)
               from j in Enumerable.Range(0, limits[1][1] > limits[1][0] ? steps : 1)
               let a = limits[0][0] + ((i + 0.5) / steps * (limits[0][1] - limits[0][0]))
               let b = limits[1][0] + ((j + 0.5) / steps * (limits[1][1] - limits[1][0]))
               let c = 100 - a - b
               where c >= limits[2][0] && c <= limits[2][1]
               select new[] { a, b, c };
    }

    private static ResultInput Input(int[] weights, params int[][] officials) => Make.Bundle(
        components: weights.Select((w, i) => Make.BundleImport($"k{i}", w)).ToList(), officials: officials.Length,
        results: officials.SelectMany((values, o) => values.Select((v, i) => Make.BundleResult($"{o + 1:00}", $"k{i}", v))));
}
