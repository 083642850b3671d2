using QuestPDF.Elements.Table;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.QuestPdf;

/// <summary>Sets tables and aligned pairs.</summary>
internal sealed class QuestTable(PageSetup setup, float pageHeight)
{
    private const float PaddingX = 4;
    private const float PaddingY = 2.6f;
    private const float LineHeight = 1.22f;
    private const string Shade = "#E6E9ED";

    public void Set(IContainer container, Table table, float width)
    {
        var size = setup.TextSize - 2 + table.SizeStep;
        var widths = ColumnWidths.Share(table, size, PaddingX + 0.5f, width);
        container.PaddingBottom(PageSetup.Points(3)).Table(grid =>
        {
            grid.ColumnsDefinition(columns =>
            {
                foreach (var share in widths)
                    columns.ConstantColumn(share);
            });
            if (table.Header.Count > 0)
            {
                grid.Header(header =>
                {
                    foreach (var row in table.Header)
                        SetRow(header.Cell, row with { IsBold = true, IsShaded = true }, table, widths, size, isHeader: true);
                });
            }
            foreach (var row in table.Rows)
                SetRow(grid.Cell, row, table, widths, size, isHeader: false);
        });
    }

    public void Set(IContainer container, KeyValues pairs, float width)
    {
        var label = PageSetup.Points(pairs.LabelWidth);
        var colon = PageSetup.Points(4);
        var form = new TextForm(setup.TextSize, Alignment.Left);
        var style = pairs.BoldValues ? Model.TextStyle.Bold : Model.TextStyle.Regular;
        container.PaddingBottom(PageSetup.Points(3)).Column(column =>
        {
            foreach (var (name, value) in pairs.Pairs)
            {
                column.Item().Row(row =>
                {
                    QuestText.Set(row.ConstantItem(label).PaddingRight(4), name, Model.TextStyle.Regular, form, 1.3f, label - 4);
                    QuestText.Set(row.ConstantItem(colon), ":", Model.TextStyle.Regular, form, 1.3f, colon);
                    QuestText.Set(row.RelativeItem(), value, style, form, 1.3f, width - label - colon);
                });
            }
        });
    }

    private void SetRow(Func<ITableCellContainer> next, Row row, Table table, float[] widths, float size, bool isHeader)
    {
        var style = row.IsBold ? Model.TextStyle.Bold : Model.TextStyle.Regular;
        var isCut = RowHeight(row, widths, style, size) > pageHeight * 0.8f;
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var width = widths.Skip(column).Take(cell.Span).Sum();
            var alignment = cell.Alignment ?? (isHeader ? Alignment.Center : table.Columns[column].Alignment);
            var box = next().ColumnSpan((uint)cell.Span).Border(0.5f);
            if (row.IsShaded)
                box = box.Background(Shade);
            if (!isCut)
                box = box.ShowEntire();
            box = box.PaddingHorizontal(PaddingX).PaddingVertical(PaddingY);
            QuestText.Set(isHeader ? box.AlignMiddle() : box, cell.Text, style, new TextForm(size, alignment), LineHeight, width - 2 * PaddingX);
            column += cell.Span;
        }
    }

    private static float RowHeight(Row row, float[] widths, Model.TextStyle style, float size)
    {
        var column = 0;
        var most = 0;
        foreach (var cell in row.Cells)
        {
            var width = widths.Skip(column).Take(cell.Span).Sum() - 2 * PaddingX;
            most = Math.Max(most, TextSetter.Set(cell.Text, style, new TextForm(size, Alignment.Left), width).Count);
            column += cell.Span;
        }
        return most * size * LineHeight + 2 * PaddingY;
    }
}
