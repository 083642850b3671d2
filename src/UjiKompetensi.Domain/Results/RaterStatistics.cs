namespace UjiKompetensi.Domain.Results;

/// <summary>Textbook sums over pairs of numbers; every one answers null instead of dividing by nothing.</summary>
internal static class RaterStatistics
{
    /// <summary>Sums of squares below this are what rounding leaves of a zero on 0–100.</summary>
    private const double Noise = 1e-15;

    /// <summary>Pearson's correlation of pairs whose two means are taken within each group, so that level differences between groups do not pass for agreement.</summary>
    public static double? Correlation(IEnumerable<IReadOnlyList<(double X, double Y)>> groups)
    {
        var (xx, yy, xy, count) = (0d, 0d, 0d, 0);
        foreach (var group in groups.Where(g => g.Count > 0))
        {
            var (x, y) = (group.Average(p => p.X), group.Average(p => p.Y));
            foreach (var pair in group)
            {
                xx += (pair.X - x) * (pair.X - x);
                yy += (pair.Y - y) * (pair.Y - y);
                xy += (pair.X - x) * (pair.Y - y);
            }

            count += group.Count;
        }

        return xx <= Noise * count || yy <= Noise * count ? null : Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
    }

    /// <summary>Standard deviation about each group's own mean, pooled over the groups; null where no group has two values.</summary>
    public static double? PooledDeviation(IEnumerable<IReadOnlyList<double>> groups)
    {
        var (squares, freedom) = (0d, 0);
        foreach (var group in groups.Where(g => g.Count > 1))
        {
            var mean = group.Average();
            squares += group.Sum(v => (v - mean) * (v - mean));
            freedom += group.Count - 1;
        }

        return freedom == 0 ? null : squares <= Noise * freedom ? 0 : Math.Sqrt(squares / freedom);
    }

    /// <summary>Mean over all values with a standard error that takes the values of one cluster as dependent (clusters as the sample).</summary>
    public static (double Mean, double? Error)? ClusterMean(IEnumerable<IReadOnlyList<double>> clusters)
    {
        var filled = clusters.Where(c => c.Count > 0).ToList();
        if (filled.Count == 0) return null;
        double count = filled.Sum(c => c.Count);
        var mean = filled.Sum(c => c.Sum()) / count;
        if (filled.Count == 1) return (mean, null);
        var squares = filled.Sum(c => Math.Pow(c.Sum() - (c.Count * mean), 2));
        return (mean, Math.Sqrt(squares * filled.Count / (filled.Count - 1d)) / count);
    }

    /// <summary>Least-squares slope of Y on X with its standard error; null with fewer than three points or no spread of X.</summary>
    public static (double Slope, double Error)? Slope(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count < 3) return null;
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        var xx = points.Sum(p => (p.X - x) * (p.X - x));
        if (xx <= Noise * points.Count) return null;
        var slope = points.Sum(p => (p.X - x) * (p.Y - y)) / xx;
        var squares = points.Sum(p => Math.Pow(p.Y - y - (slope * (p.X - x)), 2));
        return (slope, Math.Sqrt(squares / (points.Count - 2) / xx));
    }

    /// <summary>
    /// Common slope of groups that each have their own level (the within, or fixed-effects, estimator), with a standard
    /// error that takes the points of one cluster as dependent (Liang and Zeger, Biometrika 73 (1986), 13–22, with the
    /// correction clusters / (clusters − 2)); null without spread of X in any group or with fewer than three clusters.
    /// </summary>
    public static (double Slope, double Error)? CommonSlope(IEnumerable<IReadOnlyList<(int Cluster, double X, double Y)>> groups)
    {
        var points = groups.Where(g => g.Count > 0).SelectMany(g =>
        {
            var (x, y) = (g.Average(p => p.X), g.Average(p => p.Y));
            return g.Select(p => (p.Cluster, X: p.X - x, Y: p.Y - y));
        }).ToList();
        var xx = points.Sum(p => p.X * p.X);
        if (xx <= Noise * points.Count) return null;
        var slope = points.Sum(p => p.X * p.Y) / xx;
        var clusters = points.GroupBy(p => p.Cluster).Select(c => c.Sum(p => p.X * (p.Y - (slope * p.X)))).ToList();
        return clusters.Count < 3 ? null : (slope, Math.Sqrt(clusters.Sum(c => c * c) * clusters.Count / (clusters.Count - 2d)) / xx);
    }
}
