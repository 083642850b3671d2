using System.Text;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Drawing;

/// <summary>How a text is set: size, alignment and how far its first line is indented, in points.</summary>
internal readonly record struct TextForm(float Size, Alignment Alignment, float FirstIndent = 0);

/// <summary>Breaks text into lines: greedy, at blanks and hyphens, inside a word only when it is wider than the line.</summary>
internal sealed class TextSetter
{
    // A justified line whose blanks would grow beyond this part of the size looks torn; it stays ragged.
    private const float WidestStretch = 0.6f;

    // Every text of a document is set by the same one: its buffers are as long as the longest text, and made once.
    [ThreadStatic]
    private static TextSetter? spare;

    private readonly List<int> codes = [];
    private readonly List<Glyph> glyphs = [];
    private List<TextLine> lines = [];
    private TextForm form;
    private float width;

    private void Take(IReadOnlyList<Run> runs)
    {
        codes.Clear();
        glyphs.Clear();
        foreach (var run in runs)
        {
            var face = Face.For(run.Style);
            foreach (var rune in run.Text.Value.EnumerateRunes())
            {
                codes.Add(rune.Value);
                glyphs.Add(rune.Value == '\n' ? default : face.Find(rune.Value));
            }
        }
    }

    public static List<TextLine> Set(IReadOnlyList<Run> runs, TextForm form, float width)
    {
        var setter = spare ?? new TextSetter();
        spare = null;
        (setter.lines, setter.form, setter.width) = ([], form, width);
        setter.Take(runs);
        setter.Break();
        spare = setter;
        return setter.lines;
    }

    public static List<TextLine> Set(PlainText text, TextStyle style, TextForm form, float width) =>
        Set([new Run(text, style)], form, width);

    private void Break()
    {
        for (var start = 0; start < codes.Count;)
        {
            var (end, next, forced) = NextBreak(start, width - IndentOfNextLine);
            AddLine(start, end, isLast: forced || next >= codes.Count);
            start = next;
        }
        if (lines.Count == 0)
            AddLine(0, 0, isLast: true);
    }

    private float IndentOfNextLine => lines.Count == 0 ? form.FirstIndent : 0;

    private (int End, int Next, bool Forced) NextBreak(int start, float available)
    {
        var used = 0f;
        var (end, next) = (-1, -1);
        for (var i = start; i < codes.Count; i++)
        {
            if (codes[i] == '\n')
                return (TrimBlanks(start, i), i + 1, true);
            if (codes[i] == ' ' && i > start)
                (end, next) = (TrimBlanks(start, i), i + 1);
            used += glyphs[i].Advance * form.Size;
            if (used > available + 0.01f && codes[i] != ' ')
                return next > start ? (end, next, false) : (Math.Max(i, start + 1), Math.Max(i, start + 1), false);
            if (BreaksAfter(i, start))
                (end, next) = (i + 1, i + 1);
        }
        return (TrimBlanks(start, codes.Count), codes.Count, true);
    }

    // Between letters only: dates, numbers of letters and ranges of years stay whole.
    private bool BreaksAfter(int i, int start) =>
        codes[i] is '-' or '/' or 0x2013 && i > start && i + 1 < codes.Count && IsLetter(i - 1) && IsLetter(i + 1);

    private bool IsLetter(int i) => Rune.IsLetter((Rune)codes[i]);

    private int TrimBlanks(int start, int end)
    {
        while (end > start && codes[end - 1] == ' ')
            end--;
        return end;
    }

    private void AddLine(int start, int end, bool isLast)
    {
        while (start < end && codes[start] == ' ')
            start++;
        var natural = 0f;
        var blanks = 0;
        for (var i = start; i < end; i++)
        {
            natural += glyphs[i].Advance * form.Size;
            blanks += codes[i] == ' ' ? 1 : 0;
        }
        var free = width - IndentOfNextLine - natural;
        var stretch = form.Alignment == Alignment.Justified && !isLast && blanks > 0 ? free / blanks : 0;
        if (stretch > WidestStretch * form.Size)
            stretch = 0;

        var offset = IndentOfNextLine + form.Alignment switch
        {
            Alignment.Center => free / 2,
            Alignment.Right => free,
            _ => 0,
        };
        lines.Add(Line(start, end, stretch, offset));
    }

    private TextLine Line(int start, int end, float stretch, float offset)
    {
        GlyphRun first = default;
        List<GlyphRun>? rest = null;
        var x = 0f;
        for (var begin = start; begin < end;)
        {
            var stop = begin + 1;
            while (stop < end && ReferenceEquals(glyphs[stop].Face, glyphs[begin].Face))
                stop++;
            var run = RunOf(begin, stop, stretch, ref x);
            if (begin == start)
                first = run;
            else
                (rest ??= []).Add(run);
            begin = stop;
        }
        // What a last blank was stretched by belongs to no letter.
        var width = end > start && codes[end - 1] == ' ' ? x - stretch : x;
        return new TextLine(first, rest?.ToArray(), width, form.Size, offset);
    }

    private GlyphRun RunOf(int begin, int stop, float stretch, ref float x)
    {
        var (ids, positions, start) = (new ushort[stop - begin], new float[stop - begin], x);
        for (var i = begin; i < stop; i++)
        {
            (ids[i - begin], positions[i - begin]) = (glyphs[i].Id, x - start);
            x += glyphs[i].Advance * form.Size + (codes[i] == ' ' ? stretch : 0);
        }
        return new GlyphRun(glyphs[begin].Face, ids, positions, start);
    }
}
