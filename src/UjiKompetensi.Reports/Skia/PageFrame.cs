using SkiaSharp;
using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

/// <summary>What every page carries around its content: marks at the head, code and page number at the foot.</summary>
internal sealed class PageFrame(Document document, int pageCount)
{
    private const float HeadSize = 10;
    private const float FootSize = 8;

    public void Draw(Ink ink, SKSize page, int number)
    {
        if (!document.Watermark.IsEmpty)
            WatermarkDrawing.Draw(ink.Canvas, document.Watermark.Value, page);
        var margins = document.Page.Margins;
        var left = PageSetup.Points(margins.Left);
        var width = page.Width - left - PageSetup.Points(margins.Right);

        var head = PageSetup.Points(margins.Top) / 2;
        Write(ink, document.Classification, TextStyle.Bold, HeadSize, Alignment.Center, left, width, head);
        Write(ink, document.CopyNote, TextStyle.Regular, FootSize, Alignment.Left, left, width, head);
        Write(ink, document.Watermark, TextStyle.Bold, HeadSize, Alignment.Right, left, width, head);

        var foot = page.Height - PageSetup.Points(margins.Bottom) / 2;
        ink.Rule(left, foot - 11, left + width, foot - 11, 0.5f);
        Write(ink, document.Code, TextStyle.Regular, FootSize, Alignment.Left, left, width, foot);
        Write(ink, $"Halaman {number} dari {pageCount}", TextStyle.Regular, FootSize, Alignment.Right, left, width, foot);
    }

    private static void Write(Ink ink, PlainText text, TextStyle style, float size, Alignment alignment, float x, float width, float baseline)
    {
        if (!text.IsEmpty)
            TextSetter.Set(text, style, new TextForm(size, alignment), width)[0].Draw(ink, x, baseline);
    }
}
