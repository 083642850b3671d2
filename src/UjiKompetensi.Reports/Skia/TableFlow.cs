using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

/// <summary>Sets tables and aligned pairs row by row.</summary>
internal sealed class TableFlow(PageSetup setup, float pageHeight)
{
    private const float CellSpacing = 1.22f;

    public List<Piece> Lay(Table table, float width)
    {
        var size = setup.TextSize - 2 + table.SizeStep;
        var widths = ColumnWidths.Share(table, size, RowPiece.PaddingX, width);
        var aligned = table.Columns.Select(column => column.Alignment).ToArray();
        var header = new TableHeader(
            [.. table.Header.Select(row => Set(row with { IsBold = true, IsShaded = true }, widths, aligned, size, isHeader: true))]);

        var pieces = new List<Piece>();
        foreach (var row in table.Rows)
            pieces.AddRange(Cut(Set(row, widths, aligned, size, isHeader: false) with { Header = header, KeepWithNext = row.KeepWithNext }, header.Height));
        if (pieces.Count == 0)
            pieces.AddRange(header.Rows);
        // A first row alone at the foot of a page, or a last row alone at the head of the next, reads badly.
        for (var i = 0; i < pieces.Count - 1; i++)
        {
            if (i == 0 || i == pieces.Count - 2)
                pieces[i] = pieces[i] with { KeepWithNext = true };
        }
        if (table.KeepWithNext)
            pieces[^1] = pieces[^1] with { KeepWithNext = true };
        pieces.Add(new AirPiece(PageSetup.Points(3)) { KeepWithNext = table.KeepWithNext });
        return pieces;
    }

    public List<Piece> Lay(KeyValues pairs, float width)
    {
        var label = PageSetup.Points(pairs.LabelWidth);
        float[] widths = [label, PageSetup.Points(4), width - label - PageSetup.Points(4)];
        var size = setup.TextSize;
        var height = size * 1.3f;
        var pieces = new List<Piece>();
        foreach (var (name, value) in pairs.Pairs)
        {
            var style = pairs.BoldValues ? TextStyle.Bold : TextStyle.Regular;
            RowCell[] cells =
            [
                new(0, widths[0], TextSetter.Set(name, TextStyle.Regular, new(size, Alignment.Left), widths[0] - 4)),
                new(widths[0], widths[1], TextSetter.Set(":", TextStyle.Regular, new(size, Alignment.Left), widths[1])),
                new(widths[0] + widths[1], widths[2], TextSetter.Set(value, style, new(size, Alignment.Left), widths[2])),
            ];
            pieces.AddRange(Cut(new RowPiece(cells, RowLook.Plain, height), 0));
        }
        pieces.Add(new AirPiece(PageSetup.Points(3)));
        return pieces;
    }

    private static RowPiece Set(Row row, float[] widths, Alignment[] aligned, float size, bool isHeader)
    {
        var cells = new List<RowCell>();
        var x = 0f;
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var width = widths.Skip(column).Take(cell.Span).Sum();
            var alignment = cell.Alignment ?? (isHeader ? Alignment.Center : aligned[column]);
            var lines = TextSetter.Set(
                cell.Text,
                row.IsBold ? TextStyle.Bold : TextStyle.Regular,
                new TextForm(size, alignment),
                width - 2 * RowPiece.PaddingX);
            cells.Add(new RowCell(x, width, lines));
            x += width;
            column += cell.Span;
        }
        return new RowPiece(cells, new RowLook(IsRuled: true, row.IsShaded, IsMiddle: isHeader), size * CellSpacing);
    }

    // Only a row taller than a page is cut, between lines.
    private IEnumerable<Piece> Cut(RowPiece row, float headerHeight)
    {
        var room = pageHeight - headerHeight;
        if (row.Height <= room)
            return [row];
        var linesPerPage = Math.Max(1, (int)((room - 2 * RowPiece.PaddingY) / row.LineHeight));
        var count = row.Cells.Max(cell => cell.Lines.Count);
        return Enumerable.Range(0, (count + linesPerPage - 1) / linesPerPage)
            .Select(part => new RowPiece(
                [.. row.Cells.Select(cell => cell with { Lines = [.. cell.Lines.Skip(part * linesPerPage).Take(linesPerPage)] })],
                row.Look,
                row.LineHeight) { Header = row.Header, KeepWithNext = row.KeepWithNext });
    }
}
