using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Drawing;

/// <summary>
/// Shares a table's width: every column gets at least its longest word, as far as the page allows, so that "Peringkat"
/// is not torn apart because a neighbour asked for more.
/// </summary>
internal static class ColumnWidths
{
    // A single monstrous word may not push the other columns off the page.
    private const float LargestMinimum = 0.3f;

    public static float[] Share(Table table, float size, float padding, float width)
    {
        var total = table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => column.Width / total * width).ToArray();
        var minimum = Minimum(table, size, padding, width);
        var scale = Math.Min(1, width / minimum.Sum());
        for (var i = 0; i < minimum.Length; i++)
            minimum[i] *= scale;

        var lacking = widths.Select((w, i) => Math.Max(0, minimum[i] - w)).Sum();
        var spare = widths.Select((w, i) => Math.Max(0, w - minimum[i])).Sum();
        if (lacking <= 0 || spare <= 0)
            return widths;
        return [.. widths.Select((w, i) => w < minimum[i] ? minimum[i] : w - (w - minimum[i]) * lacking / spare)];
    }

    private static float[] Minimum(Table table, float size, float padding, float width)
    {
        var minimum = new float[table.Columns.Count];
        foreach (var row in table.Header)
            Widen(minimum, row, TextStyle.Bold, size, padding, width);
        foreach (var row in table.Rows)
            Widen(minimum, row, row.IsBold ? TextStyle.Bold : TextStyle.Regular, size, padding, width);
        return minimum;
    }

    private static void Widen(float[] minimum, Row row, TextStyle style, float size, float padding, float width)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Span == 1)
            {
                var needed = Math.Min(LongestWord(cell.Text.Value, Face.For(style)) * size + 2 * padding + 0.1f, LargestMinimum * width);
                minimum[column] = Math.Max(minimum[column], needed);
            }
            column += cell.Span;
        }
    }

    private static float LongestWord(string text, Face face)
    {
        var (longest, current) = (0f, 0f);
        foreach (var rune in text.EnumerateRunes())
        {
            current = rune.Value is ' ' or '\n' ? 0 : current + face.Find(rune.Value).Advance;
            longest = Math.Max(longest, current);
        }
        return longest;
    }
}
