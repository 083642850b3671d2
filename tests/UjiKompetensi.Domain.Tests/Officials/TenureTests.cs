using CsCheck;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Tests.Officials;

public sealed class TenureTests
{
    [Theory]
    [InlineData("2024-03-02", "2026-03-01", 1, 11, TenureTrack.UnderTwoYears)]
    [InlineData("2024-03-02", "2026-03-02", 2, 0, TenureTrack.TwoToFiveYears)]
    [InlineData("2021-03-02", "2026-03-01", 4, 11, TenureTrack.TwoToFiveYears)]
    [InlineData("2021-03-02", "2026-03-02", 5, 0, TenureTrack.FiveYearsOrMore)]
    [InlineData("2024-02-29", "2026-02-27", 1, 11, TenureTrack.UnderTwoYears)]
    [InlineData("2024-02-29", "2026-02-28", 2, 0, TenureTrack.TwoToFiveYears)]
    [InlineData("2020-02-29", "2024-02-28", 3, 11, TenureTrack.TwoToFiveYears)]
    [InlineData("2020-02-29", "2024-02-29", 4, 0, TenureTrack.TwoToFiveYears)]
    [InlineData("2020-02-29", "2025-02-28", 5, 0, TenureTrack.FiveYearsOrMore)]
    [InlineData("2026-01-31", "2026-02-28", 0, 1, TenureTrack.UnderTwoYears)]
    [InlineData("2026-03-02", "2026-03-02", 0, 0, TenureTrack.UnderTwoYears)]
    public void Between_two_days_counts_whole_months_and_names_the_track(string since, string on, int years, int months, TenureTrack track)
    {
        var tenure = Tenure.Between(DateOnly.Parse(since), DateOnly.Parse(on));

        tenure.ShouldBe(new Tenure(years, months));
        tenure.Track.ShouldBe(track);
    }

    [Fact]
    public void Between_post_in_the_future_is_refused() =>
        Refused.Code(() => Tenure.Between(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 2))).ShouldBe("tenure-negative");

    [Theory]
    [InlineData(0, 0, "0 bulan")]
    [InlineData(0, 7, "7 bulan")]
    [InlineData(3, 0, "3 tahun")]
    [InlineData(3, 4, "3 tahun 4 bulan")]
    public void ToString_is_Indonesian(int years, int months, string text) => new Tenure(years, months).ToString().ShouldBe(text);

    [Fact]
    public void Between_one_day_later_never_shortens() =>
        Gen.Select(Gen.Int[0, 20000], Gen.Int[0, 5000]).Sample((start, length) =>
        {
            var since = new DateOnly(1980, 1, 1).AddDays(start);
            var (before, after) = (Tenure.Between(since, since.AddDays(length)), Tenure.Between(since, since.AddDays(length + 1)));
            return (after.Years * 12) + after.Months - ((before.Years * 12) + before.Months) is 0 or 1;
        });

    [Fact]
    public void TenureOn_counts_from_the_day_in_post() =>
        Make.Official(inPostSince: new DateOnly(2021, 3, 2)).TenureOn(Make.FirstDay).Track.ShouldBe(TenureTrack.FiveYearsOrMore);

    [Fact]
    public void Titles_are_named_for_every_track_and_rank()
    {
        Enum.GetValues<TenureTrack>().Select(t => t.Title()).Distinct().Count().ShouldBe(3);
        Enum.GetValues<Rank>().Select(r => r.Title()).Distinct().Count().ShouldBe(Enum.GetValues<Rank>().Length);
        Should.Throw<ArgumentOutOfRangeException>(() => ((Rank)99).Title());
    }
}
