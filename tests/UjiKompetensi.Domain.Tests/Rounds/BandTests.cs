using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class BandTests
{
    private static readonly Band[] Bands = [new(0, "Kurang"), new(68, "Masih"), new(80, "Memenuhi")];

    [Theory]
    [InlineData("0", "Kurang")]
    [InlineData("67.99", "Kurang")]
    [InlineData("68", "Masih")]
    [InlineData("79.99", "Masih")]
    [InlineData("80", "Memenuhi")]
    [InlineData("80.00", "Memenuhi")]
    [InlineData("100", "Memenuhi")]
    public void Of_edge_belongs_to_the_upper_band(string total, string name) =>
        Band.Of(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), Bands)!.Name.ShouldBe(name);

    [Fact]
    public void Of_without_bands_is_none() => Band.Of(80, []).ShouldBeNull();

    [Fact]
    public void Check_good_or_empty_list_passes()
    {
        Band.Check([]);
        Band.Check(Bands);
        Band.Check([new(0, "Kurang"), new(100, "Sempurna")]);
    }

    [Fact]
    public void Check_wrong_list_is_refused()
    {
        Refused.Code(() => Band.Check([new(1, "Kurang")])).ShouldBe("bands-start");
        Refused.Code(() => Band.Check([new(0, "Kurang"), new(80, "A"), new(70, "B")])).ShouldBe("bands-order");
        Refused.Code(() => Band.Check([new(0, "Kurang"), new(80, "A"), new(80, "B")])).ShouldBe("bands-order");
        Refused.Code(() => Band.Check([new(0, "Kurang"), new(100.01m, "A")])).ShouldBe("bands-range");
        Refused.Code(() => Band.Check([new(0, " ")])).ShouldBe("bands-name");
    }
}
