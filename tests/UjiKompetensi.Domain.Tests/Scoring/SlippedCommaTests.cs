using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Tests.Scoring;

public sealed class SlippedCommaTests
{
    [Theory]
    [InlineData("8,75", "90", "85", "8,75 – apakah maksudnya 87,5?")]
    [InlineData("9,99", "50,01", "", "9,99 – apakah maksudnya 99,9?")]
    [InlineData("0,01", "90", "", "0,01 – apakah maksudnya 0,1?")]
    [InlineData("8,75", "7", "90", "8,75 – apakah maksudnya 87,5?|7 – apakah maksudnya 70?")]
    [InlineData("10", "90", "85", "")]
    [InlineData("0", "90", "85", "")]
    [InlineData("8,75", "50", "85", "")]
    [InlineData("8,75", "40", "85", "")]
    [InlineData("8,75", "", "", "")]
    public void In_asks_where_the_other_marks_are_high(string first, string second, string third, string asked) =>
        string.Join('|', In(Scale.Percent, first, second, third).Select(s => s.Sentence)).ShouldBe(asked);

    [Fact]
    public void In_leaves_other_scales_alone() => In(new Scale(0, 400), "8,75", "90", "85").ShouldBeEmpty();

    private static IReadOnlyList<SlippedComma> In(Scale scale, params string[] texts)
    {
        var round = Make.EmptyRound();
        var interview = round.AddComponent("Wawancara", 100, ComponentSource.Panel, scale);
        foreach (var (title, weight) in new[] { ("Kerja Sama", 40m), ("Integritas", 30m), ("Komunikasi", 30m) }) round.AddAspect(interview.Id, title, weight);
        var sheet = Make.WithPeople(round).OpenScoring()[0];
        foreach (var (aspect, i) in sheet.AspectsOf(round).Select((a, i) => (a.Id, i)).ToList())
            if (texts[i].Length > 0) sheet.Enter(Make.Operation(i + 1), round, aspect, texts[i], 0, Make.Noon);
        return SlippedComma.In(sheet, round);
    }
}
