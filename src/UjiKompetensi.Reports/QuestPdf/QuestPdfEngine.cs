using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SkiaSharp;
using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;
using Document = UjiKompetensi.Reports.Model.Document;

namespace UjiKompetensi.Reports.QuestPdf;

/// <summary>The second engine: the same model set by QuestPDF 2022.12. See docs/decisions/0001-pdf-engine.md.</summary>
internal static class QuestPdfEngine
{
    static QuestPdfEngine()
    {
        // A hundred officials with three pages each are more than the 250 pages it takes for an endless document.
        QuestPDF.Settings.DocumentLayoutExceptionThreshold = 10_000;
        foreach (var style in (string[])["Regular", "Bold", "Italic"])
        {
            foreach (var family in (string[])["NaskahSans", "LiberationSans"])
            {
                using var stream = Face.Open($"{family}-{style}.ttf");
                FontManager.RegisterFont(stream);
            }
        }
    }

    public static byte[] Render(Document document)
    {
        var pdf = QuestPDF.Fluent.Document.Create(pages =>
        {
            foreach (var section in document.Sections)
                pages.Page(page => Set(page, document, section));
        }).WithMetadata(Metadata(document.Properties)).GeneratePdf();
        return Skia.PdfFile.Finish(pdf, document.Properties);
    }

    private static void Set(PageDescriptor page, Document document, Section section)
    {
        var setup = document.Page;
        var (width, height) = setup.Size(section.Landscape);
        var (top, bottom) = (PageSetup.Points(setup.Margins.Top), PageSetup.Points(setup.Margins.Bottom));
        var (left, right) = (PageSetup.Points(setup.Margins.Left), PageSetup.Points(setup.Margins.Right));
        page.Size(width, height);
        page.MarginLeft(left);
        page.MarginRight(right);
        page.DefaultTextStyle(QuestText.Base(setup.TextSize));
        if (!document.Watermark.IsEmpty)
        {
            page.Background().Canvas((canvas, _) =>
                WatermarkDrawing.Draw(canvas, document.Watermark.Value, new SKSize(width, height)));
        }
        page.Header().Height(top).PaddingTop(top / 2 - 9).Layers(layers =>
        {
            layers.PrimaryLayer().AlignCenter().Text(document.Classification.Value).FontSize(10).Bold();
            layers.Layer().AlignLeft().Text(document.CopyNote.Value).FontSize(8);
            layers.Layer().AlignRight().Text(document.Watermark.Value).FontSize(10).Bold();
        });
        new QuestBlocks(setup, height - top - bottom).Set(page.Content(), section.Blocks, width - left - right);
        page.Footer().Height(bottom).PaddingTop(bottom / 2 - 11).BorderTop(0.5f).PaddingTop(2).Row(row =>
        {
            row.RelativeItem().Text(document.Code.Value).FontSize(8);
            row.RelativeItem().AlignRight().Text(text =>
            {
                text.DefaultTextStyle(style => style.FontSize(8));
                text.Span("Halaman ");
                text.CurrentPageNumber();
                text.Span(" dari ");
                text.TotalPages();
            });
        });
    }

    private static DocumentMetadata Metadata(DocumentProperties properties) => new()
    {
        Title = properties.Title.Value,
        Author = properties.Author.Value,
        Subject = properties.Subject.Value,
        Creator = "UjiKompetensi",
        CreationDate = properties.CreatedAt.UtcDateTime,
        ModifiedDate = properties.CreatedAt.UtcDateTime,
        PdfA = true,
    };
}
