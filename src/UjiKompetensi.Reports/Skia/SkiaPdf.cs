using UjiKompetensi.Reports.Drawing;
using SkiaSharp;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

/// <summary>The default engine: sets the blocks itself and writes them with Skia's PDF back end.</summary>
internal static class SkiaPdf
{
    // A short paper fits without the buffer being made anew.
    private const int FirstRoom = 64 * 1024;

    public static byte[] Render(Document document)
    {
        var pages = document.Sections.SelectMany(section => Paginate(document.Page, section)).ToList();
        using var stream = new MemoryStream(FirstRoom);
        using (var pdf = SKDocument.CreatePdf(stream, Metadata(document.Properties)))
        {
            using var ink = new Ink();
            var frame = new PageFrame(document, pages.Count);
            foreach (var (index, page) in pages.Index())
            {
                ink.Canvas = pdf.BeginPage(page.Size.Width, page.Size.Height);
                frame.Draw(ink, page.Size, index + 1);
                foreach (var placed in page.Pieces)
                    placed.Piece.Draw(ink, page.Origin.X, page.Origin.Y + placed.Y);
                pdf.EndPage();
            }
            pdf.Close();
        }
        return PdfFile.Finish(stream.GetBuffer().AsSpan(0, (int)stream.Length), document.Properties);
    }

    private static IEnumerable<Page> Paginate(PageSetup setup, Section section)
    {
        var (width, height) = setup.Size(section.Landscape);
        var margins = setup.Margins;
        var origin = new SKPoint(PageSetup.Points(margins.Left), PageSetup.Points(margins.Top));
        var innerWidth = width - origin.X - PageSetup.Points(margins.Right);
        var innerHeight = height - origin.Y - PageSetup.Points(margins.Bottom);
        var pieces = new Flow(setup, innerHeight).Lay(section.Blocks, innerWidth);
        return Paginator.Paginate(pieces, innerHeight).Select(placed => new Page(new SKSize(width, height), origin, placed));
    }

    private static SKDocumentPdfMetadata Metadata(DocumentProperties properties) => new()
    {
        Title = properties.Title.Value,
        Author = properties.Author.Value,
        Subject = properties.Subject.Value,
        Creator = "UjiKompetensi",
        Creation = properties.CreatedAt.UtcDateTime,
        Modified = properties.CreatedAt.UtcDateTime,
        PdfA = true,
        EncodingQuality = 101,
    };

    private readonly record struct Page(SKSize Size, SKPoint Origin, IReadOnlyList<PlacedPiece> Pieces);
}
