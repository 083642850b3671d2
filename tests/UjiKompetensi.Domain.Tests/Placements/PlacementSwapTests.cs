using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Placements;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Tests.Placements;

public sealed class PlacementSwapTests
{
    private static readonly decimal?[,] Fits = { { 60, 75.5m }, { 80, 70 } };

    [Fact]
    public void Of_shows_fit_and_gaps_of_both_before_and_after()
    {
        var @case = Cases.Of(Fits);
        var swap = PlacementSwap.Of(@case, PlacementPlan.Today(@case), Cases.Official(0), Cases.Official(1), FitOf);

        (swap.Before, swap.After, swap.Difference, swap.IsBarred).ShouldBe((130, 155.5m, 25.5m, false));
        (swap.First.Leaves.Title, swap.First.Takes.Title, swap.Second.Takes.Title).ShouldBe(("Jabatan 1", "Jabatan 2", "Jabatan 1"));
        swap.First.After.Gaps.Single().Gap.ShouldBe(-1);
    }

    [Fact]
    public void Of_shows_a_forbidden_swap_with_its_reasons()
    {
        var @case = Cases.Of(Fits).Barring(0, 1);
        var swap = PlacementSwap.Of(@case, PlacementPlan.Today(@case), Cases.Official(1), Cases.Official(0), FitOf);

        swap.IsBarred.ShouldBeTrue();
        swap.First.Reasons.ShouldBeEmpty();
        swap.Second.Reasons.ShouldHaveSingleItem().ShouldStartWith("Benturan");
    }

    [Fact]
    public void Of_has_no_difference_while_a_fit_is_unknown()
    {
        var @case = Cases.Of(new decimal?[,] { { 60, null }, { 80, 70 } });
        PlacementSwap.Of(@case, PlacementPlan.Today(@case), Cases.Official(0), Cases.Official(1),
            (o, p) => (o, p) == (Cases.Official(0), Cases.Post(1)) ? FitOf(o, p) with { Value = null } : FitOf(o, p)).Difference.ShouldBeNull();
    }

    [Fact]
    public void Of_refuses_one_person_and_somebody_without_a_post()
    {
        var @case = Cases.Of(new decimal?[,] { { 60, 75 }, { 80, 70 } }, [0, -1]);
        var today = PlacementPlan.Today(@case);

        Refused.Code(() => PlacementSwap.Of(@case, today, Cases.Official(0), Cases.Official(0), FitOf)).ShouldBe("swap-same");
        Refused.Code(() => PlacementSwap.Of(@case, today, Cases.Official(0), Cases.Official(1), FitOf)).ShouldBe("swap-without-post");
        Refused.Code(() => PlacementSwap.Of(@case, today, Cases.Official(0), Cases.Official(5), FitOf)).ShouldBe("official-unknown");
    }

    private static PostFit FitOf(Domain.Officials.OfficialId official, Domain.Opds.PostId post)
    {
        var (row, column) = (official == Cases.Official(0) ? 0 : 1, post == Cases.Post(0) ? 0 : 1);
        return new PostFit(Fits[row, column], [], [new CompetencyLine(CompetencyKind.Managerial, "Integritas", 4, 4 - column)], new TraceStep("", "", null, Fits[row, column], []));
    }
}
