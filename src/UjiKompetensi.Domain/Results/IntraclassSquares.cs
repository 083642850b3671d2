namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Mean squares of a complete two-way table without repetition (Shrout and Fleiss 1979): between officials
/// (BMS), within officials (WMS), between panelists (JMS) and error (EMS). Deviations are taken from the grand mean
/// first, so that large values with small differences lose no digits.
/// </summary>
internal sealed record IntraclassSquares(int Officials, int Panelists, double Between, double Within, double Panel, double Error, bool NothingVaries)
{
    /// <summary>Sums of squares below this share of all are what rounding leaves of a zero.</summary>
    private const double Noise = 1e-13;

    public bool OfficialsAreAlike => Between == 0;

    public static IntraclassSquares Of(RaterTable complete)
    {
        var (n, k) = (complete.Officials, complete.Panelists);
        var (grand, lowest, highest) = (0d, double.MaxValue, double.MinValue);
        for (var i = 0; i < n; i++)
            foreach (var cell in complete.Row(i))
            {
                grand += cell!.Value;
                (lowest, highest) = (Math.Min(lowest, cell.Value), Math.Max(highest, cell.Value));
            }

        if (lowest == highest) return new IntraclassSquares(n, k, 0, 0, 0, 0, true);
        grand /= (double)n * k;

        var (all, rows) = (0d, 0d);
        var columns = new double[k];
        for (var i = 0; i < n; i++)
        {
            var sum = 0d;
            for (var j = 0; j < k; j++)
            {
                var deviation = complete[i, j]!.Value - grand;
                all += deviation * deviation;
                sum += deviation;
                columns[j] += deviation;
            }

            rows += sum * sum / k;
        }

        var panel = columns.Sum(c => c * c) / n;
        double Clean(double square) => square <= Noise * all ? 0 : square;
        return new IntraclassSquares(n, k,
            Clean(rows) / (n - 1), Clean(all - rows) / (n * (double)(k - 1)), Clean(panel) / (k - 1),
            Clean(all - rows - panel) / ((n - 1) * (double)(k - 1)), false);
    }
}
