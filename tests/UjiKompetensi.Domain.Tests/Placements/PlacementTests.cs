using CsCheck;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Placements;

namespace UjiKompetensi.Domain.Tests.Placements;

public sealed class PlacementTests
{
    private static readonly PlacementOptions Options = new();

    [Fact]
    public void Advise_maximises_the_total_fit_and_prices_every_wish()
    {
        var advice = Placement.Advise(Cases.Of(new decimal?[,] { { 60, 90.25m, 70 }, { 80, 100, 50 }, { 70, 80, 80 } }), Options);

        advice.Best.Show().ShouldBe("A2 B1 C3");
        advice.Best.TotalFit.ShouldBe(250.25m);
        advice.Alternatives.Select(a => (a.Show(), a.TotalFit)).ShouldBe([("A3 B2 C1", 240), ("A1 B2 C3", 240), ("A3 B1 C2", 230), ("A2 B3 C1", 210.25m), ("A1 B3 C2", 190)], ignoreOrder: true);
        advice.Alternatives.Select(a => a.TotalFit).ShouldBeInOrder(SortDirection.Descending);
        advice.Wish(0, 1).FitLost.ShouldBe(0);
        advice.Wish(0, 0).FitLost.ShouldBe(10.25m);
        advice.Wish(1, 2).FitLost.ShouldBe(40);
        advice.Wish(1, 2).PlacedFewer.ShouldBe(0);
    }

    [Fact]
    public void Advise_puts_the_plan_that_moves_fewest_first_among_equals()
    {
        var advice = Placement.Advise(Cases.Of(new decimal?[,] { { 80, 80, 80 }, { 80, 80, 80 }, { 80, 80, 80 } }), Options);

        advice.Ties.Select(t => t.Moved).ShouldBe([0, 2, 2, 2, 3, 3]);
        advice.Best.Show().ShouldBe("A1 B2 C3");
        advice.TiesCutOff.ShouldBeFalse();
        advice.Alternatives.ShouldBeEmpty();
    }

    [Fact]
    public void Advise_says_when_ties_or_equal_alternatives_were_cut_off()
    {
        var equal = Cases.Of(new decimal?[,] { { 80, 80, 80 }, { 80, 80, 80 }, { 80, 80, 80 } });
        var (cut, whole) = (Placement.Advise(equal, new PlacementOptions(TieLimit: 5)), Placement.Advise(equal, new PlacementOptions(TieLimit: 6)));
        (cut.Ties.Count, cut.TiesCutOff, whole.Ties.Count, whole.TiesCutOff).ShouldBe((5, true, 6, false));

        // One best, then two that are equal, then one more below.
        var others = Cases.Of(new decimal?[,] { { 90, 80, 80 }, { 80, 90, 80 }, { 80, 80, 90 } });
        Enumerable.Range(0, 5).Select(k => Placement.Advise(others, new PlacementOptions(Alternatives: k))).Select(a => (a.Alternatives.Count, a.AlternativesCutOff))
            .ShouldBe([(0, false), (1, true), (2, true), (3, false), (4, true)]);
    }

    [Fact]
    public void Advise_places_as_many_as_possible_before_it_looks_at_fit()
    {
        // A's best post is the only one B may take.
        var advice = Placement.Advise(Cases.Of(new decimal?[,] { { 100, 1 }, { 2, 50 } }, held: [-1, -1]).Barring(1, 1), Options);

        advice.Best.Show().ShouldBe("A2 B1");
        advice.Wish(0, 0).ShouldSatisfyAllConditions(w => w.PlacedFewer.ShouldBe(1), w => w.FitLost.ShouldBe(-97));
        advice.Alternatives.ShouldBeEmpty();
        advice.Wish(1, 1).ShouldSatisfyAllConditions(w => w.State.ShouldBe(PairState.Barred), w => w.FitLost.ShouldBeNull(), w => w.Reasons.ShouldHaveSingleItem().ShouldStartWith("Benturan"));
    }

