using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>Subtotals, factors, matches and stretched weights with a pencil, in numbers and in words.</summary>
public sealed class StageTests
{
    private static readonly InputComponent[] Components =
    [
        Make.BundleImport("a", 25) with { Stage = "Tahap I" }, Make.BundleImport("b", 15) with { Stage = "Tahap I" },
        Make.BundleImport("c", 35) with { Stage = "Tahap II" }, Make.BundleImport("d", 25),
    ];

    /// <summary>(80,33 × 25 + 70 × 15) / 40 = 76,45625; 20,0825 → 20,08 and 10,5.</summary>
    [Fact]
    public void Of_stage_has_points_and_a_value_of_its_own()
    {
        var official = Result(MissingPolicy.Hold, 80.33m, 70, 90, 60);

        official.Stages.ShouldBe([new StageResult("Tahap I", 40, 30.58m, 76.46m), new StageResult("Tahap II", 35, 31.5m, 90)]);
        official.Total.ShouldBe(77.08m);
        Remark(official, "Subtotal Tahap I (bobot 40 %)").ShouldBe("20,08 + 10,50 = 30,58 poin; pada 0–100: (80,33 × 25 + 70,00 × 15) / 40 = 76,46");
    }

    [Fact]
    public void Of_incomplete_stage_has_none_while_totals_are_held()
    {
        var official = Result(MissingPolicy.Hold, 80, null, 90, 60);

        official.Stages.ShouldBe([new StageResult("Tahap I", 40, null, null), new StageResult("Tahap II", 35, 31.5m, 90)]);
        Remark(official, "Subtotal Tahap I (bobot 40 %)").ShouldBe("belum lengkap");
    }

    /// <summary>Without b, 85 of 100 are left: 80 × 25 / 85 = 23,529… → 23,53; 90 × 35 / 85 = 37,058… → 37,06; 60 × 25 / 85 = 17,647… → 17,65.</summary>
    [Fact]
    public void Of_reweighed_stage_stands_on_what_there_is()
    {
        var official = Result(MissingPolicy.Reweigh, 80, null, 90, 60);

        official.Stages.ShouldBe([new StageResult("Tahap I", 40, 23.53m, 80), new StageResult("Tahap II", 35, 37.06m, 90)]);
        official.Total.ShouldBe(78.24m);
        Remark(official, "Bobot disesuaikan").ShouldBe("Nama b tidak bernilai; bobot yang ada berjumlah 85, jadi setiap bobot dibagi 85, bukan 100");
        Result(MissingPolicy.Reweigh, null, null, 90, 60).Stages[0].ShouldBe(new StageResult("Tahap I", 40, null, null));
    }

    /// <summary>(80 × 3 + 71 × 0,5) / 3,5 = 78,7142… → 78,71.</summary>
    [Fact]
    public void Of_factors_are_divided_by_their_sum()
    {
        var component = Make.BundlePanel(aspects: [("x", 3), ("y", 0.5m)]) with { AspectWeighing = AspectWeighing.Factor };
        InputMark[] marks = [.. Make.BundleAspect("01", Make.Interview, "x", 80), .. Make.BundleAspect("01", Make.Interview, "y", 71)];

        var official = RoundCalculation.Of(Make.Bundle(marks, components: [component], panelists: 1)).Of("01");

        official.Total.ShouldBe(78.71m);
        var combined = official.Trace.Steps[0].Steps[0];
        combined.Line.ShouldBe("Gabungan aspek: (80,00 × 3 + 71,00 × 0,5) / (3 + 0,5) = 78,7143 → 78,71");
        combined.Steps.Select(s => s.Label).ShouldBe(["Aspek x (faktor 3)", "Aspek y (faktor 0,5)"]);
    }

    [Theory]
    [InlineData(null, 10833)]
    [InlineData(100, 10000)]
    public void Of_match_is_a_quotient_and_may_be_capped(int? cap, int hundredths)
    {
        var official = RoundCalculation.Of(Match(cap, new Scale(0, 200))).Of("01");

        official.Components[0].Raw.ShouldBe(hundredths / 100m);
        var step = official.Trace.Steps[0].Steps[0].Steps[0];
        if (cap is not null)
        {
            step.Line.ShouldBe("Dibatasi 100 %: JPM 108,33 lebih tinggi daripada batasnya = 100,00");
            step = step.Steps[0];
        }

        step.Line.ShouldBe("JPM dari BKD: 39,00 / 36,00 × 100 = 108,3333 → 108,33");
    }

    [Fact]
    public void Of_match_off_its_scale_is_refused_and_says_what_to_do() =>
        Refused.Sentence(() => RoundCalculation.Of(Match(null, Scale.Percent))).ShouldBe("JPM 108,33 peserta 01 di luar skala 0–100: tetapkan batas JPM pada aturan hitung, atau ubah skala komponen.");

    [Fact]
    public void Of_chosen_minimum_decides_whether_extremes_are_dropped()
    {
        Dropped(3).Formula.ShouldBe("tanpa nilai tertinggi 100,00 dan terendah 60,00: (80,00) / 1");
        Dropped(4).Formula.ShouldBe("kurang dari 4 nilai, jadi rata-rata biasa: (60,00 + 100,00 + 80,00) / 3");

        static TraceStep Dropped(int minimum) => RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", 60, 100, 80),
            new RoundRules { Aggregation = Aggregation.DropHighestAndLowest, MinimumToDrop = minimum })).Of("01").Trace.Steps[0].Steps[0];
    }

    [Theory]
    [InlineData("79.99", "≥ 68,00 dan < 80,00: Cukup")]
    [InlineData("80", "≥ 80,00: Baik")]
    [InlineData("67.99", "≥ 0,00 dan < 68,00: Kurang")]
    public void Of_category_is_told_with_its_ends(string total, string words)
    {
        var rules = new RoundRules { Bands = [new(0, "Kurang"), new(68, "Cukup"), new(80, "Baik")] };

        Remark(RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture)), rules, panelists: 1)).Of("01"), "Kategori").ShouldBe(words);
    }

    /// <summary>An import keeps its own decimals until it is mapped, and that step is then shown although its scale is 0–100.</summary>
    [Fact]
    public void Of_import_rounded_when_mapped_shows_the_step()
    {
        var official = RoundCalculation.Of(Make.Bundle(rules: new RoundRules { Decimals = 1 }, components: [Make.BundleImport("a", 100)], results: [Make.BundleResult("01", "a", 80.16m)])).Of("01");

        official.Trace.Steps[0].Steps[0].Line.ShouldBe("Diubah ke 0–100: (80,16 − 0,00) × 100 / (100,00 − 0,00) = 80,16 → 80,20");
    }

    private static ResultInput Match(int? cap, Scale scale) => Make.Bundle(rules: new RoundRules { JpmCap = cap }, components: [Make.BundleImport("ac", 100, scale)],
        results: [new InputResult("01", "ac", null, scale, "BKD", Jpm: new InputMatch(39, 36))]);

    private static OfficialResult Result(MissingPolicy missing, params decimal?[] values) => RoundCalculation.Of(Make.Bundle(
        rules: new RoundRules { Missing = missing }, components: Components,
        results: values.Zip("abcd").Where(p => p.First.HasValue).Select(p => Make.BundleResult("01", $"{p.Second}", p.First!.Value)))).Of("01");

    private static string Remark(OfficialResult official, string label) => official.Trace.Steps.Single(s => s.Label == label).Formula;
}
