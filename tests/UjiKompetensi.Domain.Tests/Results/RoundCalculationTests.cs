using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>Cases small enough to be checked with a pencil.</summary>
public sealed class RoundCalculationTests
{
    [Theory]
    [InlineData(Aggregation.Mean, "80 85 90", "85")]
    [InlineData(Aggregation.Mean, "80 80 85", "81.67")]
    [InlineData(Aggregation.Mean, "0 100", "50")]
    [InlineData(Aggregation.Median, "90 70 85", "85")]
    [InlineData(Aggregation.Median, "100 70 85 80", "82.5")]
    [InlineData(Aggregation.Median, "77.77", "77.77")]
    [InlineData(Aggregation.DropHighestAndLowest, "60 80 85 100", "82.5")]
    [InlineData(Aggregation.DropHighestAndLowest, "60 60 80 100 100", "80")]
    [InlineData(Aggregation.DropHighestAndLowest, "60 80 100", "80")]
    [InlineData(Aggregation.DropHighestAndLowest, "60 61", "60.5")]
    public void Of_several_panelists_are_aggregated(Aggregation aggregation, string marks, string total)
    {
        var values = marks.Split(' ').Select(Number).ToArray();

        var result = RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", values), new RoundRules { Aggregation = aggregation }, panelists: values.Length));

        result.Of("01").Total.ShouldBe(Number(total));
    }

    [Fact]
    public void Of_too_few_to_drop_says_so() =>
        Aspect(RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", 60, 80, 100), new RoundRules { Aggregation = Aggregation.DropHighestAndLowest })))
            .Formula.ShouldBe("kurang dari 4 nilai, jadi rata-rata biasa: (60,00 + 80,00 + 100,00) / 3");

    [Theory]
    [InlineData(MarkKind.Abstained)]
    [InlineData(MarkKind.Recused)]
    [InlineData(MarkKind.Absent)]
    public void Of_excused_mark_leaves_the_mean_and_is_no_zero(MarkKind kind)
    {
        var excused = new InputMark("P3", "01", Make.Interview, Make.Interview, Mark.Stored(kind, null, "a"));

        var component = RoundCalculation.Of(Make.Bundle([.. Make.BundleMarks("01", 80, 90), excused])).Of("01").Components[0];

        (component.Raw, component.MarksUsed, component.MarksExpected).ShouldBe((85m, 2, 3));
    }

    [Fact]
    public void Of_zero_is_a_value() => RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", 0, 90, 90))).Of("01").Total.ShouldBe(60);

    [Fact]
    public void Of_blank_mark_holds_the_total_back()
    {
        var official = RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", 80, 90))).Of("01");

        (official.Total, official.Rank, official.Band).ShouldBe((null, null, null));
        official.Missing.ShouldBe(["Nama wawancara: aspek Aspek wawancara belum diisi 1 panelis"]);
        official.Trace.Formula.ShouldBe("ditahan karena belum lengkap");
    }

    [Fact]
    public void Of_all_recused_has_no_value()
    {
        var marks = Enumerable.Range(1, 3).Select(n => new InputMark($"P{n}", "01", Make.Interview, Make.Interview, Mark.Recused("a")));

        RoundCalculation.Of(Make.Bundle(marks)).Of("01").Missing.ShouldBe(["Nama wawancara: aspek Aspek wawancara tidak dinilai satu panelis pun"]);
    }

    [Theory]
    [InlineData(MissingPolicy.Hold, null, false)]
    [InlineData(MissingPolicy.Reweigh, "80", true)]
    public void Of_missing_component_is_held_or_reweighed(MissingPolicy policy, string? total, bool reweighed)
    {
        var official = RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", 80, 80, 80), new RoundRules { Missing = policy },
            [Make.BundlePanel(weight: 60), Make.BundleImport("asesmen", 40)])).Of("01");

