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

    [Fact]
    public void Normalise_keeps_proportions_and_gives_the_rest_to_the_largest_remainders()
    {
        Weights.Normalise([30, 30, 30]).ShouldBe([33.34m, 33.33m, 33.33m]);
        Weights.Normalise([40, 20]).ShouldBe([66.67m, 33.33m]);
        Weights.Normalise([25, 20, 35, 20]).ShouldBe([25, 20, 35, 20]);
        Weights.Normalise([0.01m, 100, 100]).ShouldBe([0.01m, 49.99m, 50m]);
        Weights.Normalise([]).ShouldBeEmpty();
        Refused.Code(() => Weights.Normalise([10, 0])).ShouldBe("weight-range");
    }

    [Fact]
    public void Normalise_of_any_positive_weights_sums_to_exactly_100_keeps_the_order_and_stays_near() =>
        Gen.Int[1, 10000].Array[1, 12].Sample(hundredths =>
        {
            var weights = hundredths.Select(h => h / 100m).ToList();
            var normal = Weights.Normalise(weights);
            normal.Sum().ShouldBe(100m);
            foreach (var weight in normal) Weights.CheckOne(weight, "uji");
            for (var i = 0; i < weights.Count; i++)
            {
                Math.Abs(normal[i] - (weights[i] * 100 / weights.Sum())).ShouldBeLessThan(0.13m);
                for (var j = 0; j < weights.Count; j++)
                    if (weights[i] > weights[j]) normal[i].ShouldBeGreaterThanOrEqualTo(normal[j]);
            }
        });
}
