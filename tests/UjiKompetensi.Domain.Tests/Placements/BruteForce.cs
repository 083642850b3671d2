using UjiKompetensi.Domain.Placements;

namespace UjiKompetensi.Domain.Tests.Placements;

/// <summary>Every assignment there is, by trying them all: shares no code and no idea with what it checks.</summary>
internal static class BruteForce
{
    public static List<Assignment> All(long?[,] cells, IReadOnlyList<long?> none)
    {
        var found = new List<Assignment>();
        Try([], 0);
        return found;

        void Try(int[] chosen, long price)
        {
            if (chosen.Length == none.Count)
            {
                found.Add(new Assignment(chosen, price));
                return;
            }

            if (none[chosen.Length] is { } alone) Try([.. chosen, -1], price + alone);
            for (var column = 0; column < cells.GetLength(1); column++)
                if (!chosen.Contains(column) && cells[chosen.Length, column] is { } cell) Try([.. chosen, column], price + cell);
        }
    }

    public static long Price(long?[,] cells, IReadOnlyList<long?> none, IReadOnlyList<int> columns) =>
        columns.Select((column, row) => (column < 0 ? none[row] : cells[row, column])!.Value).Sum();
}
