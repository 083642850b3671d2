namespace UjiKompetensi.Domain.Results;

/// <summary>The values that can be compared, official after official in one array; officials with fewer than two are gone.</summary>
internal sealed class KrippendorffUnits
{
    private readonly int[] _starts;

    private KrippendorffUnits(int[] starts, double[] values) => (_starts, Values) = (starts, values);

    public delegate double Pairs(ReadOnlySpan<double> values);

    public double[] Values { get; }
    public int Count => _starts.Length - 1;

    public static KrippendorffUnits Of(RaterTable table)
    {
        var (starts, values) = (new List<int> { 0 }, new List<double>(table.Officials * table.Panelists));
        for (var official = 0; official < table.Officials; official++)
        {
            foreach (var cell in table.Row(official))
                if (cell is { } value) values.Add(value);
            if (values.Count - starts[^1] == 1) values.RemoveAt(values.Count - 1);
            if (values.Count > starts[^1]) starts.Add(values.Count);
        }

        return new KrippendorffUnits([.. starts], [.. values]);
    }

    /// <summary>Σ over officials of the differences of all ordered pairs / (m − 1), for values in this object's order.</summary>
    public double Observed(double[] values, Pairs differences)
    {
        var sum = 0d;
        for (var unit = 0; unit < Count; unit++)
        {
            var one = values.AsSpan(_starts[unit], _starts[unit + 1] - _starts[unit]);
            sum += differences(one) / (one.Length - 1);
        }

        return sum;
    }
}
