using SkiaSharp;

namespace UjiKompetensi.Reports.Drawing;

/// <summary>Draws the office's emblem into a box without distorting it. A picture that cannot be read leaves the box empty.</summary>
internal static class EmblemDrawing
{
    public static void Draw(SKCanvas canvas, ReadOnlyMemory<byte> picture, float x, float y, float side)
    {
        using var data = SKData.CreateCopy(picture.Span);
        using var image = SKImage.FromEncodedData(data);
        if (image is null)
            return;
        var scale = Math.Min(side / image.Width, side / image.Height);
        var (width, height) = (image.Width * scale, image.Height * scale);
        var (left, top) = (x + (side - width) / 2, y + (side - height) / 2);
        canvas.DrawImage(image, new SKRect(left, top, left + width, top + height), new SKSamplingOptions(SKFilterMode.Linear));
    }
}