        (official.Total, official.IsReweighed).ShouldBe((total is null ? null : Number(total), reweighed));
        official.Missing.ShouldBe(["Nama asesmen: belum ada hasil"]);
        official.Components[0].Contribution.ShouldBe(reweighed ? 80 : 48);
    }

    [Fact]
    public void Of_reweighed_weights_are_stretched_in_proportion()
    {
        var official = RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", 80, 80, 80), new RoundRules { Missing = MissingPolicy.Reweigh },
            [Make.BundlePanel(weight: 30), Make.BundleImport("asesmen", 50), Make.BundleImport("kinerja", 20)], [Make.BundleResult("01", "kinerja", 90)])).Of("01");

        official.Components.Select(c => c.Contribution).ShouldBe([48m, null, 36m]);
        official.Total.ShouldBe(84);
    }

    [Fact]
    public void Of_nothing_at_all_is_never_reweighed() =>
        RoundCalculation.Of(Make.Bundle(rules: new RoundRules { Missing = MissingPolicy.Reweigh })).Of("01").ShouldSatisfyAllConditions(
            o => o.Total.ShouldBeNull(), o => o.IsReweighed.ShouldBeFalse());

    [Fact]
    public void Of_result_without_value_tells_its_reason() =>
        RoundCalculation.Of(Make.Bundle(components: [Make.BundleImport("asesmen", 100)],
                results: [new InputResult("01", "asesmen", null, Scale.Percent, Reason: "sakit")])).Of("01")
            .Missing.ShouldBe(["Nama asesmen: sakit"]);

    [Theory]
    [InlineData(RoundingStep.EachStep, "80.02")]
    [InlineData(RoundingStep.Total, "80.01")]
    public void Of_rounding_each_step_or_the_total_differs(RoundingStep step, string total) =>
        RoundCalculation.Of(Make.Bundle(rules: new RoundRules { RoundingStep = step },
                components: [Make.BundleImport("satu", 50), Make.BundleImport("dua", 50)],
                results: [Make.BundleResult("01", "satu", 80.01m), Make.BundleResult("01", "dua", 80.01m)])).Of("01")
            .Total.ShouldBe(Number(total));

    [Theory]
    [InlineData("80.01", "40.01")]
    [InlineData("80.03", "40.02")]
    [InlineData("80.05", "40.03")]
    public void Of_half_is_rounded_up_and_not_to_even(string value, string contribution) =>
        RoundCalculation.Of(Make.Bundle(components: [Make.BundleImport("satu", 50), Make.BundleImport("dua", 50)],
                results: [Make.BundleResult("01", "satu", Number(value))])).Of("01")
            .Components[0].Contribution.ShouldBe(Number(contribution));

    /// <summary>(58,43 × 20 % + 79,83 × 80 %) / 3 × 30 % is exactly 7,555: the endless thirds must not turn it into 7,55499….</summary>
    [Fact]
    public void Of_half_behind_an_endless_third_is_rounded_up()
    {
        var component = Make.BundlePanel(weight: 30, aspects: [("x", 20), ("y", 80)]);
        InputMark[] marks = [.. Make.BundleAspect("01", Make.Interview, "x", 15.37m, 30.16m, 12.90m), .. Make.BundleAspect("01", Make.Interview, "y", 11.84m, 26.27m, 41.72m)];

        RoundCalculation.Of(Make.Bundle(marks, new RoundRules { RoundingStep = RoundingStep.Total },
                [component, Make.BundleImport("asesmen", 70)], [Make.BundleResult("01", "asesmen", 0)])).Of("01")
            .Total.ShouldBe(7.56m);
    }

    [Theory]
    [InlineData(RoundingStep.EachStep, "83.25")]
    [InlineData(RoundingStep.Total, "83.33")]
    public void Of_levels_1_to_5_are_aggregated_before_they_are_mapped(RoundingStep step, string total)
    {
        var component = Make.BundlePanel(scale: new Scale(1, 5));

        var official = RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", 4, 4, 5), new RoundRules { RoundingStep = step }, [component])).Of("01");

        official.Total.ShouldBe(Number(total));
    }

    [Fact]
    public void Of_points_0_to_400_keep_their_own_scale()
    {
        var component = RoundCalculation.Of(Make.Bundle(components: [Make.BundleImport("asesmen", 100)],
            results: [Make.BundleResult("01", "asesmen", 320.64m, new Scale(0, 400))])).Of("01").Components[0];

        (component.Raw, component.Normalised, component.Contribution, component.MarksExpected).ShouldBe((320.64m, 80.16m, 80.16m, 0));
    }

    [Fact]
    public void Of_aspects_are_weighed_on_the_raw_scale()
    {
        var component = Make.BundlePanel(weight: 100, aspects: [("a", 70), ("b", 30)]);
        InputMark[] marks = [.. Make.BundleAspect("01", Make.Interview, "a", 80, 90, 80), .. Make.BundleAspect("01", Make.Interview, "b", 70, 70, 70)];

        var official = RoundCalculation.Of(Make.Bundle(marks, components: [component])).Of("01");

        official.Components[0].Aspects.Select(a => a.Value).ShouldBe([83.33m, 70m]);
        official.Total.ShouldBe(79.33m);
    }

    [Theory]
    [InlineData("79.99", "Cukup")]
    [InlineData("80", "Baik")]
    [InlineData("100", "Baik")]
    [InlineData("0", "Cukup")]
    public void Of_band_begins_at_its_lower_end(string value, string band) =>
        RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", Number(value)), new RoundRules { Bands = [new(0, "Cukup"), new(80, "Baik")] }, panelists: 1)).Of("01")
            .Band.ShouldBe(band);

    [Fact]
    public void Of_decimals_follow_the_rule() =>
        RoundCalculation.Of(Make.Bundle(Make.BundleMarks("01", 80, 80, 85), new RoundRules { Decimals = 0 })).Of("01").Total.ShouldBe(82);

    private static TraceStep Aspect(RoundResult result) => result.Of("01").Trace.Steps[0].Steps[0];

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
