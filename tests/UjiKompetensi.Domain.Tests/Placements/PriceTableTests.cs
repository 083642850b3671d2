using CsCheck;
using UjiKompetensi.Domain.Placements;

namespace UjiKompetensi.Domain.Tests.Placements;

public sealed class PriceTableTests
{
    private const long Without = 10_000;

    /// <summary>Up to 6 × 6, few different prices so that ties are common, a quarter of the cells barred, some rows that must have a column.</summary>
    private static readonly Gen<(long?[,] Cells, long?[] None)> Tables =
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[0, 2].Select(i => new[] { 3L, 40, 10_000 }[i])).SelectMany((rows, columns, most) => Gen.Select(
            Gen.Select(Gen.Int[0, 3], Gen.Long[0, most], (bar, price) => bar == 0 ? (long?)null : price).Array2D[rows, columns],
            Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2].Select(i => new[] { most, Without, 7L }[i]), (must, price) => must == 0 ? (long?)null : price).Array[rows]));

    [Fact]
    public void Cheapest_finds_the_published_minimum_of_scipy() =>
        Table(new long?[,] { { 4, 1, 3 }, { 2, 0, 5 }, { 3, 2, 2 } }).Cheapest()!.ShouldSatisfyAllConditions(
            a => a.Price.ShouldBe(5), a => a.Columns.ShouldBe([1, 0, 2]));

    [Fact]
    public void Cheapest_leaves_one_of_five_workers_without_a_task_as_or_tools_does()
    {
        var cheapest = Table(new long?[,] { { 90, 80, 75, 70 }, { 35, 85, 55, 65 }, { 125, 95, 90, 95 }, { 45, 110, 95, 115 }, { 50, 100, 90, 100 } }).Cheapest()!;

        (cheapest.Price - Without).ShouldBe(265);
        cheapest.Columns.ShouldBe([3, 2, 1, 0, -1]);
    }

    [Fact]
    public void InOrder_lists_all_six_equal_optima_first()
    {
        var six = Table(new long?[,] { { 1, 1, 1, 9 }, { 1, 1, 1, 9 }, { 1, 1, 1, 9 }, { 9, 9, 9, 1 } }).InOrder().TakeWhile(a => a.Price == 4).ToList();

        six.Count.ShouldBe(6);
        six.Select(a => string.Join(',', a.Columns)).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public void Cheapest_is_null_when_two_rows_must_share_a_column()
    {
        var table = PriceTable.Of(new long?[,] { { 1, null }, { 1, null } }, [null, null]);

        table.Cheapest().ShouldBeNull();
        table.InOrder().ShouldBeEmpty();
        table.ForcedPrices().Cast<long?>().ShouldAllBe(p => p == null);
    }

    [Fact]
    public void Of_refuses_prices_beyond_the_limit_and_sizes_that_do_not_fit()
    {
        Should.Throw<ArgumentException>(() => PriceTable.Of(new long?[,] { { PriceTable.PriceLimit + 1 } }, [null]));
        Should.Throw<ArgumentException>(() => PriceTable.Of(new long?[,] { { 1 } }, []));
    }

    [Fact]
    public void InOrder_gives_every_assignment_once_in_the_order_of_brute_force() => Tables.Sample(t =>
    {
        var all = BruteForce.All(t.Cells, t.None).OrderBy(a => a.Price).ToList();
        var found = PriceTable.Of(t.Cells, t.None).InOrder().Take(1500).ToList();

        found.Select(a => a.Price).ShouldBe(all.Take(1500).Select(a => a.Price));
        found.Select(a => string.Join(',', a.Columns)).Distinct().Count().ShouldBe(found.Count);
        found.TrueForAll(a => BruteForce.Price(t.Cells, t.None, a.Columns) == a.Price).ShouldBeTrue();
    }, iter: 150);

    [Fact]
    public void ForcedPrices_equal_brute_force_in_every_cell() => Tables.Sample(t =>
    {
        var all = BruteForce.All(t.Cells, t.None);
        var forced = PriceTable.Of(t.Cells, t.None).ForcedPrices();

        for (var row = 0; row < t.Cells.GetLength(0); row++)
            for (var column = 0; column < t.Cells.GetLength(1); column++)
                forced[row, column].ShouldBe(all.Where(a => a.Columns[row] == column).Min(a => (long?)a.Price));
    }, iter: 150);

    /// <summary>Larger than brute force reaches: each forced price against a table in which the cell is forced by barring the others.</summary>
    [Fact]
    public void ForcedPrices_equal_solving_again_with_the_cell_forced() =>
        Gen.Select(Gen.Int[0, 4], Gen.Long[0, 9], (bar, price) => bar == 0 ? (long?)null : price).Array2D[12, 10].Sample(cells =>
        {
            long?[] none = [.. Enumerable.Repeat<long?>(Without, 12)];
            var forced = PriceTable.Of(cells, none).ForcedPrices();
            for (var row = 0; row < 12; row += 5)
                for (var column = 0; column < 10; column++)
                {
                    var only = (long?[,])cells.Clone();
                    for (var other = 0; other < 10; other++) if (other != column) only[row, other] = null;
                    long?[] must = [.. none];
                    must[row] = null;
                    forced[row, column].ShouldBe(PriceTable.Of(only, must).Cheapest()?.Price);
                }
        }, iter: 50);

    private static PriceTable Table(long?[,] cells) => PriceTable.Of(cells, [.. Enumerable.Repeat<long?>(Without, cells.GetLength(0))]);
}
