namespace UjiKompetensi.Domain.Results;

/// <summary>
/// Sums of the ratio difference ((c − k) / (c + k))² over ordered pairs. Up to <see cref="MostDirect"/> distinct values
/// each pair is taken. Above that the number of pairs would grow with the square; but the difference is
/// tanh²((ln c − ln k) / 2), a smooth function of two logarithms, so it is interpolated at Chebyshev points in both
/// (Berrut and Trefethen, "Barycentric Lagrange Interpolation", SIAM Review 46 (2004), 501–517). The number of points
/// follows from the nearest pole, at distance π, so that the error of alpha stays below 1e-11.
/// </summary>
internal static class KrippendorffRatio
{
    public const int MostDirect = 1024;

    private const double Accuracy = 1e-17;

    /// <summary>Zero against zero is no difference; the formula itself says nothing there.</summary>
    private static double Of(double c, double k) => c + k == 0 ? 0 : (c - k) * (c - k) / ((c + k) * (c + k));

    public static double OfPairs(ReadOnlySpan<double> values)
    {
        var sum = 0d;
        for (var i = 0; i < values.Length; i++)
            for (var j = 0; j < i; j++) sum += Of(values[i], values[j]);
        return 2 * sum;
    }

    public static double Expected(KrippendorffValues values) => values.Count <= MostDirect ? Direct(values) : Interpolated(values);

    private static double Direct(KrippendorffValues values)
    {
        var sum = 0d;
        for (var i = 0; i < values.Count; i++)
            for (var j = 0; j < i; j++) sum += (double)values.Counts[i] * values.Counts[j] * Of(values[i], values[j]);
        return 2 * sum;
    }

    private static double Interpolated(KrippendorffValues values)
    {
        // Zero has no logarithm; against any other value its difference is exactly one.
        var first = values.Lowest == 0 ? 1 : 0;
        var (zeros, others) = (first == 0 ? 0d : values.Counts[0], values.Counts.Skip(first).Sum(c => (double)c));
        var (low, high) = (Math.Log(values[first]), Math.Log(values[values.Count - 1]));
        var (middle, half) = ((low + high) / 2, (high - low) / 2);
        var nodes = Nodes(half);
        var charges = new double[nodes.Length];
        for (var i = first; i < values.Count; i++) Spread((Math.Log(values[i]) - middle) / half, values.Counts[i], nodes, charges);

        var sum = 2 * zeros * others;
        for (var i = 0; i < nodes.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var difference = Math.Tanh((nodes[i] - nodes[j]) * half / 2);
                sum += 2 * charges[i] * charges[j] * difference * difference;
            }

        return sum;
    }

    private static double[] Nodes(double half)
    {
        var pole = Math.PI / half;
        var intervals = (int)Math.Ceiling(-Math.Log(Accuracy) / Math.Log(pole + Math.Sqrt((pole * pole) + 1))) + 8;
        return [.. Enumerable.Range(0, intervals + 1).Select(i => Math.Cos(Math.PI * i / intervals))];
    }

    /// <summary>Gives the count to the nodes in the shares that Lagrange's polynomials have at this place.</summary>
    private static void Spread(double place, double count, double[] nodes, double[] charges)
    {
        var exact = Array.IndexOf(nodes, place);
        if (exact >= 0)
        {
            charges[exact] += count;
            return;
        }

        Span<double> shares = stackalloc double[nodes.Length];
        var sum = 0d;
        for (var i = 0; i < nodes.Length; i++)
        {
            var weight = (i % 2 == 0 ? 1d : -1d) * (i == 0 || i == nodes.Length - 1 ? 0.5 : 1);
            sum += shares[i] = weight / (place - nodes[i]);
        }

        for (var i = 0; i < nodes.Length; i++) charges[i] += count * shares[i] / sum;
    }
}
