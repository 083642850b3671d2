namespace UjiKompetensi.Domain.Placements;

/// <summary>
/// An assignment together with the dual prices that prove it cheapest. The columns nobody takes belong to one more row,
/// <c>Free</c>, which takes any of them for nothing: with it each change of the assignment is a path or a cycle.
/// Invariant, within the subproblem it was computed for: price − row price − column price is never negative, and 0 where taken.
/// </summary>
internal sealed class Matching
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

    /// <summary>
    /// Dijkstra from one row over the reduced prices, to the given column or else to any column nobody takes. Rows before
    /// the source, and what they have, are left out when a column is given.
    /// </summary>
    private sealed class Path
    {
        private readonly Matching _of;
        private readonly long[] _distance;
        private readonly int[] _via;
        private readonly bool[] _done;
        private readonly int _target;

        public Path(Matching of, int source, int target, int[] excluded)
        {
            (_of, Source, _target) = (of, source, target);
            var columns = of._rowOf.Length;
            (_distance, _via, _done) = (new long[columns], new int[columns], new bool[columns]);
            Array.Fill(_distance, PriceTable.Barred);
            var closed = target < 0 ? 0 : source;
            for (var column = 0; column < columns; column++) _done[column] = of._rowOf[column] < closed;
            foreach (var column in excluded) _done[column] = true;
            ScanRow(source, 0);
            foreach (var column in excluded) _done[column] = of._rowOf[column] < closed;
            Search();
            // Only columns that were reached count when prices are corrected.
            for (var column = 0; column < columns; column++) _done[column] &= of._rowOf[column] >= closed;
        }

        public int Source { get; }
        public int End { get; private set; } = -1;
        public int FreeEntry { get; private set; } = -1;
        public bool IsFound => End >= 0;
        public long Length => _distance[End];

        public int Via(int column) => _via[column];

        public void Reprice(long[] rowPrice, long[] columnPrice)
        {
            var length = Length;
            rowPrice[Source] += length;
            if (FreeEntry >= 0) rowPrice[_of.Free] += length - _distance[FreeEntry];
            for (var column = 0; column < _done.Length; column++)
            {
                if (!_done[column] || column == End) continue;
                var slack = length - _distance[column];
                columnPrice[column] -= slack;
                if (_of._rowOf[column] is var row && row != _of.Free) rowPrice[row] += slack;
            }
        }

        private void Search()
        {
            while (true)
            {
                var nearest = -1;
                for (var column = 0; column < _done.Length; column++)
                    if (!_done[column] && _distance[column] < (nearest < 0 ? PriceTable.Barred : _distance[nearest])) nearest = column;
                if (nearest < 0) return;
                _done[nearest] = true;
                var owner = _of._rowOf[nearest];
                if (_target < 0 ? owner == _of.Free : nearest == _target)
                {
                    End = nearest;
                    return;
                }

                if (owner == _of.Free) ScanFree(nearest);
                else ScanRow(owner, _distance[nearest]);
            }
        }

        private void ScanRow(int row, long distance)
        {
            var prices = _of._table.Row(row);
            var offset = distance - _of._rowPrice[row];
            for (var column = 0; column < prices.Length; column++)
                if (prices[column] < PriceTable.Barred) Reach(column, row, offset + prices[column] - _of._columnPrice[column]);
            var none = prices.Length + row;
            if (_of._table.Price(row, none) is var price and < PriceTable.Barred) Reach(none, row, offset + price - _of._columnPrice[none]);
        }

        /// <summary>All free columns are equally near once one is: the free row gives up whichever is wanted.</summary>
        private void ScanFree(int entry)
        {
            FreeEntry = entry;
            var distance = _distance[entry];
            for (var column = 0; column < _done.Length; column++)
            {
                if (_of._rowOf[column] == _of.Free) (_distance[column], _done[column]) = (distance, true);
                else Reach(column, _of.Free, distance - _of._rowPrice[_of.Free] - _of._columnPrice[column]);
            }
        }

        private void Reach(int column, int row, long distance)
        {
            if (!_done[column] && distance < _distance[column]) (_distance[column], _via[column]) = (distance, row);
        }
    }
}
