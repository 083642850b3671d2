using UjiKompetensi.Domain.Documents;

namespace UjiKompetensi.Domain.Tests.Documents;

public sealed class NumberPatternTests
{
    private static readonly DateOnly Day = new(2026, 9, 3);

    [Theory]
    [InlineData("{nomor}/Pansel-JPT/{bulan-romawi}/{tahun}", "15/Pansel-JPT/IX/2026")]
    [InlineData("{klasifikasi}/{nomor:4}/{unit}/{tahun}", "800/0015/BKD/2026")]
    [InlineData("{nomor} . {bulan} . {tahun}", "15 . 09 . 2026")]
    public void Tokens_are_filled_in(string pattern, string number) => NumberPattern.Parse(pattern).Format(15, Day, "800", "BKD").ShouldBe(number);

    [Theory]
    [InlineData("800/BKD/{tahun}")]
    [InlineData("{nomor}/BKD")]
    [InlineData("{nomor}/{nomor}/{tahun}")]
    [InlineData("{nomor}/{kode}/{tahun}")]
    [InlineData("{nomor/{tahun}")]
    [InlineData("nomor}/{tahun}")]
    [InlineData("{nomor:9}/{tahun}")]
    public void A_pattern_that_could_repeat_itself_or_says_nothing_is_refused(string pattern) =>
        Should.Throw<RuleViolation>(() => NumberPattern.Parse(pattern)).Code.ShouldBe("pattern-form");

    [Fact]
    public void Numbers_of_a_series_follow_each_other_and_pass_by_those_entered_by_hand()
    {
        var series = NumberSeries.Begin(NumberPattern.Parse("{nomor}/{tahun}"), 2026);
        DocumentNumber Take() => series.Take(Day, "", "", text => text == "2/2026", Guid.Empty, DateTimeOffset.UnixEpoch);
        Take().Text.ShouldBe("1/2026");
        Take().Text.ShouldBe("3/2026");
        series.Last.ShouldBe(3);
        Should.Throw<RuleViolation>(() => series.Take(new DateOnly(2027, 1, 1), "", "", _ => false, Guid.Empty, DateTimeOffset.UnixEpoch)).Code.ShouldBe("series-year");
    }

    [Fact]
    public void A_number_by_hand_needs_its_reason() =>
        Should.Throw<RuleViolation>(() => DocumentNumber.ByHand("800/1/2026", " ", Guid.Empty, DateTimeOffset.UnixEpoch)).Code.ShouldBe("text-empty");
}
