using SkiaSharp;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Drawing;

/// <param name="Advance">Width in parts of the font size.</param>
internal readonly record struct Glyph(ushort Id, float Advance, Face Face);

/// <summary>
/// One embedded typeface. The faces cut to Latin come first, because every face a document uses is copied into it;
/// only characters they lack are taken from the full face.
/// </summary>
internal sealed class Face
{
    // Everything up to the mathematical operators; what lies above is looked up one by one.
    private const int TableSize = 0x2300;
    private static readonly Face[] Cut = [Cutting("Regular"), Cutting("Bold"), Cutting("Italic")];

    private readonly Glyph[] table = new Glyph[TableSize];
    private readonly Face? fallback;

    private Face(string resource, Face? fallback)
    {
        this.fallback = fallback;
        using var stream = Open(resource);
        Typeface = SKTypeface.FromStream(stream)
            ?? throw new InvalidOperationException($"The embedded font {resource} cannot be read.");
        using var unit = Unit();
        for (var code = 0; code < TableSize; code++)
            table[code] = LookUp(code, unit);
    }

    public SKTypeface Typeface { get; }

    // Liberation Sans has Arial's metrics; Skia reports the same for every size.
    public static float Ascent => 0.905f;

    public static float Descent => 0.212f;

    public static Face For(TextStyle style) => Cut[(int)style];

    public static Stream Open(string resource) =>
        typeof(Face).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The font {resource} is not embedded.");

    public Glyph Find(int code)
    {
        if (code < TableSize)
            return table[code];
        using var unit = Unit();
        return LookUp(code, unit);
    }

    public float Width(string text, float size)
    {
        var width = 0f;
        foreach (var rune in text.EnumerateRunes())
            width += Find(rune.Value).Advance;
        return width * size;
    }

    private static Face Cutting(string style) =>
        new($"NaskahSans-{style}.ttf", new Face($"LiberationSans-{style}.ttf", null));

    private SKFont Unit() =>
        new(Typeface, 1000) { LinearMetrics = true, Subpixel = true, Hinting = SKFontHinting.None };

    private Glyph LookUp(int code, SKFont unit)
    {
        // A no-break space is only a layout hint: readers who copy the text should get an ordinary blank.
        var id = Typeface.GetGlyph(code == 0xA0 ? ' ' : code);
        if (id != 0)
            return new Glyph(id, unit.GetGlyphWidths([id])[0] / 1000, this);
        if (fallback is not null)
            return fallback.Find(code);
        return code == '?' ? default : LookUp('?', unit);
    }
}
