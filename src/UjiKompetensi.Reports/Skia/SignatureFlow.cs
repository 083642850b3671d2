using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

/// <summary>Sets signers beside each other; a row of them is one piece, so nobody is cut.</summary>
internal static class SignatureFlow
{
    private const float RoomToSign = 17;

    public static List<Piece> Lay(SignatureBlock block, PageSetup setup, float width)
    {
        var gutter = PageSetup.Points(8);
        var share = (width - gutter * (block.PerRow - 1)) / block.PerRow;
        var rows = block.Signers.Chunk(block.PerRow).Select(row => Row(row, setup.TextSize - 0.5f, share, gutter));
        return [.. rows.SelectMany(row => new Piece[] { row, new AirPiece(PageSetup.Points(5)) })];
    }

    private static ColumnsPiece Row(Signer[] pair, float size, float width, float gutter)
    {
        var upper = pair.Select(signer => Upper(signer, size, width)).ToArray();
        var tallest = upper.Max(pieces => pieces.Sum(piece => piece.Height));
        return new ColumnsPiece([.. pair.Select((signer, i) =>
        {
            // Names of one row stand on one line, however long the posts above them are.
            var missing = tallest - upper[i].Sum(piece => piece.Height);
            List<Piece> column =
            [
                .. upper[i],
                new AirPiece(missing + PageSetup.Points(RoomToSign)),
                .. Lines(signer.Name, TextStyle.Bold, size, width),
            ];
            if (!signer.EmployeeNumber.IsEmpty)
                column.AddRange(Lines($"NIP {signer.EmployeeNumber}", TextStyle.Regular, size, width));
            return (i * (width + gutter), (IReadOnlyList<Piece>)column);
        })]);
    }

    private static List<Piece> Upper(Signer signer, float size, float width) =>
    [
        .. Lines($"{signer.Role},", TextStyle.Regular, size, width),
        .. signer.Position.IsEmpty ? [] : Lines(signer.Position, TextStyle.Regular, size - 1.5f, width),
    ];

    private static IEnumerable<Piece> Lines(PlainText text, TextStyle style, float size, float width) =>
        TextSetter.Set(text, style, new TextForm(size, Alignment.Left), width)
            .Select(line => new LinePiece(line, size * 1.25f));
}
