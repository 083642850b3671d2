using CsCheck;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class WeightsTests
{
    [Theory]
    [InlineData("0", "weight-range")]
    [InlineData("-1", "weight-range")]
    [InlineData("100.01", "weight-range")]
    [InlineData("33.333", "weight-decimals")]
    public void CheckOne_wrong_is_refused(string weight, string code) =>
        Refused.Code(() => Weights.CheckOne(decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture), "uji")).ShouldBe(code);

    [Fact]
    public void CheckOne_within_passes()
    {
        Weights.CheckOne(0.01m, "uji");
        Weights.CheckOne(100m, "uji");
        Weights.CheckOne(33.3300m, "uji");
    }

    [Fact]
    public void CheckSum_off_by_a_hundredth_says_how_much()
    {
        Refused.Sentence(() => Weights.CheckSum([33.33m, 33.33m, 33.33m], "komponen"))
            .ShouldBe("Jumlah bobot komponen harus tepat 100; sekarang 99,99 (kurang 0,01).");
        Refused.Sentence(() => Weights.CheckSum([60m, 40.5m], "komponen"))
            .ShouldBe("Jumlah bobot komponen harus tepat 100; sekarang 100,5 (lebih 0,5).");
    }

    [Fact]
    public void CheckSum_accepts_exactly_the_sums_of_100() =>
        Gen.Int[1, 10000].Array[1, 6].Sample(hundredths =>
        {
            var weights = hundredths.Select(h => h / 100m).ToList();
            try { Weights.CheckSum(weights, "uji"); return hundredths.Sum() == 10000; }
            catch (RuleViolation) { return hundredths.Sum() != 10000; }
        });
}
