using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

/// <summary>Sets the kop: centred lines over a thick and a thin rule.</summary>
internal static class LetterheadFlow
{
    public static List<Piece> Lay(Letterhead head, float width)
    {
        var pieces = new List<Piece>();
        foreach (var line in head.GovernmentLines)
            pieces.AddRange(Lines(line, TextStyle.Regular, 13.5f, width));
        pieces.AddRange(Lines(head.Unit, TextStyle.Bold, 15.5f, width));
        pieces.Add(new AirPiece(2));
        foreach (var line in head.AddressLines)
            pieces.AddRange(Lines(line, TextStyle.Regular, 9, width));
        pieces.Add(new FigurePiece(7, (ink, x, y) =>
        {
            ink.Rule(x, y + 4, x + width, y + 4, 2.2f);
            ink.Rule(x, y + 6.6f, x + width, y + 6.6f, 0.6f);
        }));
        return [new ColumnsPiece([(0, pieces)]), new AirPiece(PageSetup.Points(5))];
    }

    private static IEnumerable<Piece> Lines(PlainText text, TextStyle style, float size, float width) =>
        TextSetter.Set(text, style, new TextForm(size, Alignment.Center), width)
            .Select(line => new LinePiece(line, size * 1.2f));
}
