using SkiaSharp;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Drawing;

/// <summary>The name at the end of a radar's axis, in up to three lines; longer ones give way to their number.</summary>
internal sealed class RadarLabel
{
    private const int MostLines = 3;
    private const float Upright = 0.2f;
    private const float Size = 7.5f;
    private const float LineHeight = Size * 1.15f;
    private const float WidestLine = 60;

    /// <summary>Air between the outer ring and the label.</summary>
    public const float Gap = 5;

    private readonly PlainText text;

    public RadarLabel(PlainText name, int index, bool mayBeNamed)
    {
        text = mayBeNamed && Fits(name) ? name : $"{index + 1}";
        var lines = Set(Alignment.Left);
        Width = lines.Max(line => line.Width);
        Height = lines.Count * LineHeight;
    }

    public float Width { get; }

    public float Height { get; }

    /// <summary>How large the ring may be before this label leaves the box.</summary>
    public float LargestRadius(float angle, float halfWidth, float halfHeight)
    {
        var (cos, sin) = (Math.Abs(MathF.Cos(angle)), Math.Abs(MathF.Sin(angle)));
        var across = cos < Upright ? float.MaxValue : (halfWidth - Width) / cos;
        // The label's middle moves outwards with the sine, see Draw.
        var along = sin < Upright ? float.MaxValue : (halfHeight - Height * (1 + sin) / 2) / sin;
        return Math.Max(10, Math.Min(across, along) - Gap);
    }

    /// <param name="at">Where the axis ends; the label stands outside of it.</param>
    public void Draw(Ink ink, SKPoint at, float angle)
    {
        var (cos, sin) = (MathF.Cos(angle), MathF.Sin(angle));
        var (alignment, left) = Math.Abs(cos) < Upright ? (Alignment.Center, at.X - WidestLine / 2)
            : cos > 0 ? (Alignment.Left, at.X)
            : (Alignment.Right, at.X - WidestLine);
        var baseline = at.Y + (sin - 1) / 2 * Height + Size * 0.9f;
        foreach (var line in Set(alignment))
        {
            line.Draw(ink, left, baseline);
            baseline += LineHeight;
        }
    }

    private List<TextLine> Set(Alignment alignment) =>
        TextSetter.Set(text, TextStyle.Regular, new TextForm(Size, alignment), WidestLine);

    private static bool Fits(PlainText name) =>
        name.Value.Split(' ').All(word => Face.For(TextStyle.Regular).Width(word, Size) <= WidestLine)
        && TextSetter.Set(name, TextStyle.Regular, new TextForm(Size, Alignment.Left), WidestLine).Count <= MostLines;
}
