namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Fisher's F distribution, for the limits of an interval. Its probability is the regularised incomplete beta function
/// (Abramowitz and Stegun 1964, 26.6.2), evaluated by the continued fraction 26.5.8 with Lentz's method; the logarithm
/// of the gamma function is Lanczos' approximation (1964, g = 7, nine terms). A quantile is found by halving.
/// Good to about ten digits for 1 to some millions of degrees of freedom, which need not be whole.
/// </summary>
public static class FDistribution
{
    private const int MostTerms = 20_000;
    private const double Tiny = 1e-300;
    private const double Close = 1e-15;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The value below which F lies with this probability.</summary>
    /// <param name="probability">Within (0, 1).</param>
    /// <param name="numerator">Degrees of freedom of the numerator, positive.</param>
    /// <param name="denominator">Degrees of freedom of the denominator, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability or degree of freedom outside its range.</exception>
    public static double Quantile(double probability, double numerator, double denominator)
    {
        if (!(probability is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(probability));
        var (low, high) = (0d, 1d);
        while (Probability(high, numerator, denominator) < probability && high < 1e200) (low, high) = (high, high * 2);
        while (high - low > 1e-13 * high && high > Tiny)
        {
            var middle = (low + high) / 2;
            if (Probability(middle, numerator, denominator) < probability) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>The probability that F is at most <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A degree of freedom that is not positive.</exception>
    public static double Probability(double value, double numerator, double denominator)
    {
        if (!(numerator > 0)) throw new ArgumentOutOfRangeException(nameof(numerator));
        if (!(denominator > 0)) throw new ArgumentOutOfRangeException(nameof(denominator));
        if (!(value > 0)) return 0;
        var scaled = numerator * value;
        return Beta(scaled / (scaled + denominator), denominator / (scaled + denominator), numerator / 2, denominator / 2);
    }

    /// <summary>I(x; a, b), with 1 − x given apart so that nothing is lost near 1.</summary>
    private static double Beta(double x, double rest, double a, double b)
    {
        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(rest)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(rest, b, a) / b);
    }

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1d, 1 / AwayFromZero(1 - ((a + b) * x / (a + 1))));
        var result = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            if (Math.Abs(Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1))) - 1) < Close) break;
        }

        return result;

        double Step(double term)
        {
            (c, d) = (AwayFromZero(1 + (term / c)), 1 / AwayFromZero(1 + (term * d)));
            result *= c * d;
            return c * d;
        }
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>For arguments of at least one half, which is all that is asked of it here.</summary>
    private static double LogGamma(double value)
    {
        var z = value - 1;
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (z + i);
        var t = z + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((z + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
