namespace UjiKompetensi.Reports.Drawing;

/// <summary>Letters of one face that follow each other in a line: which glyph stands how far from where they begin.</summary>
internal readonly record struct GlyphRun(Face Face, ushort[] Ids, float[] Positions, float Start);

/// <summary>One set line. Almost always one run; more only where a character comes from the full face or the style changes.</summary>
internal sealed record TextLine(GlyphRun First, GlyphRun[]? Rest, float Width, float Size, float Offset)
{
    public void Draw(Ink ink, float x, float baseline)
    {
        if (First.Ids is null)
            return;
        ink.Text(First.Ids, First.Positions, First.Face, Size, x + Offset + First.Start, baseline);
        foreach (var run in Rest ?? [])
            ink.Text(run.Ids, run.Positions, run.Face, Size, x + Offset + run.Start, baseline);
    }
}
