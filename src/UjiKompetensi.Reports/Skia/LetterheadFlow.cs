using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

/// <summary>Sets the kop: centred lines, beside the emblem where there is one, over a thick and a thin rule.</summary>
internal static class LetterheadFlow
{
    public const float EmblemSide = 58;
    public const float EmblemColumn = 68;

    public static List<Piece> Lay(Letterhead head, float width)
    {
        // The lines stay in the middle of the page: what the emblem takes on the left is left free on the right.
        var beside = head.Emblem is null ? 0 : EmblemColumn;
        var lines = Lines(head, width - 2 * beside);
        var height = Math.Max(lines.Sum(line => line.Height), head.Emblem is null ? 0 : EmblemSide);
        var above = (height - lines.Sum(line => line.Height)) / 2;
        List<(float X, IReadOnlyList<Piece> Pieces)> columns = [(beside, [new AirPiece(above), .. lines])];
        if (head.Emblem is { } picture)
            columns.Insert(0, (0, [new FigurePiece(height, (ink, x, y) => EmblemDrawing.Draw(ink.Canvas, picture, x, y + (height - EmblemSide) / 2, EmblemSide))]));
        var rule = new FigurePiece(7, (ink, x, y) =>
        {
            ink.Rule(x, y + 4, x + width, y + 4, 2.2f);
            ink.Rule(x, y + 6.6f, x + width, y + 6.6f, 0.6f);
        });
        return [new ColumnsPiece(columns) { KeepWithNext = true }, rule, new AirPiece(PageSetup.Points(5))];
    }

    private static List<Piece> Lines(Letterhead head, float width) =>
    [
        .. head.GovernmentLines.SelectMany(line => Set(line, TextStyle.Regular, 13.5f, width)),
        .. Set(head.Unit, TextStyle.Bold, 15.5f, width),
        new AirPiece(2),
        .. head.AddressLines.SelectMany(line => Set(line, TextStyle.Regular, 9, width)),
    ];

    private static IEnumerable<Piece> Set(PlainText text, TextStyle style, float size, float width) =>
        TextSetter.Set(text, style, new TextForm(size, Alignment.Center), width)
            .Select(line => new LinePiece(line, size * 1.2f));
}
