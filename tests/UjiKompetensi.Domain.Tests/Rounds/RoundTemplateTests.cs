using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class RoundTemplateTests
{
    public static TheoryData<string> Templates() => new(RoundTemplate.All.Select(t => t.Code));

    [Fact]
    public void All_are_the_five_seed_rounds_and_the_recurring_weights() =>
        RoundTemplate.All.Select(t => t.Code).ShouldBe(["bengkulu-2022", "bengkulu-2024", "sarolangun-2021", "metro-2021", "batanghari-2022", "daerah-25-20-35-20"]);

    [Theory]
    [MemberData(nameof(Templates))]
    public void ApplyTo_and_people_open_scoring(string code)
    {
        var round = Make.EmptyRound();
        RoundTemplate.Find(code)!.ApplyTo(round);
        round.TotalWeight.ShouldBe(100);
        round.ObstaclesToScoring().Count.ShouldBe(2);

        Make.WithPeople(round, participants: 3, panelists: 5).OpenScoring().Count.ShouldBe(15);

        round.Rules.TieOrder.ShouldNotBeEmpty();
        round.Rules.Bands.Count.ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void ApplyTo_filled_round_is_refused(string code) =>
        Refused.Code(() => RoundTemplate.Find(code)!.ApplyTo(Make.Round())).ShouldBe("template-on-filled");

    [Fact]
    public void Find_unknown_is_none() => RoundTemplate.Find("tidak-ada").ShouldBeNull();
}
