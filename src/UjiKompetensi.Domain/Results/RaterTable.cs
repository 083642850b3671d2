namespace UjiKompetensi.Domain.Results;

/// <summary>Numbers of one aspect or component: a row per official, a column per panelist, empty where there is no value.</summary>
public sealed class RaterTable
{
    private readonly double?[] _cells;

    internal RaterTable(int panelists, double?[] cells) => (Panelists, Officials, _cells) = (panelists, panelists == 0 ? 0 : cells.Length / panelists, cells);

    public int Officials { get; }
    public int Panelists { get; }

    public double? this[int official, int panelist] => _cells[(official * Panelists) + panelist];

    internal ReadOnlySpan<double?> Row(int official) => _cells.AsSpan(official * Panelists, Panelists);

    /// <exception cref="ArgumentException">Rows of different lengths, or a number that is none or not finite.</exception>
    public static RaterTable Of(IReadOnlyList<IReadOnlyList<double?>> rows)
    {
        var panelists = rows.Count == 0 ? 0 : rows[0].Count;
        if (rows.Any(r => r.Count != panelists)) throw new ArgumentException("Rows differ in length.", nameof(rows));
        if (rows.Any(r => r.Any(v => v is { } value && !double.IsFinite(value)))) throw new ArgumentException("A value is not finite.", nameof(rows));
        return new RaterTable(panelists, [.. rows.SelectMany(r => r)]);
    }

    /// <summary>Without panelists who gave no value at all: they are not part of who agrees here.</summary>
    public RaterTable WithoutEmptyColumns()
    {
        var kept = Enumerable.Range(0, Panelists).Where(p => Enumerable.Range(0, Officials).Any(o => this[o, p].HasValue)).ToArray();
        if (kept.Length == Panelists) return this;
        var cells = new double?[Officials * kept.Length];
        for (var i = 0; i < cells.Length; i++) cells[i] = this[i / kept.Length, kept[i % kept.Length]];
        return new RaterTable(kept.Length, cells);
    }

    /// <summary>Only the officials whom every panelist of the table gave a value.</summary>
    public RaterTable CompleteRows()
    {
        var cells = new List<double?>(_cells.Length);
        for (var o = 0; o < Officials; o++)
            if (Count(o) == Panelists) cells.AddRange(Row(o));
        return cells.Count == _cells.Length ? this : new RaterTable(Panelists, [.. cells]);
    }

    /// <summary>Officials with at least two values, the fewest that can agree or differ.</summary>
    public int OfficialsSeenByTwo
    {
        get
        {
            var count = 0;
            for (var o = 0; o < Officials; o++)
                if (Count(o) >= 2) count++;
            return count;
        }
    }

    private int Count(int official)
    {
        var count = 0;
        foreach (var cell in Row(official))
            if (cell.HasValue) count++;
        return count;
    }
}
