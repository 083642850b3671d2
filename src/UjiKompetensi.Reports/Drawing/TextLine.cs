namespace UjiKompetensi.Reports.Drawing;

/// <summary>One set line: which glyph stands how far from the line's left end, at which size.</summary>
internal sealed record TextLine(IReadOnlyList<Glyph> Glyphs, IReadOnlyList<float> Positions, float Size, float Offset)
{
    public float Width => Glyphs.Count == 0 ? 0 : Positions[^1] + Glyphs[^1].Advance * Size;

    public void Draw(Ink ink, float x, float baseline)
    {
        for (var start = 0; start < Glyphs.Count;)
        {
            var end = start + 1;
            while (end < Glyphs.Count && ReferenceEquals(Glyphs[end].Face, Glyphs[start].Face))
                end++;
            DrawRun(ink, start, end, x + Offset, baseline);
            start = end;
        }
    }

    private void DrawRun(Ink ink, int start, int end, float x, float baseline)
    {
        var glyphs = new ushort[end - start];
        var positions = new float[end - start];
        for (var i = start; i < end; i++)
        {
            glyphs[i - start] = Glyphs[i].Id;
            positions[i - start] = Positions[i] - Positions[start];
        }
        ink.Text(glyphs, positions, Glyphs[start].Face, Size, x + Positions[start], baseline);
    }
}
