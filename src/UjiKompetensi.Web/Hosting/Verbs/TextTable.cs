namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>Columns of equal width for a terminal: texts to the left, figures to the right.</summary>
internal sealed class TextTable(params (string Title, bool IsFigure)[] columns)
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [[.. columns.Select(c => c.Title)]];

    public void Add(params string[] cells) => _rows.Add(cells);

    public IEnumerable<string> Lines()
    {
        var widths = columns.Select((_, i) => _rows.Max(r => r[i].Length)).ToList();
        return _rows.Select(row => string.Join(Gap, row.Select((cell, i) => columns[i].IsFigure ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }
}