    [Fact]
    public void Advise_lists_officials_left_over_and_posts_left_empty()
    {
        var three = Placement.Advise(Cases.Of(new decimal?[,] { { 60, 70 }, { 80, 60 }, { 50, 50 } }, held: [0, 1, -1]), Options).Best;
        three.WithoutPost.Select(s => (s.Official.Name, s.Why.Single())).ShouldBe([("C", "Semua jabatan yang terbuka baginya diisi pejabat lain.")]);

        var empty = Placement.Advise(Cases.Of(new decimal?[,] { { 60, 70, 90 } }).WithPost(1, p => p with { KeptBy = "Z" }), Options).Best;
        empty.Show().ShouldBe("A3");
        empty.EmptyPosts.Select(p => p.Title).ShouldBe(["Jabatan 1"]);
    }

    [Fact]
    public void Advise_follows_locks_and_says_so_in_the_pairs_they_close()
    {
        var advice = Placement.Advise(Cases.Of(new decimal?[,] { { 90, 10 }, { 10, 90 } }).Locking(0, 1), Options);

        advice.Best.Show().ShouldBe("A2 B1");
        advice.Wish(0, 1).State.ShouldBe(PairState.Locked);
        advice.Wish(1, 1).Reasons.ShouldBe(["A dikunci pada Jabatan 2."]);
        Refused.Code(() => Placement.Advise(Cases.Of(new decimal?[,] { { 1, 1 } }).Barring(0, 1).Locking(0, 1), Options)).ShouldBe("lock-barred");
        Refused.Code(() => Placement.Advise(Cases.Of(new decimal?[,] { { 1 }, { 1 } }).Locking(0, 0).Locking(1, 0), Options)).ShouldBe("lock-twice");
    }

    [Fact]
    public void Advise_moves_nobody_for_want_of_data_and_never_takes_it_for_zero()
    {
        var held = Placement.Advise(Cases.Of(new decimal?[,] { { null, 99 }, { 95, 10 } }), Options);
        held.Best.Show().ShouldBe("A1 B2");
        held.Best.TotalFit.ShouldBe(10);
        held.Best.Seats[0].ShouldSatisfyAllConditions(s => s.Fit.ShouldBeNull(), s => s.Why.ShouldBe(["Kinerja: belum ada predikat kinerja"]));
        held.Wish(1, 0).Reasons.ShouldBe(["A tetap pada Jabatan 1 sampai datanya lengkap."]);

        var unknown = Placement.Advise(Cases.Of(new decimal?[,] { { null } }, held: [-1]), Options);
        unknown.Best.WithoutPost.Single().Why.ShouldBe(["Kinerja: belum ada predikat kinerja"]);
        unknown.Wish(0, 0).ShouldSatisfyAllConditions(w => w.State.ShouldBe(PairState.Unknown), w => w.FitLost.ShouldBeNull());
        Placement.Advise(Cases.Of(new decimal?[,] { { null } }, held: [-1]).Locking(0, 0), Options).Best.Show().ShouldBe("A1");
    }

    [Fact]
    public void Advise_bars_by_tenure_rank_holder_and_duty_to_move_and_opens_with_a_reason()
    {
        var fits = new decimal?[,] { { 10, 90 } };
        string Best(PlacementCase @case) => Placement.Advise(@case, Options).Best.Show();

        Best(Cases.Of(fits)).ShouldBe("A2");
        var early = Cases.Of(fits).With(0, o => o with { InPostSince = Make.FirstDay.AddYears(-2).AddDays(1) });
        Best(early).ShouldBe("A1");
        Best(early.With(0, o => o with { InPostSince = Make.FirstDay.AddYears(-2) })).ShouldBe("A2");
        Best(early.With(0, o => o with { EarlyMoveReason = "Percepatan strategi" })).ShouldBe("A2");
        Best(Cases.Of(fits).WithPost(1, p => p with { MinimumRank = Rank.IVc })).ShouldBe("A1");
        Best(Cases.Of(fits).WithPost(1, p => p with { MinimumRank = Rank.IVb })).ShouldBe("A2");
        Best(Cases.Of(fits).WithPost(0, p => p with { MinimumRank = Rank.IVc }).Barring(0, 1)).ShouldBe("A1");
        Best(Cases.Of(fits).WithPost(1, p => p with { KeptBy = "Z" })).ShouldBe("A1");
        Best(Cases.Of(fits).With(0, o => o with { MustMoveReason = "sudah lima tahun." }).Barring(0, 1)).ShouldBe("A-");
    }

    [Theory]
    [InlineData(101), InlineData(-1), InlineData(50.001)]
    public void Advise_refuses_a_fit_off_its_form(double fit) =>
        Refused.Code(() => Placement.Advise(Cases.Of(new decimal?[,] { { (decimal)fit } }), Options)).ShouldBe("fit-form");

