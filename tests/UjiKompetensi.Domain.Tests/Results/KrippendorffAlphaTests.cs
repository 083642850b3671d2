using CsCheck;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class KrippendorffAlphaTests
{
    private static AgreementFigure[] Figures(RaterTable table) => KrippendorffAlpha.Of(table) is var alpha ? [alpha.Nominal, alpha.Ordinal, alpha.Interval, alpha.Ratio] : [];

    /// <summary>Krippendorff (2011), all four metrics of its example with missing values.</summary>
    [Fact]
    public void Of_the_published_example_is_as_printed()
    {
        var alpha = KrippendorffAlpha.Of(RaterTables.Krippendorff);

        (alpha.Officials, alpha.Values).ShouldBe((11, 40));
        Figures(RaterTables.Krippendorff).Select(f => Math.Round(f.Value!.Value, 3)).ShouldBe([.743, .815, .849, .797]);
    }

    [Fact]
    public void Of_any_table_equals_the_definition_by_pairs() =>
        RaterTables.Small(missing: true).Sample(table => Figures(table).Zip(Slow(table), (f, e) => RaterTables.Near(f.Value, e)).All(same => same), iter: 2000);

    /// <summary>More distinct values than are taken pair by pair: the smooth way must come to the same.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(40)]
    public void Of_many_distinct_values_equals_the_definition_by_pairs(double lowest)
    {
        var table = RaterTables.Select(400, 3, (o, p) => (o * 3) + p == 0 ? lowest : lowest + Math.Round(((o * 7919) + (p * 104729)) % 5003 / 50.03, 2));

        table.Distinct().ShouldBeGreaterThan(1024);
        KrippendorffAlpha.Of(table).Ratio.Value!.Value.ShouldBe(Slow(table, only: 3).Single()!.Value, 1e-11);
    }

    [Fact]
    public void Of_order_of_officials_and_panelists_does_not_matter() =>
        RaterTables.Small(missing: true).Sample(t => Figures(t).Zip(Figures(t.Reversed()), (a, b) => RaterTables.Same(a, b)).All(same => same));

    /// <summary>A rising change leaves names and order, a linear one distances, a factor ratios.</summary>
    [Fact]
    public void Of_another_scale_changes_what_it_should() =>
        RaterTables.Small(missing: true).Sample(t =>
        {
            var (plain, linear, scaled, curved) = (KrippendorffAlpha.Of(t), KrippendorffAlpha.Of(t.Map(v => (v * 20) + 7)), KrippendorffAlpha.Of(t.Map(v => v * 20)), KrippendorffAlpha.Of(t.Map(v => v * v)));
            return RaterTables.Same(plain.Nominal, curved.Nominal) && RaterTables.Same(plain.Ordinal, curved.Ordinal)
                && RaterTables.Same(plain.Interval, linear.Interval) && RaterTables.Same(plain.Ratio, scaled.Ratio);
        });

    [Fact]
    public void Of_an_official_seen_by_one_does_not_count() =>
        Figures(RaterTables.Rows("1 2", "2 2", "3 1", "5 .")).ShouldBe(Figures(RaterTables.Rows("1 2", "2 2", "3 1")));

    [Fact]
    public void Of_full_agreement_is_one() => Figures(RaterTables.Rows("1 1 .", ". 2 2", "3 3 3")).ShouldAllBe(f => f.Value == 1);

    [Theory]
    [InlineData("semua nilai sama", "80 80", "80 80")]
    [InlineData("semua nilai sama", "0 0", "0 0")]
    [InlineData("tidak ada pejabat yang dinilai sedikitnya dua panelis", "80 .", ". 70")]
    public void Of_what_cannot_be_computed_says_why(string why, params string[] rows) =>
        Figures(RaterTables.Rows(rows)).ShouldAllBe(f => f.Value == null && f.Missing == why);

    [Fact]
    public void Of_values_below_zero_have_no_ratio() =>
        Figures(RaterTables.Rows("-1 2", "2 3")).Select(f => f.Missing).ShouldBe([null, null, null, "ukuran rasio hanya untuk nilai dari nol ke atas"]);

    /// <summary>Every ordered pair by itself; the ordinal difference as printed, by counts from c to k.</summary>
    private static double?[] Slow(RaterTable t, int? only = null)
    {
        var units = Enumerable.Range(0, t.Officials).Select(o => Enumerable.Range(0, t.Panelists).Select(p => t[o, p]).OfType<double>().ToList()).Where(u => u.Count > 1).ToList();
        var all = units.SelectMany(u => u).ToList();
        if (all.Distinct().Count() < 2) return [null, null, null, null];
        var counts = all.GroupBy(v => v).ToDictionary(g => g.Key, g => (double)g.Count());
        double Ordinal(double c, double k) => counts.Where(g => g.Key >= Math.Min(c, k) && g.Key <= Math.Max(c, k)).Sum(g => g.Value) - ((counts[c] + counts[k]) / 2);
        Func<double, double, double>[] differences =
        [
            (c, k) => c == k ? 0 : 1,
            (c, k) => c == k ? 0 : Math.Pow(Ordinal(c, k), 2),
            (c, k) => (c - k) * (c - k),
            (c, k) => c == k ? 0 : Math.Pow((c - k) / (c + k), 2),
        ];
        return [.. differences.Where((_, i) => only is null || only == i).Select(d =>
        {
            double Pairs(List<double> values) => values.Sum(c => values.Sum(k => d(c, k)));
            return (double?)(1 - ((all.Count - 1) * units.Sum(u => Pairs(u) / (u.Count - 1)) / Pairs(all)));
        })];
    }
}
