using CsCheck;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class PanelSpreadTests
{
    [Fact]
    public void Pencil_example_on_levels_one_to_five()
    {
        // Aspects weigh 60 and 40; levels 3,4 | 4,4 | 5,3 are 50,75 | 75,75 | 100,50 on 0-100.
        var component = Component([60, 40], [[3, 4, 5], [4, 4, 3]]);
        var spread = PanelSpread.Of(component, Scale.Of(1, 5))!;
        spread.Panel.Select(p => p.Value).ShouldBe([60m, 75m, 80m]);
        spread.Panel.Select(p => p.Deviation).ShouldBe([-17.5m, 5m, 12.5m]);
        spread.Spread.ShouldBe(20m);
        spread.Exceeds(20).ShouldBeFalse("the limit itself is not over it");
        spread.Exceeds(19.99m).ShouldBeTrue();
        PanelSpread.Of(component.Aspects[0], Scale.Of(1, 5)).ShouldBe(50m);
    }

    [Fact]
    public void A_missing_mark_makes_no_value_and_leaves_the_others_mean()
    {
        var spread = PanelSpread.Of(Component([50, 50], [[80, 90, null], [80, 70, 60]]), Scale.Percent)!;
        spread.Panel.Select(p => p.Value).ShouldBe([80m, 80m, null]);
        spread.Panel.Select(p => p.Deviation).ShouldBe([0m, 0m, null]);
        spread.Spread.ShouldBe(0m);
    }

    [Fact]
    public void One_opinion_alone_deviates_from_nothing()
    {
        var spread = PanelSpread.Of(Component([100], [[80, null]]), Scale.Percent)!;
        spread.Panel[0].Deviation.ShouldBeNull();
        spread.Spread.ShouldBeNull();
        spread.Exceeds(0.01m).ShouldBeFalse();
        PanelSpread.Of(new ComponentResult("asesmen", "Asesmen", 40, 80, 80, 32, 0, 0, null, []), Scale.Percent).ShouldBeNull("an import has no panel");
    }

    [Fact]
    public void Deviations_of_a_full_panel_balance() => Gen.Int[0, 100].Array[2, 9].Sample(values =>
    {
        var spread = PanelSpread.Of(Component([100], [values.Select(v => (decimal?)v).ToArray()]), Scale.Percent)!;
        Math.Round(spread.Panel.Sum(p => p.Deviation!.Value), 15).ShouldBe(0m);
        spread.Spread.ShouldBe(values.Max() - values.Min());
    });

    [Fact]
    public void Factors_weigh_by_their_sum()
    {
        var spread = PanelSpread.Of(Component([3, 1], [[80, 60], [40, 60]], AspectWeighing.Factor), Scale.Percent)!;
        spread.Panel.Select(p => p.Value).ShouldBe([70m, 60m]);
    }

    /// <param name="marks">By aspect, then by panelist; null for an abstention.</param>
    private static ComponentResult Component(decimal[] weights, decimal?[][] marks, AspectWeighing weighing = AspectWeighing.Percent)
    {
        var scale = marks.SelectMany(m => m).All(m => m is null or >= 1 and <= 5) ? Scale.Of(1, 5) : Scale.Percent;
        var component = new InputComponent("wawancara", "Wawancara", 100, ComponentSource.Panel, scale, weights.Select((w, a) => new InputAspect($"a{a}", $"Aspek {a}", w)).ToList(), AspectWeighing: weighing);
        var given = from a in Enumerable.Range(0, marks.Length) from p in Enumerable.Range(0, marks[a].Length)
                    select new InputMark($"P{p + 1}", "01", "wawancara", $"a{a}", marks[a][p] is { } value ? Mark.Of(value) : Mark.Abstained("tidak melihat"));
        return RoundCalculation.Of(new ResultInput("uji", "Uji", new RoundRules(), [component], Enumerable.Range(1, marks[0].Length).Select(n => new InputPanelist($"P{n}", $"Panelis {n}")).ToList(),
            [new InputOfficial("01", "Pejabat")], given.ToList(), [])).Of("01").Components[0];
    }
}
