namespace UjiKompetensi.Domain.Placements;

/// <summary>
/// The assignment problem, exactly: every row takes one column that no other row takes, or stays without one at its own
/// price, so that the sum of prices is lowest. Integers only, so that equal sums are equal and ties are seen as ties.
/// </summary>
/// <remarks>
/// Method: successive shortest augmenting paths with dual prices (Kuhn 1955; Jonker and Volgenant 1987), O(rows² × columns).
/// Next-best assignments: Murty 1968, each branch re-optimised by one shortest path from its parent (Miller, Stone and Cox
/// 1997), and only once a lower bound brings it to the front. Price of a forced cell: cheapest alternating cycle through it,
/// from the shortest ways between all rows. Limits: prices between −10¹² and 10¹².
/// </remarks>
public sealed class PriceTable
{
    public const long PriceLimit = 1_000_000_000_000;

    /// <summary>Stands for "not allowed"; halved so that two of them still add up.</summary>
    internal const long Barred = long.MaxValue / 4;

    private readonly long[] _cells;
    private readonly long[] _none;

    private PriceTable(int rows, int columns, long[] cells, long[] none) => (Rows, Columns, _cells, _none) = (rows, columns, cells, none);

    public int Rows { get; }
    public int Columns { get; }

    /// <param name="cells">Row by column; null where the pair is not allowed.</param>
    /// <param name="none">Per row the price of staying without a column; null where it must have one.</param>
    /// <exception cref="ArgumentException">A size that does not fit, or a price beyond <see cref="PriceLimit"/>.</exception>
    public static PriceTable Of(long?[,] cells, IReadOnlyList<long?> none)
    {
        var (rows, columns) = (cells.GetLength(0), cells.GetLength(1));
        if (none.Count != rows) throw new ArgumentException("one price of none per row", nameof(none));
        var flat = new long[rows * columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                flat[(row * columns) + column] = Checked(cells[row, column]);
        return new PriceTable(rows, columns, flat, none.Select(Checked).ToArray());
    }

    /// <summary>One of the cheapest assignments, always the same one for the same table; null when there is none at all.</summary>
    public Assignment? Cheapest() => Matching.Cheapest(this)?.Seen();

    /// <summary>Every assignment once, cheapest first, computed as far as it is read. Among equal prices the order is fixed but without meaning.</summary>
    public IEnumerable<Assignment> InOrder()
    {
        if (Matching.Cheapest(this) is not { } best) yield break;
        var branches = new PriorityQueue<Branch, (long Price, long Found)>();
        var found = 0L;
        Split(best, 0, []);
        yield return best.Seen();
        while (branches.TryDequeue(out var branch, out _))
        {
            if (!branch.IsExact)
            {
                // Most branches are never looked at more closely than this bound.
                if (branch.Parent.PriceWithout(branch.Row, branch.Excluded) is { } price) branches.Enqueue(branch with { IsExact = true }, (price, found++));
                continue;
            }

            var next = branch.Parent.Without(branch.Row, branch.Excluded);
            Split(next, branch.Row, branch.Excluded);
            yield return next.Seen();
        }

        // Whatever differs from a solution differs in a first row: rows before it are as they were, its choice is another.
        void Split(Matching solution, int from, int[] excluded)
        {
            for (var row = from; row < Rows; row++)
            {
                int[] without = row == from ? [.. excluded, solution.ColumnOf(row)] : [solution.ColumnOf(row)];
                if (solution.LeastWithout(row, without) is { } least) branches.Enqueue(new Branch(solution, row, without, IsExact: false), (least, found++));
            }
        }
    }

    /// <summary>Per cell the lowest sum of an assignment that contains it; null where no assignment does. O(rows³ + rows × columns).</summary>
    public long?[,] ForcedPrices() => Matching.Cheapest(this) is { } best ? best.ForcedPrices() : new long?[Rows, Columns];

    /// <summary>Columns from <see cref="Columns"/> on are the rows' own "none".</summary>
    internal long Price(int row, int column) => column < Columns ? _cells[(row * Columns) + column] : column == Columns + row ? _none[row] : Barred;

    internal ReadOnlySpan<long> Row(int row) => _cells.AsSpan(row * Columns, Columns);

    private static long Checked(long? price) => price switch
    {
        null => Barred,
        < -PriceLimit or > PriceLimit => throw new ArgumentException("price out of bounds", nameof(price)),
        { } allowed => allowed,
    };

    private sealed record Branch(Matching Parent, int Row, int[] Excluded, bool IsExact);
}

/// <param name="Columns">Per row the column it takes; −1 for none.</param>
/// <param name="Price">The sum.</param>
public sealed record Assignment(IReadOnlyList<int> Columns, long Price);