    [Fact]
    public void Advise_refuses_a_case_that_is_not_in_order()
    {
        var one = Cases.Of(new decimal?[,] { { 1, 1 } });

        Refused.Code(() => Placement.Advise(one with { Officials = [.. one.Officials, .. one.Officials] }, Options)).ShouldBe("official-twice");
        Refused.Code(() => Placement.Advise(one with { Posts = [.. one.Posts, one.Posts[0]] }, Options)).ShouldBe("post-twice");
        Refused.Code(() => Placement.Advise(one with { Fits = [.. one.Fits, one.Fits[0]] }, Options)).ShouldBe("fit-twice");
        Refused.Code(() => Placement.Advise(one.Barring(3, 0), Options)).ShouldBe("pair-unknown");
        Refused.Code(() => Placement.Advise(one.With(0, o => o with { Post = Cases.Post(9) }), Options)).ShouldBe("holder-post-unknown");
        Refused.Code(() => Placement.Advise(one.WithPost(0, p => p with { KeptBy = "Z" }), Options)).ShouldBe("post-two-holders");
        Refused.Code(() => Placement.Advise(one, new PlacementOptions(TieLimit: 0))).ShouldBe("placement-options");
    }

    [Fact]
    public void Advise_of_nobody_leaves_every_post_empty() =>
        Placement.Advise(Cases.Of(new decimal?[,] { { 1, 1 } }) with { Officials = [], Fits = [] }, Options).Best.EmptyPosts.Count.ShouldBe(2);

    /// <summary>Optimum, list of ties, alternatives and every wish against trying everything; barred pairs and officials without a post among them.</summary>
    [Fact]
    public void Advise_equals_brute_force() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Bool).SelectMany((rows, columns, few) => Gen.Select(Gen.Int[0, 3], Gen.Int[0, few ? 3 : 10_000],
            (bar, fit) => bar == 0 ? (decimal?)null : fit / 100m).Array2D[rows, columns]).Sample(fits =>
        {
            var (rows, columns) = (fits.GetLength(0), fits.GetLength(1));
            var @case = Cases.Of(fits, [.. Enumerable.Repeat(-1, rows)]);
            var advice = Placement.Advise(@case, new PlacementOptions(1000, 100));
            var prices = new long?[rows, columns];
            foreach (var r in Enumerable.Range(0, rows)) foreach (var c in Enumerable.Range(0, columns)) prices[r, c] = fits[r, c] is { } fit ? (long)(fit * -100) : null;
            var all = BruteForce.All(prices, [.. Enumerable.Repeat<long?>(0, rows)]).Select(a => (a.Columns, Placed: a.Columns.Count(c => c >= 0), Fit: a.Price / -100m))
                .OrderByDescending(a => a.Placed).ThenByDescending(a => a.Fit).ToList();
            var best = all[0];

            string Text(IReadOnlyList<int> chosen) => string.Join(' ', chosen.Select((c, r) => $"{(char)('A' + r)}{(c < 0 ? "-" : $"{c + 1}")}"));
            (advice.Best.Placed, advice.Best.TotalFit).ShouldBe((best.Placed, best.Fit));
            advice.TiesCutOff.ShouldBeFalse();
            advice.Ties.Select(t => t.Show()).Order().ShouldBe(all.Where(a => (a.Placed, a.Fit) == (best.Placed, best.Fit)).Select(a => Text(a.Columns)).Order());
            advice.Alternatives.Select(a => a.TotalFit).ShouldBe(all.Where(a => a.Placed == best.Placed && a.Fit < best.Fit).Select(a => a.Fit).Take(100));
            foreach (var wish in advice.Wishes)
            {
                var row = @case.Officials.ToList().FindIndex(o => o.Id == wish.Official);
                var column = @case.Posts.ToList().FindIndex(p => p.Id == wish.Post);
                var then = all.Where(a => a.Columns[row] == column).Select(a => ((int, decimal)?)(best.Placed - a.Placed, best.Fit - a.Fit)).FirstOrDefault();
                (wish.PlacedFewer is { } fewer ? ((int, decimal)?)(fewer, wish.FitLost!.Value) : null).ShouldBe(then);
            }
        }, iter: 150);
}
