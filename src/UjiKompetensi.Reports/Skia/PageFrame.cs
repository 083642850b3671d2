using SkiaSharp;
using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

/// <summary>What every page carries around its content: marks at the head, code and page number at the foot.</summary>
internal sealed class PageFrame(Document document, int pageCount)
{
    private const float HeadSize = 10;
    private const float FootSize = 8;
    private const float LargestMark = 130;

    public void Draw(Ink ink, SKSize page, int number)
    {
        if (!document.Watermark.IsEmpty)
            DrawWatermark(ink.Canvas, document.Watermark.Value, page);
        var margins = document.Page.Margins;
        var left = PageSetup.Points(margins.Left);
        var width = page.Width - left - PageSetup.Points(margins.Right);

        var head = PageSetup.Points(margins.Top) / 2;
        Write(ink, document.Classification, TextStyle.Bold, HeadSize, Alignment.Center, left, width, head);
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

    // Drawn as outlines: as text it would run through what readers copy or listen to.
    private static void DrawWatermark(SKCanvas canvas, string text, SKSize page)
    {
        var face = Face.For(TextStyle.Bold);
        var size = Math.Min(LargestMark, MathF.Min(page.Width, page.Height) / face.Width(text, 1));
        using var font = new SKFont(face.Typeface, size);
        using var path = font.GetTextPath(text, new SKPoint(-face.Width(text, size) / 2, size * 0.35f));
        using var paint = new SKPaint { Color = new SKColor(0xF0, 0xF0, 0xF0), IsAntialias = true };
        canvas.Save();
        canvas.Translate(page.Width / 2, page.Height / 2);
        canvas.RotateDegrees(-45);
        canvas.DrawPath(path, paint);
        canvas.Restore();
    }
}
