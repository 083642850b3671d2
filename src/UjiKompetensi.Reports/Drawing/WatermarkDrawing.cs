using SkiaSharp;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Drawing;

/// <summary>
/// Draws CONTOH or DRAF across a page. As outlines: as text it would run through what readers copy or listen to.
/// </summary>
internal static class WatermarkDrawing
{
    private const float LargestMark = 130;

    public static void Draw(SKCanvas canvas, string text, SKSize page)
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
