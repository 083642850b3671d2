namespace UjiKompetensi.Domain.Results;

/// <summary>
/// In what share of the drawn weightings the declared order holds (rank acceptability: Lahdelma, Hokkanen and Salminen 1998,
/// European Journal of Operational Research 106, 137–143). Totals are compared unrounded; within <see cref="Level"/>
/// they count as equal, and equals keep their order.
/// </summary>
internal sealed class SensitivityShares
{
    private const double Level = 1e-9;

    private readonly long[] _pairs;
    private readonly long[] _places;
    private readonly long[] _tops;
    private readonly int _draws;
    private long _orders;

    private SensitivityShares(int officials, int draws) =>
        (_pairs, _places, _tops, _draws) = (new long[Math.Max(0, officials - 1)], new long[officials], new long[officials], draws);

    public double Order => (double)_orders / _draws;

    public double Pair(int upper) => (double)_pairs[upper] / _draws;

    public double Place(int place) => (double)_places[place] / _draws;

    public double Top(int place) => (double)_tops[place] / _draws;

    /// <param name="officials">Best first; fewer than two have no order, and nothing is drawn.</param>
    /// <param name="progress">Told the percent done, each once.</param>
    public static SensitivityShares Of(
        IReadOnlyList<RankedOfficial> officials, IReadOnlyList<AdmissibleWeight> weights, SensitivityOptions options, IProgress<int>? progress, CancellationToken cancel)
    {
        var shares = new SensitivityShares(officials.Count, options.Draws);
        if (officials.Count < 2) return shares;
        var draws = new WeightDraws(weights, options.Seed);
        var values = officials.Select(o => o.Values.Select(v => (double)(v ?? 0)).ToArray()).ToArray();
        var partial = officials.Select(o => o.Values.Any(v => v is null) ? o.Values.Select(v => v.HasValue).ToArray() : null).ToArray();
        var (weighting, totals, sorted) = (new double[weights.Count], new double[officials.Count], new double[officials.Count]);
        for (var draw = 0; draw < options.Draws; draw++)
        {
            cancel.ThrowIfCancellationRequested();
            draws.Next(weighting);
            for (var i = 0; i < totals.Length; i++) totals[i] = Total(values[i], weighting, partial[i]);
            totals.CopyTo(sorted, 0);
            Array.Sort(sorted);
            shares.Count(totals, sorted, options.Top);
            var percent = (draw + 1) * 100L / options.Draws;
            if (percent > draw * 100L / options.Draws) progress?.Report((int)percent);
        }

        return shares;
    }

    /// <param name="present">Which components the total of a reweighed official stands on; null when it is all.</param>
    private static double Total(double[] values, double[] weights, bool[]? present)
    {
        double sum = 0, whole = present is null ? 100 : 0;
        for (var c = 0; c < values.Length; c++)
        {
            sum += values[c] * weights[c];
            if (present is not null && present[c]) whole += weights[c];
        }

        // Only ranges of 0 to 0 for all an official has leave nothing to weigh; he then comes last.
        return whole > 0 ? sum / whole : -1;
    }

    /// <param name="sorted">The same totals, lowest first.</param>
    private void Count(double[] totals, double[] sorted, int top)
    {
        var holds = true;
        var least = sorted[Math.Max(0, sorted.Length - top)] - Level;
        for (var i = 0; i < totals.Length; i++)
        {
            if (Math.Abs(sorted[^(i + 1)] - totals[i]) <= Level) _places[i]++;
            if (totals[i] >= least) _tops[i]++;
            if (i == 0) continue;
            if (totals[i - 1] >= totals[i] - Level) _pairs[i - 1]++;
            else holds = false;
        }

        if (holds) _orders++;
    }
}
