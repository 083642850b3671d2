using UjiKompetensi.Reports.Drawing;

namespace UjiKompetensi.Reports.Skia;

/// <summary>The smallest thing the paginator moves: a line of text, a table row, a figure. Never cut.</summary>
internal abstract record Piece(float Height)
{
    /// <summary>Must stand on the same page as the piece after it.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Rows of one table share their header, which is drawn again on each page they reach.</summary>
    public TableHeader? Header { get; init; }

    /// <summary>Air: dropped at the head of a page.</summary>
    public virtual bool IsAir => false;

    public abstract void Draw(Ink ink, float x, float y);
}

internal sealed record TableHeader(IReadOnlyList<Piece> Rows)
{
    public float Height { get; } = Rows.Sum(row => row.Height);
}

internal sealed record AirPiece(float Height) : Piece(Height)
{
    public override bool IsAir => true;

    public override void Draw(Ink ink, float x, float y)
    {
    }
}

internal sealed record PageBreakPiece() : Piece(0)
{
    public override void Draw(Ink ink, float x, float y)
    {
    }
}

internal sealed record LinePiece(TextLine Line, float Height, float Indent = 0) : Piece(Height)
{
    /// <summary>A bullet or number that stands before the line.</summary>
    public TextLine? Marker { get; init; }

    public float MarkerIndent { get; init; }

    public override void Draw(Ink ink, float x, float y)
    {
        var baseline = y + Baseline(Line.Size, Height);
        Marker?.Draw(ink, x + MarkerIndent, baseline);
        Line.Draw(ink, x + Indent, baseline);
    }

    public static float Baseline(float size, float height) =>
        (height - (Drawing.Face.Ascent + Drawing.Face.Descent) * size) / 2 + Drawing.Face.Ascent * size;
}

/// <summary>Text in white.</summary>
internal sealed record HiddenPiece(Piece Text) : Piece(Text.Height)
{
    public override void Draw(Ink ink, float x, float y)
    {
        ink.IsWhite = true;
        Text.Draw(ink, x, y);
        ink.IsWhite = false;
    }
}

/// <summary>Anything that draws itself in a given box.</summary>
internal sealed record FigurePiece(float Height, Action<Ink, float, float> Paint) : Piece(Height)
{
    public override void Draw(Ink ink, float x, float y) => Paint(ink, x, y);
}

/// <summary>Several columns of pieces on one page.</summary>
internal sealed record ColumnsPiece(IReadOnlyList<(float X, IReadOnlyList<Piece> Pieces)> Columns)
    : Piece(Columns.Max(column => column.Pieces.Sum(piece => piece.Height)))
{
    public override void Draw(Ink ink, float x, float y)
    {
        foreach (var (left, pieces) in Columns)
        {
            var top = y;
            foreach (var piece in pieces)
            {
                piece.Draw(ink, x + left, top);
                top += piece.Height;
            }
        }
    }
}
