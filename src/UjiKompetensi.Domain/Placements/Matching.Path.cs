namespace UjiKompetensi.Domain.Placements;

internal sealed partial class Matching
{
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
