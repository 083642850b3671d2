using CsCheck;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class TalentMapTests
{
    private static readonly TalentMap Map = TalentMap.Default;

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(68, 0, 2)]
    [InlineData(0, 68, 3)]
    [InlineData(80, 0, 4)]
    [InlineData(68, 68, 5)]
    [InlineData(0, 80, 6)]
    [InlineData(80, 68, 7)]
    [InlineData(68, 80, 8)]
    [InlineData(80, 80, 9)]
    [InlineData(100, 100, 9)]
    [InlineData(79.99, 67.99, 2)]
    public void A_value_on_a_cut_off_belongs_to_the_upper_third(double performance, double potential, int box) =>
        Map.Place((decimal)performance, (decimal)potential)!.Box.ShouldBe(box);

    [Theory]
    [InlineData(66.99, false)]
    [InlineData(67, true)]
    [InlineData(68, true)]
    [InlineData(69, true)]
    [InlineData(69.01, false)]
    [InlineData(79, true)]
    [InlineData(81, true)]
    [InlineData(90, false)]
    public void Within_one_point_of_a_cut_off_is_about_on_it(double value, bool near)
    {
        var place = Map.Place((decimal)value, 50)!;
        (place.NearPerformance, place.NearPotential, place.IsNear).ShouldBe((near, false, near));
        Map.Place(50, (decimal)value)!.NearPotential.ShouldBe(near);
    }

    [Fact]
    public void Nobody_is_placed_by_half()
    {
        Map.Place(null, 80).ShouldBeNull();
        Map.Place(80, null).ShouldBeNull();
    }

    [Fact]
    public void A_better_value_never_leads_to_a_lower_third() => Gen.Decimal[0, 100].Select(Gen.Decimal[0, 100]).Sample((a, b) =>
        Map.Performance.LevelOf(Math.Max(a, b)) >= Map.Performance.LevelOf(Math.Min(a, b)));

    [Fact]
    public void Every_pair_of_thirds_has_a_box_of_its_own() => (from p in Enum.GetValues<MapLevel>() from q in Enum.GetValues<MapLevel>() select TalentMap.BoxOf(p, q))
        .Order().ShouldBe(Enumerable.Range(1, TalentMap.Boxes));

    [Theory]
    [InlineData("tidak-ada", 68, 80, "map-source")]
    [InlineData("asesmen", 0, 80, "map-cuts")]
    [InlineData("asesmen", 80, 80, "map-cuts")]
    [InlineData("asesmen", 68, 100.01, "map-cuts")]
    public void An_axis_that_cannot_be_followed_is_refused(string source, double middle, double high, string code)
    {
        var axis = Map.Potential with { Source = source, Middle = (decimal)middle, High = (decimal)high };
        Refused.Code(() => Make.Round().SettleDisplay(new DisplayRules { Map = Map with { Potential = axis } })).ShouldBe(code);
        Refused.Code(() => Make.Round().SettleDisplay(new DisplayRules { Map = Map with { Performance = axis } })).ShouldBe(code);
    }

    [Fact]
    public void Display_is_settled_in_draft_by_whoever_saw_the_newest_and_copied_without_what_the_copy_lacks()
    {
        var round = Make.Round();
        var rules = new DisplayRules { ShowsRanking = true, SpreadLimit = 12.5m, Map = Map with { Performance = Map.Performance with { Source = MapAxis.Total }, Potential = Map.Potential with { Source = "asesmen" } } };
        round.SettleDisplay(rules, round.RulesVersion);
        Refused.Code(() => round.SettleDisplay(rules, round.RulesVersion - 1)).ShouldBe("row-stale");
        Refused.Code(() => round.SettleDisplay(rules with { SpreadLimit = 0 })).ShouldBe("spread-limit");
        round.Display.Map.IsReady().ShouldBeTrue();

        var copy = Make.EmptyRound("salinan");
        RoundTemplate.Of(round).ApplyTo(copy);
        (copy.Display.ShowsRanking, copy.Display.SpreadLimit, copy.Display.Map.Potential.Source).ShouldBe((true, 12.5m, "asesmen"));
        round.RemoveComponent(round.Components[1].Id);
        var without = Make.EmptyRound("salinan-2");
        RoundTemplate.Of(round).ApplyTo(without);
        (without.Display.Map.Performance.Source, without.Display.Map.Potential.Source).ShouldBe((MapAxis.Total, ""));
        Refused.Code(() => Make.OpenRound().Round.SettleDisplay(rules)).ShouldBe("phase-wrong");
    }
}
