using CsCheck;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class IntraclassCorrelationTests
{
    private static AgreementFigure[] Figures(RaterTable table) => IntraclassCorrelation.Of(table) is var icc
        ? [icc.OneWaySingle, icc.RandomSingle, icc.FixedSingle, icc.OneWayMean, icc.RandomMean, icc.FixedMean] : [];

    /// <summary>Shrout and Fleiss (1979), the six estimates as printed.</summary>
    [Fact]
    public void Of_Shrout_and_Fleiss_is_as_printed() =>
        Figures(RaterTables.ShroutFleiss).Select(f => Math.Round(f.Value!.Value, 2)).ShouldBe([.17, .29, .71, .44, .62, .91]);

    /// <summary>As the R package psych prints them, ICC() with lmer = FALSE.</summary>
    [Fact]
    public void Of_Shrout_and_Fleiss_intervals_are_those_of_psych()
    {
        var figures = Figures(RaterTables.ShroutFleiss);

        figures.Select(f => Math.Round(f.Lower!.Value, 3)).ShouldBe([-.133, .019, .342, -.884, .071, .676]);
        figures.Select(f => Math.Round(f.Upper!.Value, 2)).ShouldBe([.72, .76, .95, .91, .93, .99]);
    }

    /// <summary>As the documentation of the R package irr prints it: icc(anxiety, "twoway", "agreement").</summary>
    [Fact]
    public void Of_anxiety_is_as_irr_prints_it()
    {
        var figure = IntraclassCorrelation.Of(RaterTables.Anxiety).RandomSingle;

        new[] { figure.Value, figure.Lower, figure.Upper }.Select(v => Math.Round(v!.Value, 3)).ShouldBe([.198, -.039, .494]);
    }

    [Fact]
    public void Of_any_complete_table_equals_the_definition_by_residuals() =>
        RaterTables.Small(missing: false).Sample(table =>
        {
            var (bms, wms, jms, ems) = Slow(table);
            var (n, k) = (table.Officials, table.Panelists);
            var figures = Figures(table);
            if (bms < 1e-12) return figures.All(f => f is { Value: null, Missing.Length: > 0 });
            var single = (bms - ems) / (bms + ((k - 1) * ems) + (k * (jms - ems) / n));
            double?[] expected =
            [
                (bms - wms) / (bms + ((k - 1) * wms)), single, (bms - ems) / (bms + ((k - 1) * ems)),
                (bms - wms) / bms, (bms - ems) / (bms + ((jms - ems) / n)), (bms - ems) / bms,
            ];
            if (1 + ((k - 1) * single) <= 1e-9) expected[4] = null;
            return figures.Zip(expected, (f, e) => RaterTables.Near(f.Value, e, 1e-9)).All(same => same);
        });

    [Fact]
    public void Of_never_gives_a_number_that_is_none_and_keeps_the_value_within_its_interval() =>
        RaterTables.Small(missing: true).Sample(table => Figures(table).All(f =>
            (f.Value is null) == (f.Missing is not null) && (f.Lower is null) == (f.Upper is null)
            && new[] { f.Value, f.Lower, f.Upper }.All(v => v is null || double.IsFinite(v.Value))
            && (f.Lower is null || f.Value < 0 || (f.Lower <= f.Value + 1e-9 && f.Value <= f.Upper + 1e-9))));

    [Fact]
    public void Of_order_of_officials_and_panelists_does_not_matter() =>
        RaterTables.Small(missing: true).Sample(t => Figures(t).Zip(Figures(t.Reversed()), (a, b) => RaterTables.Same(a, b, 1e-7)).All(same => same));

    [Fact]
    public void Of_another_scale_changes_nothing() =>
        RaterTables.Small(missing: false).Sample(t => Figures(t).Zip(Figures(t.Map(v => (v * 20) + 7)), (a, b) => RaterTables.Same(a, b, 1e-7)).All(same => same));

    [Fact]
    public void Of_a_generous_panelist_changes_nothing_in_the_consistency_forms() =>
        RaterTables.Small(missing: false).Where(t => Slow(t).Between > 1e-12).Sample(t =>
        {
            var (plain, generous) = (IntraclassCorrelation.Of(t), IntraclassCorrelation.Of(RaterTables.Select(t.Officials, t.Panelists, (o, p) => t[o, p] + (p == 0 ? 3 : 0))));
            return RaterTables.Same(plain.FixedSingle, generous.FixedSingle, 1e-7) && RaterTables.Same(plain.FixedMean, generous.FixedMean, 1e-7);
        });

    [Fact]
    public void Of_leaves_out_officials_whom_one_panelist_did_not_mark()
    {
        var icc = IntraclassCorrelation.Of(RaterTables.Rows("9 2 5 8", "6 1 3 2", "1 . 9 4", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7"));

        icc.ShouldBe(IntraclassCorrelation.Of(RaterTables.ShroutFleiss));
        icc.Officials.ShouldBe(6);
    }

    /// <summary>Full agreement on officials that differ: F is infinite, the correlation is 1 without doubt.</summary>
    [Fact]
    public void Of_full_agreement_is_one() =>
        Figures(RaterTables.Rows("70 70 70", "80 80 80", "85 85 85")).ShouldAllBe(f => f.Value == 1 && f.Lower == 1 && f.Upper == 1);

    /// <summary>P2 is always ten above P1: consistent, but not the same.</summary>
    [Fact]
    public void Of_a_constant_offset_is_consistent_but_not_in_absolute_agreement()
    {
        var icc = IntraclassCorrelation.Of(RaterTables.Rows("70 80", "75 85", "80 90"));

        icc.FixedSingle.Value.ShouldBe(1);
        icc.RandomSingle.Value!.Value.ShouldBe(1 / 3d, 1e-12);
        icc.RandomSingle.Lower!.Value.ShouldBeInRange(0, 1 / 3d);
        icc.RandomSingle.Upper!.Value.ShouldBeInRange(1 / 3d, 1);
    }

    [Theory]
    [InlineData("semua nilai sama", "80 80", "80 80", "80 80")]
    [InlineData("rata-rata semua pejabat sama, sehingga tidak ada beda antarpejabat yang dapat dibandingkan", "70 80", "80 70", "75 75")]
    [InlineData("kurang dari dua pejabat dinilai oleh semua panelis", "70 .", "80 70", ". 75")]
    [InlineData("perlu sedikitnya dua panelis", "70", "80", "75")]
    public void Of_what_cannot_be_computed_says_why(string why, params string[] rows) =>
        Figures(RaterTables.Rows(rows)).ShouldAllBe(f => f.Value == null && f.Lower == null && f.Missing == why);

    /// <summary>Mean squares from residuals, each cell by itself.</summary>
    private static (double Between, double Within, double Panel, double Error) Slow(RaterTable t)
    {
        var (officials, panelists) = (Enumerable.Range(0, t.Officials).ToList(), Enumerable.Range(0, t.Panelists).ToList());
        double At(int o, int p) => t[o, p]!.Value;
        double Row(int o) => panelists.Average(p => At(o, p));
        double Column(int p) => officials.Average(o => At(o, p));
        var (grand, n, k) = (officials.Average(Row), (double)t.Officials, (double)t.Panelists);
        var within = officials.Sum(o => panelists.Sum(p => Math.Pow(At(o, p) - Row(o), 2))) / (n * (k - 1));
        var error = officials.Sum(o => panelists.Sum(p => Math.Pow(At(o, p) - Row(o) - Column(p) + grand, 2))) / ((n - 1) * (k - 1));
        return (k * officials.Sum(o => Math.Pow(Row(o) - grand, 2)) / (n - 1), within, n * panelists.Sum(p => Math.Pow(Column(p) - grand, 2)) / (k - 1), error);
    }
}
