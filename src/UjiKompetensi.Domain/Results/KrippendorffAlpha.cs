namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Krippendorff's alpha = 1 − observed / expected disagreement, after Krippendorff, "Computing Krippendorff's
/// Alpha-Reliability" (2011): any number of panelists, values may be missing. A value counts only where
/// another panelist gave one for the same official. The differences are those of the paper: nominal (same or not),
/// ordinal, interval (c − k)², ratio ((c − k) / (c + k))².
/// <para>
/// It is not computed through the paper's coincidence matrix, whose size grows with the square of the values, but
/// through sums that come to the same: squared differences are sums of squares about a mean; the ordinal difference is
/// the interval difference of mid-ranks; see <see cref="KrippendorffRatio"/> for the ratio.
/// </para>
/// <para>
/// Limits: ratio needs values from zero up with a true zero, nominal takes 80 and 81 as different as 80 and 0; for
/// scores read interval. Krippendorff asks for .800, and .667 for tentative conclusions; he warns that no cut-off fits
/// every purpose.
/// </para>
/// </summary>
/// <param name="Officials">Those with at least two values.</param>
/// <param name="Values">Values that have another to be compared with.</param>
public sealed record KrippendorffAlpha(
    int Officials, int Values, AgreementFigure Nominal, AgreementFigure Ordinal, AgreementFigure Interval, AgreementFigure Ratio)
{
    public static KrippendorffAlpha Of(RaterTable table)
    {
        var units = KrippendorffUnits.Of(table);
        if (units.Count == 0) return None(0, 0, "tidak ada pejabat yang dinilai sedikitnya dua panelis");
        var distinct = new KrippendorffValues(units.Values);
        if (distinct.Count == 1) return None(units.Count, units.Values.Length, "semua nilai sama");

        double total = units.Values.Length;
        AgreementFigure Alpha(double observed, double expected) => AgreementFigure.Of(1 - ((total - 1) * observed / expected));
        var (codes, ranks) = (distinct.Codes, distinct.MidRanks);
        return new KrippendorffAlpha(units.Count, units.Values.Length,
            Alpha(units.Observed(codes, Differing), (total * total) - distinct.Counts.Sum(c => (double)c * c)),
            Alpha(units.Observed(ranks, Squared), Squared(ranks)),
            Alpha(units.Observed(units.Values, Squared), Squared(units.Values)),
            distinct.Lowest < 0 ? AgreementFigure.None("ukuran rasio hanya untuk nilai dari nol ke atas")
                : Alpha(units.Observed(units.Values, KrippendorffRatio.OfPairs), KrippendorffRatio.Expected(distinct)));
    }

    internal static KrippendorffAlpha None(int officials, int values, string why)
    {
        var none = AgreementFigure.None(why);
        return new KrippendorffAlpha(officials, values, none, none, none, none);
    }

    /// <summary>Ordered pairs of unlike values.</summary>
    private static double Differing(ReadOnlySpan<double> values)
    {
        var pairs = 0;
        for (var i = 0; i < values.Length; i++)
            for (var j = 0; j < i; j++)
                if (values[i] != values[j]) pairs += 2;
        return pairs;
    }

    /// <summary>Σ (c − k)² over ordered pairs = 2 m Σ (c − mean)².</summary>
    private static double Squared(ReadOnlySpan<double> values)
    {
        var (mean, squares) = (0d, 0d);
        foreach (var value in values) mean += value;
        mean /= values.Length;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        return 2 * values.Length * squares;
    }
}
