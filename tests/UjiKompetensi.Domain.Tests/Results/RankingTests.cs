using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class RankingTests
{
    private static readonly InputComponent[] Two = [Make.BundleImport("a", 50), Make.BundleImport("b", 50)];

    [Fact]
    public void Of_equal_totals_share_the_rank_and_the_next_is_counted_on()
    {
        var result = Results(null, (85, 85), (90, 90), (80, 80), (85, 85));

        result.Officials.Select(o => o.Rank).ShouldBe([2, 1, 4, 2]);
        result.Officials.Select(o => o.IsRankShared).ShouldBe([true, false, false, true]);
        result.Officials.Select(o => o.Code).ShouldBe(["01", "02", "03", "04"]);
    }

    [Fact]
    public void Of_tie_is_broken_by_the_first_component_that_differs()
    {
        Results(["b", "a"], (90, 80), (80, 90)).Officials.Select(o => o.Rank).ShouldBe([2, 1]);
        Results(["a", "b"], (90, 80), (80, 90)).Officials.Select(o => o.Rank).ShouldBe([1, 2]);
        Results(["a"], (90, 80), (80, 90), (90, 80)).Officials.Select(o => (o.Rank, o.IsRankShared)).ShouldBe([(1, true), (3, false), (1, true)]);
        Results([], (90, 80), (80, 90)).Officials.Select(o => (o.Rank, o.IsRankShared)).ShouldBe([(1, true), (1, true)]);
    }

    [Fact]
    public void Of_tie_order_never_outweighs_the_total() =>
        Results(["a"], (100, 60), (70, 91)).Officials.Select(o => o.Rank).ShouldBe([2, 1]);

    [Fact]
    public void Of_official_without_total_has_no_rank_and_takes_none()
    {
        var input = Make.Bundle(components: [Make.BundleImport("a", 100)], officials: 3,
            results: [Make.BundleResult("01", "a", 70), Make.BundleResult("03", "a", 80)]);

        RoundCalculation.Of(input).Officials.Select(o => o.Rank).ShouldBe([2, null, 1]);
    }

    [Fact]
    public void Of_reweighed_official_without_the_deciding_component_comes_last_among_equals()
    {
        var input = Make.Bundle(rules: new RoundRules { Missing = MissingPolicy.Reweigh, TieOrder = ["b"] }, components: Two, officials: 2,
            results: [Make.BundleResult("01", "a", 80), Make.BundleResult("02", "a", 100), Make.BundleResult("02", "b", 60)]);

        RoundCalculation.Of(input).Officials.Select(o => (o.Total, o.Rank)).ShouldBe([(80m, 2), (80m, 1)]);
    }

    /// <summary>212/3 × 5 % + 232/3 × 95 % is exactly 77: endless thirds must not break a true tie.</summary>
    [Fact]
    public void Of_equal_values_reached_by_different_marks_stay_equal()
    {
        InputMark[] marks =
        [
            .. Make.BundleAspect("01", Make.Interview, "x", 70, 71, 71), .. Make.BundleAspect("01", Make.Interview, "y", 77, 77, 78),
            .. Make.BundleAspect("02", Make.Interview, "x", 77, 77, 77), .. Make.BundleAspect("02", Make.Interview, "y", 77, 77, 77),
        ];
        var input = Make.Bundle(marks, new RoundRules { RoundingStep = RoundingStep.Total, TieOrder = [Make.Interview] },
            [Make.BundlePanel(aspects: [("x", 5), ("y", 95)])], officials: 2);

        RoundCalculation.Of(input).Officials.Select(o => (o.Total, o.Rank, o.IsRankShared)).ShouldBe([(77m, 1, true), (77m, 1, true)]);
    }

    private static RoundResult Results(string[]? ties, params (decimal A, decimal B)[] officials) => RoundCalculation.Of(Make.Bundle(
        rules: new RoundRules { TieOrder = ties ?? [] }, components: Two, officials: officials.Length,
        results: officials.SelectMany((o, i) => new[] { Make.BundleResult($"{i + 1:00}", "a", o.A), Make.BundleResult($"{i + 1:00}", "b", o.B) })));
}
