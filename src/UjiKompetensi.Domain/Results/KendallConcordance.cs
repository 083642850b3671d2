namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Kendall's coefficient of concordance W with the correction for ties: W = 12 S / (k² (n³ − n) − k Σ(t³ − t)), where S
/// is the sum of squares of the officials' rank sums about their mean and t the length of each run of equal values
/// (Kendall and Babington Smith, Annals of Mathematical Statistics 10 (1939), 275–287; Siegel and Castellan,
/// Nonparametric Statistics for the Behavioral Sciences (1988), on ties). It looks at the order alone: 0 is none in common, 1 the same order by all.
/// <para>
/// Limits: complete rows only; it says nothing of how high the values are. χ² = k (n − 1) W with n − 1 degrees of
/// freedom is good from about 8 officials on. No p-value: that a panel agrees more than by lot is no news, and a small p
/// is easily read as strong agreement.
/// </para>
/// </summary>
/// <param name="Officials">Rows used, n.</param>
/// <param name="Panelists">Columns, k.</param>
public sealed record KendallConcordance(int Officials, int Panelists, AgreementFigure W, double? ChiSquare)
{
    public int DegreesOfFreedom => Math.Max(0, Officials - 1);

    public static KendallConcordance Of(RaterTable table)
    {
        var complete = table.CompleteRows();
        var (n, k) = ((double)complete.Officials, (double)complete.Panelists);
        if (k < 2) return None(complete, "perlu sedikitnya dua panelis");
        if (n < 2) return None(complete, "kurang dari dua pejabat dinilai oleh semua panelis");
        var sums = new double[complete.Officials];
        var ties = 0d;
        for (var panelist = 0; panelist < complete.Panelists; panelist++) ties += AddRanks(complete, panelist, sums);

        var mean = k * (n + 1) / 2;
        var most = (k * k * n * ((n * n) - 1)) - (k * ties);
        if (most < 0.5) return None(complete, "setiap panelis memberi nilai yang sama kepada semua pejabat");
        var w = 12 * sums.Sum(r => (r - mean) * (r - mean)) / most;
        return new KendallConcordance(complete.Officials, complete.Panelists, AgreementFigure.Of(w), k * (n - 1) * w);
    }

    internal static KendallConcordance None(RaterTable complete, string why) =>
        new(complete.Officials, complete.Panelists, AgreementFigure.None(why), null);

    /// <summary>Adds one panelist's mid-ranks to the officials' sums and returns his Σ(t³ − t).</summary>
    private static double AddRanks(RaterTable complete, int panelist, double[] sums)
    {
        var (values, officials) = (new double[sums.Length], new int[sums.Length]);
        for (var i = 0; i < sums.Length; i++) (values[i], officials[i]) = (complete[i, panelist]!.Value, i);
        Array.Sort(values, officials);
        var ties = 0d;
        for (int start = 0, end; start < values.Length; start = end)
        {
            end = start + 1;
            while (end < values.Length && values[end] == values[start]) end++;
            double length = end - start;
            ties += (length * length * length) - length;
            for (var i = start; i < end; i++) sums[officials[i]] += (start + 1 + end) / 2d;
        }

        return ties;
    }
}
