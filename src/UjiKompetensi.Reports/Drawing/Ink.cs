using SkiaSharp;

namespace UjiKompetensi.Reports.Drawing;

/// <summary>The canvas of the current page with the fonts and paints of one rendering; not shared between threads.</summary>
internal sealed class Ink : IDisposable
{
    private readonly Dictionary<(Face Face, float Size), SKFont> fonts = [];
    private readonly SKTextBlobBuilder blobs = new();
    private readonly SKPaint fill = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint rule = new() { Color = SKColors.Black, IsStroke = true, IsAntialias = true };

    public SKCanvas Canvas { get; set; } = null!;

    /// <summary>Text is drawn in the colour of the paper.</summary>
    public bool IsWhite { get; set; }

    public void Text(ushort[] glyphs, float[] positions, Face face, float size, float x, float baseline)
    {
        blobs.AddHorizontalRun(glyphs, Font(face, size), positions, 0);
        using var blob = blobs.Build();
        fill.Color = IsWhite ? SKColors.White : SKColors.Black;
        Canvas.DrawText(blob, x, baseline, fill);
    }

    public void Rule(float x1, float y1, float x2, float y2, float thickness)
    {
        rule.StrokeWidth = thickness;
        Canvas.DrawLine(x1, y1, x2, y2, rule);
    }

    public void Stroke(SKPath path, float thickness)
    {
        rule.StrokeWidth = thickness;
        Canvas.DrawPath(path, rule);
    }

    public void Fill(float x, float y, float width, float height, SKColor color)
    {
        fill.Color = color;
        Canvas.DrawRect(x, y, width, height, fill);
    }

    public SKFont Font(Face face, float size)
    {
        if (!fonts.TryGetValue((face, size), out var font))
        {
            font = new SKFont(face.Typeface, size)
            {
                Subpixel = true,
                LinearMetrics = true,
                Hinting = SKFontHinting.None,
            };
            fonts.Add((face, size), font);
        }
        return font;
    }

    public void Dispose()
    {
        foreach (var font in fonts.Values)
            font.Dispose();
        blobs.Dispose();
        fill.Dispose();
        rule.Dispose();
    }
}
