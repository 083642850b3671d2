using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class RaterProfilesTests
{
    private const int Officials = 12;
    private static readonly int[] Quality = [3, 9, 1, 7, 12, 5, 2, 11, 6, 10, 4, 8];
    private static readonly int[] Other = [5, 2, 9, 4, 1, 12, 8, 3, 11, 6, 10, 7];
    private static readonly IReadOnlyList<InputComponent> Components = [Make.BundlePanel(aspects: [("x", 50), ("y", 50)])];
    private static readonly List<string> Order = [.. Enumerable.Range(1, Officials).Select(o => $"{o:00}")];

    /// <summary>Three panelists, two aspects; <paramref name="value"/> of panelist 0–2, official 0–11, aspect 0–1; null is absent.</summary>
    private static ResultInput Input(Func<int, int, int, decimal?> value, IReadOnlyList<InputComponent>? components = null) => Make.Bundle(
        from o in Enumerable.Range(0, Officials)
        from p in Enumerable.Range(0, 3)
        from a in Enumerable.Range(0, 2)
        select new InputMark($"P{p + 1}", $"{o + 1:00}", Make.Interview, a == 0 ? "x" : "y", value(p, o, a) is { } v ? Mark.Of(v) : Mark.Absent("sakit")),
        components: components ?? Components, officials: Officials);

    private static decimal True(int o, int a) => 60 + (a == 0 ? Quality[o] : Other[o]);

    /// <summary>P2 is six above what the others gave; each of these is three below the mean of the other two.</summary>
    [Fact]
    public void Of_offset_is_against_the_others_on_the_same_cells()
    {
        var profiles = RaterProfiles.Of(Input((p, o, a) => True(o, a) + (p == 1 ? 6 : 0)), Order);

        profiles.Panelists.Select(p => Math.Round(p.Offset.Value!.Value, 9)).ShouldBe([-3, 6, -3]);
        profiles.Panelists.ShouldAllBe(p => p.Marks == 24 && p.Offset.IsNotable && Math.Round(p.Correlation.Value!.Value, 9) == 1 && Math.Round(p.SpreadRatio.Value!.Value, 9) == 1);
        profiles.Panelists[1].Words[0].ShouldBe("Rata-rata 6,00 poin lebih tinggi daripada panelis lain untuk pejabat dan aspek yang sama. Bahan bicara: apakah skala dibaca dengan cara yang sama?");
        profiles.Panelists[0].Words[0].ShouldStartWith("Rata-rata 3,00 poin lebih rendah");
    }

    /// <summary>Who saw only the strong half is no more generous for it.</summary>
    [Fact]
    public void Of_offset_does_not_depend_on_whom_one_saw()
    {
        var profiles = RaterProfiles.Of(Input((p, o, a) => p == 2 && Quality[o] < 6 ? null : True(o, a)), Order);

        profiles.Panelists.Select(p => Math.Round(p.Offset.Value!.Value, 9)).ShouldBe([0, 0, 0]);
        profiles.Panelists[2].Marks.ShouldBe(14);
        profiles.Panelists.ShouldAllBe(p => !p.Offset.IsNotable);
    }

    /// <summary>Differences +1 and −1 by turns on both aspects of an official: mean 0, Σ(2)² × 12 / 11 under the root, / 24.</summary>
    [Fact]
    public void Of_standard_error_of_the_offset_takes_an_official_as_one()
    {
        var offset = RaterProfiles.Of(Input((p, o, a) => True(o, a) + (p == 0 ? (o % 2 == 0 ? 1 : -1) : 0)), []).Panelists[0].Offset;

        offset.Value!.Value.ShouldBe(0, 1e-12);
        offset.StandardError!.Value.ShouldBe(Math.Sqrt(4 * 12 * 12 / 11d) / 24, 1e-12);
    }

    /// <summary>P1 doubles all distances: spread twice the others', 1,5 times the mean of 2, 1 and 1; the level of the aspects does not matter.</summary>
    [Fact]
    public void Of_spread_is_within_aspects_beside_the_panel()
    {
        var profiles = RaterProfiles.Of(Input((p, o, a) => (p == 0 ? 40 : 60) + (a * 15) + ((p == 0 ? 2 : 1) * Quality[o])), Order);

        profiles.Panelists.Select(p => Math.Round(p.Spread.Value!.Value, 6)).ShouldBe([7.211103, 3.605551, 3.605551]);
        profiles.Panelists.Select(p => Math.Round(p.SpreadRatio.Value!.Value, 9)).ShouldBe([1.5, .75, .75]);
    }

    [Fact]
    public void Of_wide_and_narrow_spread_is_told()
    {
        var profiles = RaterProfiles.Of(Input((p, o, a) => 40 + ((p + 1) * (p + 1) * True(o, a) / 20)), Order);

        profiles.Panelists[0].Words[1].ShouldBe("Nilainya lebih rapat daripada panel (sebaran 0,21 kali). Bahan bicara: apakah seluruh rentang skala terpakai?");
        profiles.Panelists[2].Words[1].ShouldStartWith("Nilainya lebih tersebar daripada panel (sebaran 1,93 kali).");
    }

    /// <summary>The second aspect lies far above the first for all: that alone is no agreement.</summary>
    [Fact]
    public void Of_correlation_looks_within_aspects()
    {
        var profile = RaterProfiles.Of(Input((p, o, a) => (a * 30) + (p == 0 ? 30 - Quality[o] : 20 + Quality[o])), Order).Panelists[0];

        profile.Correlation.Value!.Value.ShouldBe(-1, 1e-9);
        profile.Words[2].ShouldStartWith("Urutan nilainya sering berbeda dari panelis lain (r = −1,00).");
    }

    [Fact]
    public void Of_halo_is_one_where_the_aspects_are_the_same()
    {
        var profiles = RaterProfiles.Of(Input((p, o, a) => p == 0 ? True(o, 0) + (a * 3) : True(o, a)), Order);
        var expected = Pearson(Quality, Other);

        profiles.Panelists[0].Halo.Value!.Value.ShouldBe(1, 1e-9);
        profiles.Panelists[1].Halo.Value!.Value.ShouldBe(expected, 1e-9);
        profiles.PanelHalo.Value!.Value.ShouldBe((1 + (2 * expected)) / 3, 1e-9);
        profiles.Panelists[0].Words[3].ShouldStartWith("Nilai antaraspek hampir selalu naik turun bersama (r rata-rata 1,00; panel ");
        profiles.Panelists[1].Words[3].ShouldStartWith("Antaraspek dibedakan (r rata-rata ");
    }

    /// <summary>P3 falls by a quarter of a point per official against the order: −2,5 per ten for him, half of the rise for the others.</summary>
    [Fact]
    public void Of_drift_is_against_the_others_over_the_order()
    {
        var reversed = Order.AsEnumerable().Reverse().ToList();
        var profiles = RaterProfiles.Of(Input((p, o, a) => True(o, a) + (p == 2 ? -0.25m * (Officials - o) : 0)), reversed);

        profiles.Panelists.Select(p => Math.Round(p.Drift.Value!.Value, 9)).ShouldBe([1.25, 1.25, -2.5]);
        profiles.Panelists[2].Drift.StandardError!.Value.ShouldBe(0, 1e-9);
        profiles.Panelists[2].Words[4].ShouldBe("Dibandingkan panelis lain, nilainya turun 2,50 poin tiap 10 pejabat (galat baku 0,00). Bahan bicara: cukupkah jedanya?");
    }

    /// <summary>Slope and standard error (10 × 0,157) of P1's noise against the textbook formula; the other two are alike.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(0.45, false)]
    [InlineData(0.5, true)]
    public void Of_drift_is_notable_beyond_two_standard_errors(double rise, bool notable)
    {
        decimal[] noise = [2, -1, 0, 3, -2, 1, -3, 2, 0, -1, 1, -2];
        noise = [.. noise.Select((n, o) => n + ((decimal)rise * o))];
        var drift = RaterProfiles.Of(Input((p, o, a) => True(o, a) + (p == 0 ? noise[o] : 0)), Order).Panelists[0].Drift;

        var (x, y) = (Enumerable.Range(1, Officials).Select(o => (double)o).ToArray(), noise.Select(n => (double)n).ToArray());
        var (xx, xy) = (x.Sum(v => (v - 6.5) * (v - 6.5)), x.Zip(y, (a, b) => (a - 6.5) * (b - y.Average())).Sum());
        var rest = x.Zip(y, (a, b) => Math.Pow(b - y.Average() - (xy / xx * (a - 6.5)), 2)).Sum();
        drift.Value!.Value.ShouldBe(10 * xy / xx, 1e-9);
        drift.StandardError!.Value.ShouldBe(10 * Math.Sqrt(rest / 10 / xx), 1e-9);
        drift.IsNotable.ShouldBe(notable);
    }

    /// <summary>All fall by half a point per official: nobody against the others, but the panel by five per ten.</summary>
    [Fact]
    public void Of_panel_drift_is_what_nobody_shows_alone()
    {
        var profiles = RaterProfiles.Of(Input((_, o, _) => 80 - (0.5m * o)), Order);

        profiles.Panelists.ShouldAllBe(p => Math.Abs(p.Drift.Value!.Value) < 1e-9 && !p.Drift.IsNotable);
        profiles.PanelDrift.Value!.Value.ShouldBe(-5, 1e-9);
        profiles.PanelWords.ShouldStartWith("Nilai seluruh panel turun 5,00 poin tiap 10 pejabat");
    }

    /// <summary>The strict P1 leaves at half time; the panel's mean rises by that alone, but no one's marks do.</summary>
    [Fact]
    public void Of_panel_drift_is_freed_of_who_was_there()
    {
        var drift = RaterProfiles.Of(Input((p, o, _) => p == 0 && o >= 6 ? null : p == 0 ? 70 : 82), Order).PanelDrift;

        drift.Value!.Value.ShouldBe(0, 1e-9);
    }

    /// <summary>Three panelists who mark alike on one aspect are no more evidence than one: the error is that of twelve points.</summary>
    [Fact]
    public void Of_panel_drift_takes_the_marks_of_one_official_as_dependent()
    {
        var drift = RaterProfiles.Of(Input((_, o, a) => True(o, 0)), Order).PanelDrift;

        var (x, y) = (Enumerable.Range(1, Officials).Select(o => o - 6.5).ToArray(), Quality.Select(q => q - 6.5).ToArray());
        var slope = x.Zip(y, (a, b) => a * b).Sum() / x.Sum(v => v * v);
        drift.Value!.Value.ShouldBe(10 * slope, 1e-9);
        drift.StandardError!.Value.ShouldBe(10 * Math.Sqrt(x.Zip(y, (a, b) => Math.Pow(a * (b - (slope * a)), 2)).Sum() * 12 / 10) / x.Sum(v => v * v), 1e-9);
        drift.IsNotable.ShouldBeFalse();
    }

    [Fact]
    public void Of_a_place_in_the_order_stays_when_its_official_is_gone_and_counts_once()
    {
        var input = Input((p, o, a) => True(o, a) - (p == 0 ? 0.5m * o : 0));

        RaterProfiles.Of(input, ["01", "99", .. Order.Skip(1), "03"]).Panelists[0].Drift.ShouldNotBe(RaterProfiles.Of(input, Order).Panelists[0].Drift);
        RaterProfiles.Of(input, [.. Order, "03"]).Panelists[0].Drift.ShouldBe(RaterProfiles.Of(input, Order).Panelists[0].Drift);
    }

    [Fact]
    public void Of_levels_are_mapped_to_points()
    {
        var levels = Make.BundlePanel(scale: Scale.Of(1, 5), aspects: [("x", 50), ("y", 50)]);

        RaterProfiles.Of(Input((p, o, a) => p == 1 ? 4 : 3, [levels]), Order).Panelists[1].Offset.Value!.Value.ShouldBe(25, 1e-9);
    }

    [Fact]
    public void Of_nothing_to_compare_says_why()
    {
        var profile = RaterProfiles.Of(Make.Bundle(Make.BundleMarks("01", 80), officials: 1), []).Panelists[0];

        profile.Words.ShouldBe(
        [
            "Selisih dengan panelis lain tidak dapat dihitung: tidak ada pejabat dan aspek yang juga dinilai panelis lain.",
            "Sebaran nilai tidak dapat dihitung: kurang dari dua nilai pada aspek yang sama.",
            "Keselarasan dengan panelis lain tidak dapat dihitung: terlalu sedikit, 0 pejabat padahal perlu 10.",
            "Kaitan antaraspek tidak dapat dihitung: perlu sedikitnya dua aspek.",
            "Perubahan menurut urutan wawancara tidak dapat dihitung: urutan wawancara belum ada.",
        ]);
    }

    [Fact]
    public void Of_marks_that_never_vary_says_why()
    {
        var profile = RaterProfiles.Of(Input((_, _, _) => 80), Order).Panelists[0];

        (profile.Spread.Value, profile.SpreadRatio.Missing).ShouldBe((0, "nilai semua panelis tidak bervariasi"));
        profile.Correlation.Missing.ShouldBe("nilainya atau nilai panelis lain tidak bervariasi");
        profile.Halo.Missing.ShouldBe("nilainya tidak bervariasi pada dua aspek");
        profile.Drift.IsNotable.ShouldBeFalse();
    }

    private static double Pearson(int[] x, int[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }
}
