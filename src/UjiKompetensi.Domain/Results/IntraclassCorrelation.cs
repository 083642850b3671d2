namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Intraclass correlations of a complete table: the share of all variance that is between officials. Six forms of
/// Shrout and Fleiss, "Intraclass Correlations: Uses in Assessing Rater Reliability", Psychological Bulletin 86 (1979),
/// 420–428; 95 % intervals by quantiles of F from the same paper, for the two-way random form with
/// Satterthwaite's degrees of freedom; those for the mean of k panelists as in McGraw and Wong, "Forming Inferences About
/// Some Intraclass Correlation Coefficients", Psychological Methods 1 (1996), 30–46.
/// <para>
/// Limits: officials are taken as a sample with about normal values and equal variances; only officials marked by all
/// panelists are used; it falls when the officials are alike, however well the panel agrees; negative values mean less
/// agreement than chance. It is about the panel and the aspect, never about a person.
/// </para>
/// </summary>
/// <param name="Officials">Rows used.</param>
/// <param name="Panelists">Columns, the k of the last three forms.</param>
/// <param name="OneWaySingle">ICC(1,1): one panelist, each official by another random panelist.</param>
/// <param name="RandomSingle">ICC(2,1): one panelist out of many, absolute agreement.</param>
/// <param name="FixedSingle">ICC(3,1): one of exactly these panelists, consistency; a constant offset does not matter.</param>
/// <param name="OneWayMean">ICC(1,k).</param>
/// <param name="RandomMean">ICC(2,k): the mean of the panel, absolute agreement; the one that is read out.</param>
/// <param name="FixedMean">ICC(3,k), the same number as Cronbach's alpha.</param>
public sealed record IntraclassCorrelation(
    int Officials, int Panelists,
    AgreementFigure OneWaySingle, AgreementFigure RandomSingle, AgreementFigure FixedSingle,
    AgreementFigure OneWayMean, AgreementFigure RandomMean, AgreementFigure FixedMean)
{
    private const double Upper = 0.975;

    /// <summary>From the complete rows of a table; with fewer than two, or two panelists, every figure is a reason.</summary>
    public static IntraclassCorrelation Of(RaterTable table)
    {
        var complete = table.CompleteRows();
        if (complete.Panelists < 2) return None(complete, "perlu sedikitnya dua panelis");
        if (complete.Officials < 2) return None(complete, "kurang dari dua pejabat dinilai oleh semua panelis");
        var squares = IntraclassSquares.Of(complete);
        return squares.OfficialsAreAlike
            ? None(complete, squares.NothingVaries ? "semua nilai sama" : "rata-rata semua pejabat sama, sehingga tidak ada beda antarpejabat yang dapat dibandingkan")
            : Of(squares);
    }

    internal static IntraclassCorrelation None(RaterTable complete, string why)
    {
        var none = AgreementFigure.None(why);
        return new IntraclassCorrelation(complete.Officials, complete.Panelists, none, none, none, none, none, none);
    }

    private static IntraclassCorrelation Of(IntraclassSquares s)
    {
        // Spelled without the ratio F = between / error, which is infinite where the panel agrees fully.
        var (n, k, between) = ((double)s.Officials, (double)s.Panelists, s.Between);
        var oneWay = Interval(s.Between, s.Within, n - 1, n * (k - 1));
        var fixedPanel = Interval(s.Between, s.Error, n - 1, (n - 1) * (k - 1));
        var random = (between - s.Error) / (between + ((k - 1) * s.Error) + (k * (s.Panel - s.Error) / n));
        var (low, high) = RandomInterval(s, random);
        return new IntraclassCorrelation(s.Officials, s.Panelists,
            AgreementFigure.Of(Single(between, s.Within, k), Single(between, oneWay.Low, k), Single(between, oneWay.High, k)),
            AgreementFigure.Of(random, low, high),
            AgreementFigure.Of(Single(between, s.Error, k), Single(between, fixedPanel.Low, k), Single(between, fixedPanel.High, k)),
            AgreementFigure.Of(1 - (s.Within / between), 1 - (oneWay.Low / between), 1 - (oneWay.High / between)),
            AgreementFigure.Of(OfMean(random, k), OfMean(low, k), OfMean(high, k)),
            AgreementFigure.Of(1 - (s.Error / between), 1 - (fixedPanel.Low / between), 1 - (fixedPanel.High / between)));
    }

    private static double Single(double between, double error, double k) => (between - error) / (between + ((k - 1) * error));

    /// <summary>The error mean square at both ends: F / F(.975) and F · F(.975) read as between / error.</summary>
    private static (double Low, double High) Interval(double between, double error, double above, double below) => error == 0 || between == 0
        ? (error, error) : (error * FDistribution.Quantile(Upper, above, below), error / FDistribution.Quantile(Upper, below, above));

    /// <summary>
    /// Shrout and Fleiss (1979), ICC(2,1). Where the estimate is so far below zero that Satterthwaite's degrees of freedom
    /// fall below one, the approximation has no meaning and there is no interval.
    /// </summary>
    private static (double Low, double High) RandomInterval(IntraclassSquares s, double random)
    {
        var (n, k) = ((double)s.Officials, (double)s.Panelists);
        var panel = k * random * s.Panel;
        var rest = ((n * (1 + ((k - 1) * random))) - (k * random)) * s.Error;
        if (panel == 0 && rest == 0) return (random, random);
        var freedom = (k - 1) * (n - 1) * (panel + rest) * (panel + rest) / (((n - 1) * panel * panel) + (rest * rest));
        if (!(freedom >= 1)) return (double.NaN, double.NaN);
        var above = FDistribution.Quantile(Upper, n - 1, freedom);
        var below = FDistribution.Quantile(Upper, freedom, n - 1);
        var spread = (k * s.Panel) + (((k * n) - k - n) * s.Error);
        return (
            n * (s.Between - (above * s.Error)) / ((above * spread) + (n * s.Between)),
            n * ((below * s.Between) - s.Error) / (spread + (n * below * s.Between)));
    }

    /// <summary>From one panelist to the mean of k (Spearman and Brown); below −1 / (k − 1) there is no such mean.</summary>
    private static double OfMean(double single, double k)
    {
        var scale = 1 + ((k - 1) * single);
        return scale > 1e-9 ? k * single / scale : double.NaN;
    }
}
