using System.Globalization;

namespace UjiKompetensi.Web.Components;

/// <summary>Where the points and words of a radar stand: axes run clockwise from the top, 0 in the middle to 5 outside.</summary>
internal static class RadarShape
{
    public const int Top = 5;
    public const int Width = 560;
    public const int Height = 420;
    private const double Radius = 140, MiddleX = Width / 2.0, MiddleY = Height / 2.0;
    private const int LineLength = 17;

    public static (double X, double Y) Point(int axis, int axes, double value)
    {
        var angle = (2 * Math.PI * axis / axes) - (Math.PI / 2);
        return (MiddleX + (Radius * value / Top * Math.Cos(angle)), MiddleY + (Radius * value / Top * Math.Sin(angle)));
    }

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Corners of a ring or a series; axes without a value are passed over.</summary>
    public static string Corners(IReadOnlyList<int?> values) => string.Join(' ', values.Select((value, axis) => (value, axis)).Where(p => p.value is not null)
        .Select(p => Point(p.axis, values.Count, p.value!.Value)).Select(p => $"{Number(p.X)},{Number(p.Y)}"));

    public static (double X, double Y, string Anchor) Label(int axis, int axes)
    {
        var (x, y) = Point(axis, axes, Top + .55);
        return (x, y, Math.Abs(x - MiddleX) < 12 ? "middle" : x < MiddleX ? "end" : "start");
    }

    /// <summary>A name in lines that fit beside the chart.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        List<string> lines = [];
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && lines[^1].Length + word.Length < LineLength) lines[^1] += " " + word;
            else lines.Add(word);
        return lines;
    }
}
