using System.Globalization;
using SkiaSharp;
using UjiKompetensi.Reports.Drawing;

namespace UjiKompetensi.Bench.Report;

/// <summary>One bar for each figure with a goal: how many times its goal it is, on a logarithmic scale with the goal in the middle.</summary>
internal static class Chart
{
    private const int Width = 1_100, Names = 330, Values = 190, Line = 30, Top = 64, Bottom = 44;

    /// <summary>Powers of ten to either side.</summary>
    private const double Decades = 3;

    private static readonly SKColor Reached = new(0x2e, 0x7d, 0x32), Missed = new(0xc6, 0x28, 0x28), Ink = new(0x21, 0x21, 0x21), Pale = new(0xdd, 0xdd, 0xdd);

    public static void Draw(string name, IReadOnlyList<Figure> figures, string file)
    {
        var shown = figures.Where(f => f.Against > 0).ToList();
        var height = Top + (shown.Count * Line) + Bottom;
        using var surface = SKSurface.Create(new SKImageInfo(Width, height));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        using var face = SKTypeface.FromStream(Face.Open("NaskahSans-Regular.ttf"));
        using var large = new SKFont(face, 20);
        using var small = new SKFont(face, 14);
        using var paint = new SKPaint { IsAntialias = true, Color = Ink };
        canvas.DrawText($"bench {name}: times the goal", 16, 34, SKTextAlign.Left, large, paint);
        for (var decade = -Decades; decade <= Decades; decade++)
        {
            var x = Place(Math.Pow(10, decade));
            paint.Color = decade == 0 ? Ink : Pale;
            canvas.DrawLine(x, Top - 8, x, height - Bottom + 4, paint);
            paint.Color = Ink;
            canvas.DrawText(decade == 0 ? "goal" : string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, decade):0.###}x"), x, height - 16, SKTextAlign.Center, small, paint);
        }

        foreach (var (i, figure) in shown.Index())
        {
            var (y, end) = (Top + (i * Line), Place(figure.Against));
            paint.Color = figure.Kept ? Reached : Missed;
            canvas.DrawRect(SKRect.Create(Names, y + 5, Math.Max(2, end - Names), Line - 12), paint);
            paint.Color = Ink;
            canvas.DrawText(figure.Name, Names - 8, y + 20, SKTextAlign.Right, small, paint);
            canvas.DrawText(string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.###} {figure.Unit}"), Width - Values + 8, y + 20, SKTextAlign.Left, small, paint);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 90);
        using var stream = File.Create(file);
        png.SaveTo(stream);
    }

    private static float Place(double times) => (float)(Names + ((Width - Names - Values) * (Math.Clamp(Math.Log10(times), -Decades, Decades) + Decades) / (2 * Decades)));
}
