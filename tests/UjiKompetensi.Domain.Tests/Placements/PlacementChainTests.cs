using UjiKompetensi.Domain.Placements;

namespace UjiKompetensi.Domain.Tests.Placements;

public sealed class PlacementChainTests
{
    [Fact]
    public void Of_follows_moves_to_a_vacancy_and_names_the_post_left_empty()
    {
        var best = Best(new decimal?[,] { { 1, 90, 1, 1 }, { 1, 1, 90, 1 }, { 1, 1, 1, 90 } });

        var chain = best.Chains.ShouldHaveSingleItem();
        (chain.End, chain.LeavesEmpty!.Title).ShouldBe((ChainEnd.Vacancy, "Jabatan 1"));
        chain.Sentence.ShouldBe("A ke Jabatan 2, B ke Jabatan 3, C ke Jabatan 4 yang lowong; Jabatan 1 menjadi lowong.");
        best.EmptyPosts.Select(p => p.Title).ShouldBe(["Jabatan 1"]);
        best.Moved.ShouldBe(3);
    }

    [Fact]
    public void Of_finds_circles_each_once_and_leaves_out_who_stays()
    {
        var chains = Best(new decimal?[,] { { 1, 90, 1, 1, 1 }, { 90, 1, 1, 1, 1 }, { 1, 1, 90, 1, 1 }, { 1, 1, 1, 1, 90 }, { 1, 1, 1, 90, 1 } }).Chains;

        chains.Select(c => c.End).ShouldBe([ChainEnd.Circle, ChainEnd.Circle]);
        chains[0].Sentence.ShouldBe("A ke Jabatan 2, B ke Jabatan 1, sehingga lingkarannya tertutup.");
        chains.ShouldAllBe(c => c.LeavesEmpty == null);
    }

    [Fact]
    public void Of_ends_with_the_holder_nothing_is_left_for()
    {
        var best = Best(new decimal?[,] { { 90 }, { 10 } }, [-1, 0]);

        var chain = best.Chains.ShouldHaveSingleItem();
        chain.End.ShouldBe(ChainEnd.HolderWithoutPost);
        chain.Sentence.ShouldBe("A ke Jabatan 1, sehingga B tidak mendapat jabatan.");
    }

    [Fact]
    public void Of_today_is_no_chain_at_all() => PlacementPlan.Today(Cases.Of(new decimal?[,] { { 1, 2 }, { 3, 4 } })).Chains.ShouldBeEmpty();

    private static PlacementPlan Best(decimal?[,] fits, int[]? held = null) => Placement.Advise(Cases.Of(fits, held), new PlacementOptions()).Best;
}
