using CsCheck;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Domain.Tests.Results;

public sealed class FDistributionTests
{
    /// <summary>The first three stand in printed tables; all were computed anew with 40 digits by another program.</summary>
    [Theory]
    [InlineData(0.95, 5, 15, 2.90129453623616)]
    [InlineData(0.975, 5, 15, 3.57641534927906)]
    [InlineData(0.975, 15, 5, 6.42772816707878)]
    [InlineData(0.95, 1, 1, 161.447638797588)]
    [InlineData(0.975, 1, 1, 647.789011477845)]
    [InlineData(0.975, 5, 18, 3.38196780587524)]
    [InlineData(0.99, 10, 10, 4.84914680208003)]
    [InlineData(0.975, 26, 104, 1.75227433961699)]
    [InlineData(0.975, 3.7, 26, 3.41518651479305)]
    [InlineData(0.975, 200, 2.5, 21.0952251666113)]
    [InlineData(0.975, 26999, 161994, 1.01832671545995)]
    public void Quantile_is_the_known_one(double probability, double numerator, double denominator, double known) =>
        (FDistribution.Quantile(probability, numerator, denominator) / known).ShouldBe(1, 1e-9);

    [Fact]
    public void Quantile_and_probability_undo_each_other() =>
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[1, 300], Gen.Double[1, 300]).Sample((p, a, b) =>
            Math.Abs(FDistribution.Probability(FDistribution.Quantile(p, a, b), a, b) - p) < 1e-9);

    /// <summary>F below a over b is 1 / F above b over a.</summary>
    [Fact]
    public void Quantile_of_the_turned_ratio_is_the_reciprocal() =>
        Gen.Select(Gen.Double[0.01, 0.99], Gen.Double[1, 100], Gen.Double[1, 100]).Sample((p, a, b) =>
            Math.Abs((FDistribution.Quantile(p, a, b) * FDistribution.Quantile(1 - p, b, a)) - 1) < 1e-8);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(0.5, 0, 1)]
    [InlineData(0.5, 1, -1)]
    [InlineData(0.5, double.NaN, 1)]
    public void Quantile_outside_its_range_is_refused(double probability, double numerator, double denominator) =>
        Should.Throw<ArgumentOutOfRangeException>(() => FDistribution.Quantile(probability, numerator, denominator));

    [Fact]
    public void Probability_below_zero_is_none() => FDistribution.Probability(-1, 3, 4).ShouldBe(0);
}
