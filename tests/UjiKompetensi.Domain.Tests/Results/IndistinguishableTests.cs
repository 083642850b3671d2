using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class IndistinguishableTests
{
    /// <summary>Differences 1, 2 and 3: their mean 2, s = 1, s / √3 = 0,577. That the panelists lie 30 points apart is in both and cancels.</summary>
    [Fact]
    public void Of_same_panelists_leniency_cancels() =>
        Pair([Given("01", 61, 77, 93), Given("02", 60, 75, 90)]).ShouldSatisfyAllConditions(
            p => p.StandardError!.Value.ShouldBe(1 / Math.Sqrt(3), 1e-12), p => p.IsIndistinguishable.ShouldBeFalse());

    /// <summary>P1, P2 for one and P3, P4 for the other: √(8 / 2 + 2 / 2) = √5.</summary>
    [Fact]
    public void Of_other_panelists_errors_add_up() =>
        Pair([Given("01", 82, 78, null, null), Given("02", null, null, 78, 80)], panelists: 4).ShouldSatisfyAllConditions(
            p => p.StandardError!.Value.ShouldBe(Math.Sqrt(5), 1e-12), p => p.IsIndistinguishable.ShouldBeTrue());

    /// <summary>Levels 1 to 5: a step is 25 points. Both aspects of each panelist together: differences 12,5 and 0.</summary>
    [Fact]
    public void Of_scale_and_aspects_are_weighed_per_panelist()
    {
        var component = Make.BundlePanel(weight: 40, scale: new Scale(1, 5), aspects: [("x", 50), ("y", 50)]);
        InputMark[] marks =
        [
            .. Make.BundleAspect("01", Make.Interview, "x", 4, 3), .. Make.BundleAspect("01", Make.Interview, "y", 3, 3),
            .. Make.BundleAspect("02", Make.Interview, "x", 3, 4), .. Make.BundleAspect("02", Make.Interview, "y", 3, 2),
        ];
        var input = Make.Bundle(marks, components: [component, Make.BundleImport("asesmen", 60)], officials: 2, panelists: 2,
            results: [Make.BundleResult("01", "asesmen", 70), Make.BundleResult("02", "asesmen", 70)]);

        Pair(input).StandardError!.Value.ShouldBe(0.4 * 12.5 / 2, 1e-12);
    }

    [Fact]
    public void Of_whoever_left_an_aspect_out_does_not_speak()
    {
        var component = Make.BundlePanel(aspects: [("x", 50), ("y", 50)]);
        InputMark[] marks =
        [
            .. Make.BundleAspect("01", Make.Interview, "x", 80, 70, 60), .. Make.BundleAspect("01", Make.Interview, "y", 80, 70),
            new("P3", "01", Make.Interview, "y", Mark.Abstained("tidak sempat")),
            .. Make.BundleAspect("02", Make.Interview, "x", 60, 60, 60), .. Make.BundleAspect("02", Make.Interview, "y", 60, 60, 60),
        ];

        // Differences 20 and 10 of P1 and P2.
        Pair(Make.Bundle(marks, components: [component], officials: 2)).StandardError!.Value.ShouldBe(5, 1e-12);
    }

    [Fact]
    public void Of_too_few_panelists_or_none_nothing_is_said()
    {
        Pair([Given("01", 80), Given("02", 79)], panelists: 1).ShouldSatisfyAllConditions(p => p.StandardError.ShouldBeNull(), p => p.IsIndistinguishable.ShouldBeFalse());
        var imports = Make.Bundle(components: [Make.BundleImport("asesmen", 100)], officials: 2, results: [Make.BundleResult("01", "asesmen", 80), Make.BundleResult("02", "asesmen", 79)]);
        Pair(imports).StandardError.ShouldBeNull();
    }

    private static NeighbourPair Pair(InputMark[][] marks, int panelists = 3) => Pair(Make.Bundle(marks.SelectMany(m => m), officials: 2, panelists: panelists));

    private static NeighbourPair Pair(ResultInput input) => Sensitivity.Of(input, RoundCalculation.Of(input)).Pairs[0];

    private static InputMark[] Given(string official, params double?[] values) => values.Select((v, p) => new InputMark(
        $"P{p + 1}", official, Make.Interview, Make.Interview, v is { } value ? Mark.Of((decimal)value) : Mark.Recused("kerabat"))).ToArray();
}
