using CsCheck;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class WeightSwapTests
{
    private static readonly RoundRules Exact = new() { RoundingStep = RoundingStep.Total, Decimals = 4 };
    private static readonly SensitivityOptions Few = new() { Draws = SensitivityOptions.FewestDraws };

    /// <summary>Two other weights that are alike stay so in steps of 0,02, and the round itself can be recomputed beside the swap.</summary>
    [Fact]
    public void Of_recomputed_rounds_change_places_at_the_swap_and_nowhere_else() =>
        Gen.Select(Gen.Int[1, 4999], Values(3), Values(3)).Sample((weight, first, second) =>
        {
            var pair = Pair(Input([weight / 50m, Even(weight), Even(weight)], first, second));
            if (pair.Basis != PairBasis.Total) return true;
            int Sign(int w) => Math.Sign(Difference(Input([w / 50m, Even(w), Even(w)], first, second), pair));
            var swap = pair.Swaps.FirstOrDefault(s => s.Component == "k0");
            if (swap is null) return Sign(1) >= 0 && Sign(4999) >= 0;
            var (below, above) = ((int)decimal.Floor(swap.At * 50) - 1, (int)decimal.Ceiling(swap.At * 50) + 1);
            return (below < 1 || Sign(below) == (swap.IsBelow ? -1 : 1)) && (above > 4999 || Sign(above) == (swap.IsBelow ? 1 : -1));
        }, iter: 500);

    [Fact]
    public void Of_every_swap_levels_the_two_with_the_other_weights_in_proportion() =>
        Gen.Select(Gen.Int[1, 3000].Array[3], Values(4), Values(4)).Sample((some, first, second) =>
        {
            decimal[] weights = [.. some.Select(w => w / 100m), 100 - (some.Sum() / 100m)];
            var pair = Pair(Input(weights, first, second));
            var sign = pair.Upper == "01" ? 1 : -1;
            return pair.Swaps.All(swap =>
            {
                var moved = int.Parse(swap.Component[1..], System.Globalization.CultureInfo.InvariantCulture);
                var level = weights.Select((w, i) => (i == moved ? swap.At : w * (100 - swap.At) / (100 - weights[moved])) * sign * (first[i] - second[i])).Sum();
                return Math.Abs(level) < 0.000000000001m && swap.At is > 0 and < 100 && swap.Distance > 0;
            });
        });

    /// <summary>01 is ahead or level in everything: no weighting puts 02 above.</summary>
    [Fact]
    public void Of_whoever_is_behind_in_nothing_is_never_passed() =>
        Pair(Input([50, 30, 20], [80, 70, 60], [80, 60, 60])).Swaps.ShouldBeEmpty();

    private static Gen<decimal[]> Values(int components) => Gen.Int[0, 10000].Select(v => v / 100m).Array[components];

    private static decimal Even(int weight) => (100 - (weight / 50m)) / 2;

    private static ResultInput Input(decimal[] weights, params decimal[][] officials) => Make.Bundle(
        rules: Exact, components: weights.Select((w, i) => Make.BundleImport($"k{i}", w)).ToList(), officials: officials.Length,
        results: officials.SelectMany((values, o) => values.Select((v, i) => Make.BundleResult($"{o + 1:00}", $"k{i}", v))));

    private static NeighbourPair Pair(ResultInput input) => Sensitivity.Of(input, RoundCalculation.Of(input), Few).Pairs[0];

    /// <summary>Unrounded, from the round's own contributions.</summary>
    private static decimal Difference(ResultInput input, NeighbourPair pair)
    {
        var result = RoundCalculation.Of(input);
        return result.Of(pair.Upper).Components.Sum(c => c.Contribution!.Value) - result.Of(pair.Lower).Components.Sum(c => c.Contribution!.Value);
    }
}
