using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

/// <summary>Turns blocks into pieces for a given width.</summary>
internal sealed class Flow(PageSetup setup, float pageHeight)
{
    public List<Piece> Lay(IReadOnlyList<Block> blocks, float width) =>
        [.. blocks.SelectMany(block => Lay(block, width))];

    private List<Piece> Lay(Block block, float width) => block switch
    {
        Paragraph paragraph => LayParagraph(paragraph, width),
        Heading heading => LayHeading(heading, width),
        ItemList list => LayList(list, width),
        IndentedLines lines => LayIndented(lines, width),
        KeyValues pairs => new TableFlow(setup, pageHeight).Lay(pairs, width),
        Table table => new TableFlow(setup, pageHeight).Lay(table, width),
        SignatureBlock signatures => SignatureFlow.Lay(signatures, setup, width),
        Letterhead letterhead => LetterheadFlow.Lay(letterhead, width),
        KeepTogether group => Glue(Lay(group.Blocks, width)),
        SideBySide columns => LayColumns(columns, width),
        Radar radar => [Figure(radar.Height, (ink, x, y, h) => RadarDrawing.Draw(ink, radar, x, y, width, h))],
        Qr code => [Figure(code.Side, (ink, x, y, h) => QrDrawing.Draw(ink.Canvas, code.Content, x, y, h))],
        Room room => [Figure(room.Millimetres, (_, _, _, _) => { })],
        Spacer spacer => [new AirPiece(PageSetup.Points(spacer.Millimetres))],
        PageBreak => [new PageBreakPiece()],
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static FigurePiece Figure(float millimetres, Action<Ink, float, float, float> paint)
    {
        var height = PageSetup.Points(millimetres);
        return new FigurePiece(height, (ink, x, y) => paint(ink, x, y, height));
    }

    private List<Piece> LayParagraph(Paragraph paragraph, float width)
    {
        var size = setup.TextSize + paragraph.SizeStep;
        var form = new TextForm(size, paragraph.Alignment, PageSetup.Points(paragraph.FirstLineIndent));
        var pieces = Lines(TextSetter.Set(paragraph.Runs, form, width), size * setup.LineSpacing, 0);
        if (paragraph.IsHidden)
            pieces = [.. pieces.Select(piece => new HiddenPiece(piece))];
        return Close(pieces, paragraph.SpaceAfter, paragraph.KeepWithNext);
    }

    private List<Piece> LayHeading(Heading heading, float width)
    {
        var size = setup.TextSize + (heading.Level == 1 ? 1 : 0);
        var lines = TextSetter.Set(heading.Text, TextStyle.Bold, new TextForm(size, Alignment.Left), width);
        var pieces = Close(Lines(lines, size * 1.25f, 0), heading.Level == 1 ? 2 : 1.5f, keepWithNext: true);
        pieces.Insert(0, new AirPiece(PageSetup.Points(heading.Level == 1 ? 5 : 3)));
        return Glue(pieces, lastToo: true);
    }

    private List<Piece> LayList(ItemList list, float width)
    {
        var indent = PageSetup.Points(list.Marker == ListMarker.Bullet ? 5 : 7.5f);
        var height = setup.TextSize * setup.LineSpacing;
        var pieces = new List<Piece>();
        foreach (var (index, item) in list.Items.Index())
        {
            var form = new TextForm(setup.TextSize, Alignment.Justified);
            var lines = Lines(TextSetter.Set(item, TextStyle.Regular, form, width - indent), height, indent);
            var marker = TextSetter.Set(Marker(list.Marker, index), TextStyle.Regular, form with { Alignment = Alignment.Left }, indent);
            lines[0] = (LinePiece)lines[0] with { Marker = marker[0] };
            pieces.AddRange(Close(lines, 0.8f, keepWithNext: false));
        }
        return pieces;
    }

    internal static string Marker(ListMarker marker, int index) => marker switch
    {
        ListMarker.Number => $"{index + 1}.",
        ListMarker.Letter => $"{(char)('a' + index % 26)}.",
        _ => "•",
    };

    private List<Piece> LayIndented(IndentedLines block, float width)
    {
        var size = setup.TextSize - 2;
        var pieces = new List<Piece>();
        foreach (var (depth, text) in block.Lines)
        {
            var indent = PageSetup.Points(5) * Math.Clamp(depth, 0, 8);
            var lines = TextSetter.Set(text, TextStyle.Regular, new TextForm(size, Alignment.Left), width - indent);
            pieces.AddRange(Lines(lines, size * 1.35f, indent));
        }
        return pieces;
    }

    private List<Piece> LayColumns(SideBySide columns, float width)
    {
        var gutter = PageSetup.Points(5);
        var left = (width - gutter) * columns.LeftShare;
        var leftPieces = Lay(columns.Left, left);
        var rightPieces = Lay(columns.Right, width - gutter - left);
        var piece = new ColumnsPiece([(0, WithHeaders(leftPieces)), (left + gutter, WithHeaders(rightPieces))]);
        // Columns no page can hold are set below each other instead.
        return piece.Height <= pageHeight ? [piece] : [.. Lay(columns.Left, width), .. Lay(columns.Right, width)];
    }

    // Inside a column there is no paginator to bring a table's header.
    private static List<Piece> WithHeaders(List<Piece> pieces)
    {
        var all = new List<Piece>();
        TableHeader? open = null;
        foreach (var piece in pieces)
        {
            if (piece.Header is { } header && !ReferenceEquals(header, open))
                all.AddRange(header.Rows);
            open = piece.Header;
            all.Add(piece);
        }
        return all;
    }

    // Neither the first nor the last line of a paragraph stands alone on a page.
    private static List<Piece> Lines(List<TextLine> lines, float height, float indent) =>
        [.. lines.Select((line, i) => new LinePiece(line, height, indent)
        {
            KeepWithNext = lines.Count > 1 && (i == 0 || i == lines.Count - 2),
        })];

    private static List<Piece> Close(List<Piece> pieces, float millimetres, bool keepWithNext)
    {
        if (keepWithNext)
            pieces = Glue(pieces, lastToo: true);
        pieces.Add(new AirPiece(PageSetup.Points(millimetres)) { KeepWithNext = keepWithNext });
        return pieces;
    }

    private static List<Piece> Glue(List<Piece> pieces, bool lastToo = false) =>
        [.. pieces.Select((piece, i) => lastToo || i < pieces.Count - 1 ? piece with { KeepWithNext = true } : piece)];
}
