using CsCheck;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(5, 5, "scale-empty")]
    [InlineData(6, 5, "scale-empty")]
    [InlineData(-1, 5, "scale-range")]
    [InlineData(0, 1000, "scale-range")]
    public void Of_impossible_ends_is_refused(int minimum, int maximum, string code) =>
        Refused.Code(() => Scale.Of(minimum, maximum)).ShouldBe(code);

    [Theory]
    [InlineData(1, 5, 1, 0)]
    [InlineData(1, 5, 5, 100)]
    [InlineData(1, 5, 3.5, 62.5)]
    [InlineData(0, 400, 320, 80)]
    [InlineData(0, 100, 87.55, 87.55)]
    public void Normalise_maps_linearly(double minimum, double maximum, double raw, double normalised) =>
        Scale.Of((decimal)minimum, (decimal)maximum).Normalise((decimal)raw).ShouldBe((decimal)normalised);

    [Fact]
    public void Normalise_off_scale_is_refused_and_never_clamped()
    {
        Refused.Code(() => new Scale(1, 5).Normalise(0.99m)).ShouldBe("value-off-scale");
        Refused.Code(() => new Scale(1, 5).Normalise(5.01m)).ShouldBe("value-off-scale");
    }

    [Fact]
    public void Normalise_stays_within_0_and_100() =>
        Gen.Select(Gen.Int[0, 998], Gen.Int[1, 999], Gen.Decimal[0, 1]).Where((low, high, _) => high > low).Sample((low, high, share) =>
            Scale.Of(low, high).Normalise(low + (share * (high - low))) is >= 0 and <= 100);

    [Fact]
    public void ToString_is_Indonesian() => new Scale(0.5m, 400).ToString().ShouldBe("0,5–400");

    [Theory]
    [InlineData(1, 5, new[] { 1, 2, 3, 4, 5 })]
    [InlineData(0, 6, new[] { 0, 1, 2, 3, 4, 5, 6 })]
    [InlineData(0, 7, new int[0])]
    [InlineData(0, 100, new int[0])]
    [InlineData(0.5, 4.5, new int[0])]
    public void Short_scale_of_whole_numbers_has_levels(double from, double until, int[] levels) =>
        Scale.Of((decimal)from, (decimal)until).Levels.ShouldBe(levels);
}
