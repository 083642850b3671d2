using System.Numerics;
using CsCheck;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>The total against an independent calculation in exact fractions, and laws that hold for every input.</summary>
public sealed class ExactOracleTests
{
    private const int Excused = -1;

    // Weights in steps of five: totals that end exactly on a half, where rounding goes wrong first, are then common.
    private static readonly Gen<(int Weight, int AspectWeight, int Import, int[][] Marks)> Cases =
        Gen.Select(Gen.Int[1, 19].Select(n => n * 500), Gen.Int[1, 19].Select(n => n * 500), Gen.Int[0, 10000], Gen.Int[1, 7].SelectMany(n => Gen.Int[Excused, 10000].Array[n].Array[2]))
            .Where((_, _, _, marks) => marks.All(aspect => aspect.Any(m => m != Excused)));

    [Fact]
    public void Of_total_rounded_once_equals_exact_fractions() =>
        Cases.Sample(c => RoundCalculation.Of(Input(c, new RoundRules { RoundingStep = RoundingStep.Total })).Of("01").Total == Exact(c), iter: 3000);

    [Fact]
    public void Of_order_of_panelists_does_not_matter() =>
        Gen.Select(Cases, Gen.Enum<Aggregation>()).Sample((c, aggregation) =>
        {
            var rules = new RoundRules { Aggregation = aggregation };
            var reversed = c with { Marks = c.Marks.Select(aspect => aspect.AsEnumerable().Reverse().ToArray()).ToArray() };
            return RoundCalculation.Of(Input(c, rules)).Of("01").Total == RoundCalculation.Of(Input(reversed, rules)).Of("01").Total;
        });

    [Fact]
    public void Of_raising_one_mark_never_lowers_the_total() =>
        Gen.Select(Cases, Gen.Enum<Aggregation>(), Gen.Enum<RoundingStep>()).Sample((c, aggregation, step) =>
        {
            var rules = new RoundRules { Aggregation = aggregation, RoundingStep = step };
            var first = Array.FindIndex(c.Marks[0], m => m != Excused);
            var raised = c.Marks.Select(aspect => aspect.ToArray()).ToArray();
            raised[0][first] = 10000;
            return RoundCalculation.Of(Input(c with { Marks = raised }, rules)).Of("01").Total >= RoundCalculation.Of(Input(c, rules)).Of("01").Total;
        });

    [Fact]
    public void Of_same_input_gives_the_same_answer() =>
        Cases.Sample(c => RoundCalculation.Of(Input(c, new RoundRules())).Of("01").Trace.Formula == RoundCalculation.Of(Input(c, new RoundRules())).Of("01").Trace.Formula);

    private static ResultInput Input((int Weight, int AspectWeight, int Import, int[][] Marks) c, RoundRules rules) => Make.Bundle(
        c.Marks.SelectMany((aspect, a) => aspect.Select((m, p) => new InputMark($"P{p + 1}", "01", Make.Interview, a == 0 ? "x" : "y",
            m == Excused ? Mark.Abstained("a") : Mark.Of(m / 100m)))),
        rules,
        [
            Make.BundlePanel(weight: c.Weight / 100m, aspects: [("x", c.AspectWeight / 100m), ("y", 100 - (c.AspectWeight / 100m))]),
            Make.BundleImport("asesmen", 100 - (c.Weight / 100m)),
        ],
        [Make.BundleResult("01", "asesmen", c.Import / 100m)], panelists: c.Marks[0].Length);

    /// <summary>Everything in hundredths over one common denominator; the only rounding is the last line.</summary>
    private static decimal Exact((int Weight, int AspectWeight, int Import, int[][] Marks) c)
    {
        var used = c.Marks.Select(aspect => aspect.Where(m => m != Excused).ToList()).ToList();
        BigInteger counts = used[0].Count * used[1].Count;
        var aspects = ((BigInteger)used[0].Sum() * used[1].Count * c.AspectWeight) + ((BigInteger)used[1].Sum() * used[0].Count * (10000 - c.AspectWeight));
        var numerator = (aspects * c.Weight) + (c.Import * (BigInteger)(10000 - c.Weight) * 10000 * counts);
        var denominator = 10000 * (BigInteger)10000 * counts;
        return (decimal)(((2 * numerator) + denominator) / (2 * denominator)) / 100m;
    }
}
