using QRCoder;
using SkiaSharp;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Drawing;

/// <summary>Draws a QR code as one vector path, sharp at every printer resolution.</summary>
internal static class QrDrawing
{
    public static void Draw(SKCanvas canvas, PlainText content, float x, float y, float side)
    {
        using var generator = new QRCodeGenerator();
        // QRCoder's matrix already carries the four quiet modules on each side.
        using var code = generator.CreateQrCode(content.Value, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var unit = side / modules.Count;
        using var path = new SKPath();
        for (var row = 0; row < modules.Count; row++)
            AddRow(path, modules[row], x, y + row * unit, unit);
        // No antialiasing: seams between modules would confuse readers.
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        canvas.DrawPath(path, paint);
    }

    // Neighbouring dark modules become one rectangle.
    private static void AddRow(SKPath path, System.Collections.BitArray row, float x, float y, float unit)
    {
        for (var start = 0; start < row.Count; start++)
        {
            if (!row[start])
                continue;
            var end = start + 1;
            while (end < row.Count && row[end])
                end++;
            path.AddRect(new SKRect(x + start * unit, y, x + end * unit, y + unit));
            start = end;
        }
    }
}
