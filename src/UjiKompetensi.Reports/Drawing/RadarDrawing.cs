using SkiaSharp;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Drawing;

/// <summary>Draws a radar: rings at 20, 40 ... 100, the official's values as a solid line, the standard as a dashed line.</summary>
internal static class RadarDrawing
{
    private const int MostNamedAxes = 12;
    private static readonly SKColor Grid = new(0xB4, 0xBA, 0xC2);
    private static readonly SKColor Line = new(0x1F, 0x4E, 0x8C);

    public static void Draw(Ink ink, Radar radar, float x, float y, float width, float height)
    {
        var canvas = ink.Canvas;
        var named = radar.Axes.Count <= MostNamedAxes;
        var labels = radar.Axes.Select((axis, i) => new RadarLabel(axis.Label, i, named)).ToArray();
        var radius = labels.Select((label, i) => label.LargestRadius(Angle(i), width / 2, height / 2)).Min();
        var centre = new SKPoint(x + width / 2, y + height / 2);

        using var grid = Stroke(Grid, 0.5f);
        foreach (var ring in (float[])[20, 40, 60, 80, 100])
            DrawPolygon(canvas, grid, radar.Axes.Select((_, i) => Point(i, ring)));
        for (var i = 0; i < radar.Axes.Count; i++)
            canvas.DrawLine(centre, Point(i, 100), grid);

        DrawValues(canvas, radar, Point);
        using var standard = Stroke(new SKColor(0x9A, 0x3B, 0x1C), 0.9f);
        standard.PathEffect = SKPathEffect.CreateDash([3, 2], 0);
        if (radar.Axes.All(axis => axis.Standard.HasValue))
            DrawPolygon(canvas, standard, radar.Axes.Select((axis, i) => Point(i, (float)axis.Standard!.Value)));

        for (var i = 0; i < labels.Length; i++)
            labels[i].Draw(ink, Point(i, 100 * (radius + RadarLabel.Gap) / radius), Angle(i));

        float Angle(int i) => MathF.PI * (2f * i / radar.Axes.Count - 0.5f);
        SKPoint Point(int i, float value)
        {
            var length = radius * Math.Clamp(value, 0, 150) / 100;
            return new SKPoint(centre.X + length * MathF.Cos(Angle(i)), centre.Y + length * MathF.Sin(Angle(i)));
        }
    }

    private static void DrawValues(SKCanvas canvas, Radar radar, Func<int, float, SKPoint> point)
    {
        using var line = Stroke(Line, 1.2f);
        using var dot = new SKPaint { Color = Line, IsAntialias = true };
        var known = radar.Axes.Index().Where(pair => pair.Item.Value.HasValue)
            .Select(pair => point(pair.Index, (float)pair.Item.Value!.Value)).ToList();
        // With a gap there is no honest area: only the points that exist are drawn.
        if (known.Count == radar.Axes.Count && known.Count > 2)
            DrawPolygon(canvas, line, known);
        foreach (var at in known)
            canvas.DrawCircle(at, 1.7f, dot);
    }

    private static SKPaint Stroke(SKColor color, float width) =>
        new() { Color = color, IsStroke = true, StrokeWidth = width, IsAntialias = true };

    private static void DrawPolygon(SKCanvas canvas, SKPaint paint, IEnumerable<SKPoint> points)
    {
        using var path = new SKPath();
        path.AddPoly([.. points], close: true);
        canvas.DrawPath(path, paint);
    }
}
