namespace UjiKompetensi.Domain.Results;

/// <summary>The distinct values of a table in rising order, how often each occurs, and every value's place among them.</summary>
internal sealed class KrippendorffValues
{
    private readonly List<double> _values = [];

    public KrippendorffValues(double[] all)
    {
        var sorted = (double[])all.Clone();
        Array.Sort(sorted);
        foreach (var value in sorted)
            if (_values.Count > 0 && _values[^1] == value) Counts[^1]++;
            else
            {
                _values.Add(value);
                Counts.Add(1);
            }

        var (middles, below) = (new double[_values.Count], 0d);
        for (var i = 0; i < middles.Length; i++)
        {
            middles[i] = below + ((Counts[i] + 1) / 2d);
            below += Counts[i];
        }

        (Codes, MidRanks) = (new double[all.Length], new double[all.Length]);
        for (var i = 0; i < all.Length; i++)
        {
            var place = _values.BinarySearch(all[i]);
            (Codes[i], MidRanks[i]) = (place, middles[place]);
        }
    }

    public int Count => _values.Count;
    public double Lowest => _values[0];
    public double this[int place] => _values[place];
    public List<int> Counts { get; } = [];

    /// <summary>Place of each value among the distinct ones, in the order given.</summary>
    public double[] Codes { get; }

    /// <summary>
    /// Mean rank of each value. The paper's ordinal difference between c and k, the count from c to k less half of both
    /// ends, is just the distance between their mid-ranks.
    /// </summary>
    public double[] MidRanks { get; }
}
