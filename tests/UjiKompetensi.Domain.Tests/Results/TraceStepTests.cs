using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>The trace is a promise: whoever follows it with a pocket calculator must come to the same number.</summary>
public sealed partial class TraceStepTests
{
    private static readonly RoundResult Result = RoundCalculation.Of(Input(RoundingStep.EachStep));

    [Fact]
    public void Trace_reaches_every_mark()
    {
        var leaves = Flatten(Result.Of("01").Trace).Where(s => s.Steps.Count == 0).ToList();

        leaves.Count(s => s.Label.StartsWith('P') && s.Label != "Peringkat").ShouldBe(9);
        leaves.Count(s => s.Formula == "abstain").ShouldBe(1);
        leaves.Single(s => s.Label == "Nilai mentah dari Lembaga Contoh, 3 November 2025").Value.ShouldBe(320.64m);
    }

    [Fact]
    public void Trace_every_formula_comes_to_its_value()
    {
        var steps = Flatten(Result.Of("01").Trace).Where(s => s.Steps.Count > 0).ToList();

        steps.Count.ShouldBe(10);
        foreach (var step in steps)
        {
            var sum = Convert.ToDecimal(new DataTable().Compute(Plain(step.Formula), null), CultureInfo.InvariantCulture);
            Math.Abs(sum - step.Exact!.Value).ShouldBeLessThan(0.0000001m, step.Label);
            new RoundRules().Round(step.Exact.Value).ShouldBe(step.Value!.Value, step.Label);
        }
    }

    [Fact]
    public void Trace_every_formula_uses_exactly_the_values_of_its_children()
    {
        foreach (var step in Flatten(Result.Of("01").Trace).Where(s => s.Steps.Count > 0))
            foreach (var child in step.Steps.Where(s => s.Value is not null))
                step.Formula.ShouldContain(ScoreText.Format(child.Value!.Value), Case.Sensitive, step.Label);
    }

    [Fact]
    public void Trace_of_total_sums_the_contributions()
    {
        var official = Result.Of("01");

        official.Trace.Steps.Select(s => s.Value).SkipLast(1).ShouldBe(official.Components.Select(c => c.Contribution));
        official.Trace.Value.ShouldBe(official.Total);
        official.Trace.Steps[^1].Line.ShouldBe("Peringkat: 1 dari 1");
    }

    [Fact]
    public void Trace_rounded_once_carries_exact_values_up_to_the_total()
    {
        var trace = RoundCalculation.Of(Input(RoundingStep.Total)).Of("01").Trace;

        Flatten(trace).Where(s => s != trace && s.Exact is not null).ShouldAllBe(s => s.Exact == s.Value);
        trace.Value.ShouldBe(new RoundRules().Round(trace.Exact!.Value));
        trace.Steps.Sum(s => s.Value).ShouldBe(trace.Exact);
    }

    [Fact]
    public void Trace_of_a_held_official_says_what_is_missing()
    {
        var trace = Result.Of("02").Trace;

        (trace.Value, trace.Formula).ShouldBe((null, "ditahan karena belum lengkap"));
        trace.Steps[0].Formula.ShouldBe("aspek Aspek a belum diisi 3 panelis");
        Flatten(trace).Count(s => s.Formula == "belum diisi").ShouldBe(9);
    }

    /// <summary>Levels 1–5 with two aspects (60), a paper with one aspect (20) and a test on 0–400 (20).</summary>
    private static ResultInput Input(RoundingStep step) => Make.Bundle(
        [
            .. Make.BundleAspect("01", Make.Interview, "a", 4, 4, 5), .. Make.BundleAspect("01", Make.Interview, "b", 3, 4, 3),
            .. Make.BundleAspect("01", "makalah", "makalah", 77.77m, 80), new InputMark("P3", "01", "makalah", "makalah", Mark.Abstained("a")),
        ],
        new RoundRules { RoundingStep = step },
        [Make.BundlePanel(weight: 60, scale: new Scale(1, 5), aspects: [("a", 70), ("b", 30)]), Make.BundlePanel("makalah", 20), Make.BundleImport("tes", 20, new Scale(0, 400))],
        [Make.BundleResult("01", "tes", 320.64m, new Scale(0, 400))], officials: 2);

    private static IEnumerable<TraceStep> Flatten(TraceStep step) => step.Steps.SelectMany(Flatten).Prepend(step);

    /// <summary>A formula as a spreadsheet reads it; <c>1 ×</c> keeps whole numbers from being divided as integers.</summary>
    private static string Plain(string formula) =>
        Number().Replace(formula.Replace('×', '*').Replace('−', '-').Replace(',', '.'), m => m.Value.Contains('.', StringComparison.Ordinal) ? m.Value : m.Value + ".0");

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?")]
    private static partial Regex Number();
}
