using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;
using UjiKompetensi.Reports.Skia;

namespace UjiKompetensi.Reports.QuestPdf;

/// <summary>Sets blocks below each other.</summary>
internal sealed class QuestBlocks(PageSetup setup, float pageHeight)
{
    // Room a heading must find together with the beginning of what follows it.
    private const float RoomBelowHeading = 110;

    public void Set(IContainer container, IReadOnlyList<Block> blocks, float width) => container.Column(column =>
    {
        for (var start = 0; start < blocks.Count;)
        {
            var end = start;
            while (end + 1 < blocks.Count && KeepsWithNext(blocks[end]))
                end++;
            var chain = blocks.Skip(start).Take(end - start + 1).ToList();
            if (chain.Count == 1)
                Set(column.Item(), chain[0], width);
            else
                column.Item().EnsureSpace(RoomBelowHeading).Column(inner => chain.ForEach(block => Set(inner.Item(), block, width)));
            start = end + 1;
        }
    });

    private static bool KeepsWithNext(Block block) => block is Heading or Paragraph { KeepWithNext: true };

    private void Set(IContainer container, Block block, float width)
    {
        switch (block)
        {
            case Paragraph paragraph:
                var form = new TextForm(setup.TextSize + paragraph.SizeStep, paragraph.Alignment, PageSetup.Points(paragraph.FirstLineIndent));
                var target = container.PaddingBottom(PageSetup.Points(paragraph.SpaceAfter));
                if (paragraph.IsHidden)
                    target = target.DefaultTextStyle(style => style.FontColor("#FFFFFF"));
                QuestText.Set(target, paragraph.Runs, form, setup.LineSpacing, width);
                break;
            case Heading heading:
                var size = setup.TextSize + (heading.Level == 1 ? 1 : 0);
                var above = PageSetup.Points(heading.Level == 1 ? 5 : 3);
                QuestText.Set(container.PaddingTop(above).PaddingBottom(5), heading.Text, Model.TextStyle.Bold, new TextForm(size, Alignment.Left), 1.25f, width);
                break;
            case ItemList list:
                SetList(container, list, width);
                break;
            case IndentedLines lines:
                container.Column(column =>
                {
                    foreach (var (depth, text) in lines.Lines)
                    {
                        var indent = PageSetup.Points(5) * Math.Clamp(depth, 0, 8);
                        QuestText.Set(column.Item().PaddingLeft(indent), text, Model.TextStyle.Regular, new TextForm(setup.TextSize - 2, Alignment.Left), 1.35f, width - indent);
                    }
                });
                break;
            case KeyValues pairs:
                new QuestTable(setup, pageHeight).Set(container, pairs, width);
                break;
            case Table table:
                new QuestTable(setup, pageHeight).Set(container, table, width);
                break;
            case SignatureBlock signatures:
                QuestLetter.Set(container, signatures, setup, width);
                break;
            case Letterhead letterhead:
                QuestLetter.Set(container, letterhead, width);
                break;
            case KeepTogether group:
                Set(container.ShowEntire(), group.Blocks, width);
                break;
            case SideBySide columns:
                SetColumns(container, columns, width);
                break;
            case Radar radar:
                Draw(container.Height(PageSetup.Points(radar.Height)), (ink, height) => RadarDrawing.Draw(ink, radar, 0, 0, width, height));
                break;
            case Qr code:
                var side = PageSetup.Points(code.Side);
                Draw(container.Height(side), (ink, _) => QrDrawing.Draw(ink.Canvas, code.Content, 0, 0, side));
                break;
            case Room room:
                container.Height(PageSetup.Points(room.Millimetres));
                break;
            case Spacer spacer:
                container.Height(PageSetup.Points(spacer.Millimetres));
                break;
            case PageBreak:
                container.PageBreak();
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static void Draw(IContainer container, Action<Ink, float> paint) => container.Canvas((canvas, box) =>
    {
        using var ink = new Ink { Canvas = canvas };
        paint(ink, box.Height);
    });

    private void SetList(IContainer container, ItemList list, float width)
    {
        var indent = PageSetup.Points(list.Marker == ListMarker.Bullet ? 5 : 7.5f);
        var form = new TextForm(setup.TextSize, Alignment.Left);
        container.Column(column =>
        {
            foreach (var (index, item) in list.Items.Index())
            {
                column.Item().PaddingBottom(2).Row(row =>
                {
                    QuestText.Set(row.ConstantItem(indent), Flow.Marker(list.Marker, index), Model.TextStyle.Regular, form, setup.LineSpacing, indent);
                    QuestText.Set(row.RelativeItem(), item, Model.TextStyle.Regular, form, setup.LineSpacing, width - indent);
                });
            }
        });
    }

    private void SetColumns(IContainer container, SideBySide columns, float width)
    {
        var gutter = PageSetup.Points(5);
        var left = (width - gutter) * columns.LeftShare;
        var tallest = Math.Max(HeightOf(columns.Left, left), HeightOf(columns.Right, width - gutter - left));
        if (tallest > pageHeight * 0.9f)
        {
            Set(container, [.. columns.Left, .. columns.Right], width);
            return;
        }
        container.ShowEntire().Row(row =>
        {
            Set(row.ConstantItem(left), columns.Left, left);
            row.ConstantItem(gutter);
            Set(row.RelativeItem(), columns.Right, width - gutter - left);
        });
    }

    // QuestPDF throws when something that may not be cut is taller than a page, so the height is asked for beforehand.
    private float HeightOf(IReadOnlyList<Block> blocks, float width) =>
        new Flow(setup, pageHeight).Lay(blocks, width).Sum(piece => piece.Height);
}
