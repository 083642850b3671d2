namespace UjiKompetensi.Domain.Placements;

/// <summary>
/// An assignment together with the dual prices that prove it cheapest. The columns nobody takes belong to one more row,
/// <c>Free</c>, which takes any of them for nothing: with it each change of the assignment is a path or a cycle.
/// Invariant, within the subproblem it was computed for: price − row price − column price is never negative, and 0 where taken.
/// </summary>
internal sealed partial class Matching
{
    private readonly PriceTable _table;
    private readonly int[] _columnOf;
    private readonly int[] _rowOf;
    private readonly long[] _rowPrice;
    private readonly long[] _columnPrice;
    private long _price;

    private Matching(PriceTable table, int[] columnOf, int[] rowOf, long[] rowPrice, long[] columnPrice, long price) =>
        (_table, _columnOf, _rowOf, _rowPrice, _columnPrice, _price) = (table, columnOf, rowOf, rowPrice, columnPrice, price);

    private int Free => _table.Rows;

    public static Matching? Cheapest(PriceTable table)
    {
        var (rows, columns) = (table.Rows, table.Columns + table.Rows);
        var matching = new Matching(table, Enumerable.Repeat(-1, rows).ToArray(), Enumerable.Repeat(rows, columns).ToArray(), new long[rows + 1], new long[columns], 0);
        for (var row = 0; row < rows; row++)
        {
            var path = new Path(matching, row, target: -1, excluded: []);
            if (!path.IsFound) return null;
            matching.Follow(path);
        }

        matching._price = Enumerable.Range(0, rows).Sum(row => table.Price(row, matching._columnOf[row]));
        return matching;
    }

    public int ColumnOf(int row) => _columnOf[row];

    public Assignment Seen() => new(_columnOf.Select(c => c < _table.Columns ? c : -1).ToArray(), _price);

    /// <summary>The lowest sum when rows before this one stay as they are and it takes none of the excluded columns, its own among them; null when impossible.</summary>
    public long? PriceWithout(int row, int[] excluded)
    {
        var path = new Path(this, row, _columnOf[row], excluded);
        return path.IsFound ? _price + path.Length : null;
    }

    /// <summary>
    /// A sum <see cref="PriceWithout"/> cannot be below: the cheapest step the row has left, and the cheapest way another
    /// one takes over its column. Null when either does not exist.
    /// </summary>
    public long? LeastWithout(int row, int[] excluded)
    {
        var first = PriceTable.Barred;
        for (var column = 0; column < _table.Columns; column++)
            if (_rowOf[column] >= row && Reduced(row, column) < first && !excluded.Contains(column)) first = Reduced(row, column);
        var none = _table.Columns + row;
        if (!excluded.Contains(none)) first = Math.Min(first, Reduced(row, none));

        var last = Reduced(Free, _columnOf[row]);
        for (var other = row + 1; other < Free; other++) last = Math.Min(last, Reduced(other, _columnOf[row]));
        return first >= PriceTable.Barred ? null : _price + first + last;
    }

    /// <summary>The assignment whose sum is <see cref="PriceWithout"/>.</summary>
    public Matching Without(int row, int[] excluded)
    {
        var path = new Path(this, row, _columnOf[row], excluded);
        var next = new Matching(_table, [.. _columnOf], [.. _rowOf], [.. _rowPrice], [.. _columnPrice], _price + path.Length);
        next.Follow(path);
        return next;
    }

    public long?[,] ForcedPrices()
    {
        var ways = Ways();
        var forced = new long?[_table.Rows, _table.Columns];
        for (var row = 0; row < _table.Rows; row++)
            for (var column = 0; column < _table.Columns; column++)
            {
                if (_columnOf[row] == column) forced[row, column] = _price;
                else if (_table.Price(row, column) < PriceTable.Barred && ways[_rowOf[column]][row] is var back and < PriceTable.Barred)
                    forced[row, column] = _price + Reduced(row, column) + back;
            }

        return forced;
    }

    /// <summary>From every row to every other: what it costs at least until the first took the last one's column, those between moving on (Floyd and Warshall).</summary>
    private long[][] Ways()
    {
        var all = Enumerable.Range(0, Free + 1).ToArray();
        var ways = all.Select(from => all.Select(to => from == to ? 0
            : to == Free ? FreeColumns(from).Select(column => Reduced(from, column)).DefaultIfEmpty(PriceTable.Barred).Min()
            : Reduced(from, _columnOf[to])).ToArray()).ToArray();
        foreach (var over in all)
        {
            var second = ways[over];
            foreach (var way in ways)
            {
                var first = way[over];
                if (first >= PriceTable.Barred) continue;
                for (var to = 0; to < way.Length; to++)
                    if (first + second[to] < way[to]) way[to] = first + second[to];
            }
        }

        return ways;
    }

    private IEnumerable<int> FreeColumns(int row) => Enumerable.Range(0, _table.Columns).Append(_table.Columns + row).Where(column => _rowOf[column] == Free);

    private long Reduced(int row, int column)
    {
        if (row == Free) return -_rowPrice[Free] - _columnPrice[column];
        var price = _table.Price(row, column);
        return price >= PriceTable.Barred ? PriceTable.Barred : price - _rowPrice[row] - _columnPrice[column];
    }

    private void Follow(Path path)
    {
        path.Reprice(_rowPrice, _columnPrice);
        for (var column = path.End; ;)
        {
            var row = path.Via(column);
            var left = row == Free ? path.FreeEntry : _columnOf[row];
            _rowOf[column] = row;
            if (row != Free) _columnOf[row] = column;
            if (row == path.Source) return;
            column = left;
        }
    }
}
