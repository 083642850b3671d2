using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("37,5", "37.5")]
    [InlineData("37.5", "37.5")]
    [InlineData(" 100 ", "100")]
    [InlineData("0,01", "0.01")]
    public void Comma_and_point_are_both_decimal(string text, string value) =>
        NumberText.Read(text).ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1.000")]
    [InlineData("1000")]
    [InlineData("12,345")]
    [InlineData("12,")]
    [InlineData(",5")]
    [InlineData("-5")]
    [InlineData("1e2")]
    [InlineData("٣٧")]
    public void Anything_else_is_no_number(string? text)
    {
        NumberText.Read(text).ShouldBeNull();
        Refused.Code(() => NumberText.Parse(text, "bobot")).ShouldBe("number-form");
    }

    [Fact]
    public void Reading_what_was_formatted_gives_the_same_value()
    {
        for (var hundredths = 0; hundredths <= 99_999; hundredths += 7)
            NumberText.Read(NumberText.Format(hundredths / 100m)).ShouldBe(hundredths / 100m);
    }

    [Theory]
    [InlineData(100, "100 %")]
    [InlineData(97.5, "97,5 % — kurang 2,5 %")]
    [InlineData(110.01, "110,01 % — lebih 10,01 %")]
    public void Total_says_how_far_it_is_from_the_whole(double sum, string words)
    {
        var total = new WeightTotal((decimal)sum);
        total.ToString().ShouldBe(words);
        total.IsWhole.ShouldBe(words == "100 %");
    }

    [Fact]
    public void Even_weights_sum_to_exactly_100_for_any_count()
    {
        for (var count = 1; count <= 60; count++)
        {
            var round = Make.EmptyRound();
            for (var n = 0; n < count; n++) round.AddComponent($"Komponen {n}", 1, ComponentSource.Import, Scale.Percent);
            round.SplitWeightsEvenly();
            round.TotalWeight.ShouldBe(100m);
            (round.Components.Max(c => c.Weight) - round.Components.Min(c => c.Weight)).ShouldBeLessThanOrEqualTo(0.01m);
        }
    }

    [Fact]
    public void Even_weights_of_aspects_stay_within_their_component()
    {
        var round = Make.Round();
        var interview = round.Components[0];
        round.AddAspect(interview.Id, "Inovasi", 5);
        round.SplitWeightsEvenly(interview.Id);
        interview.Aspects.Select(a => a.Weight).ShouldBe([33.34m, 33.33m, 33.33m]);
        round.Components.Select(c => c.Weight).ShouldBe([60m, 40m]);
    }
}
