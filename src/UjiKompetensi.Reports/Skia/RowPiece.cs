using UjiKompetensi.Reports.Drawing;
using SkiaSharp;

namespace UjiKompetensi.Reports.Skia;

internal readonly record struct RowCell(float X, float Width, IReadOnlyList<TextLine> Lines);

/// <param name="IsMiddle">Text stands in the middle of the row's height instead of at its top.</param>
internal readonly record struct RowLook(bool IsRuled, bool IsShaded, bool IsMiddle)
{
    public static RowLook Plain => default;
}

/// <summary>One row of a table, or one line of aligned pairs when it is not ruled.</summary>
internal sealed record RowPiece(IReadOnlyList<RowCell> Cells, RowLook Look, float LineHeight)
    : Piece(Math.Max(1, Cells.Max(cell => cell.Lines.Count)) * LineHeight + (Look.IsRuled ? 2 * PaddingY : 0))
{
    public const float PaddingX = 4;
    public const float PaddingY = 2.6f;

    private const float Hairline = 0.5f;
    private static readonly SKColor Shade = new(0xE6, 0xE9, 0xED);

    public override void Draw(Ink ink, float x, float y)
    {
        var width = Cells[^1].X + Cells[^1].Width;
        if (Look.IsShaded)
            ink.Fill(x, y, width, Height, Shade);
        foreach (var cell in Cells)
            DrawCell(ink, cell, x, y);
        if (Look.IsRuled)
            DrawRules(ink, x, y, width);
    }

    private void DrawCell(Ink ink, RowCell cell, float x, float y)
    {
        var left = x + cell.X + (Look.IsRuled ? PaddingX : 0);
        var top = y + (Look.IsRuled ? PaddingY : 0);
        if (Look.IsMiddle)
            top = y + (Height - cell.Lines.Count * LineHeight) / 2;
        foreach (var line in cell.Lines)
        {
            line.Draw(ink, left, top + LinePiece.Baseline(line.Size, LineHeight));
            top += LineHeight;
        }
    }

    private void DrawRules(Ink ink, float x, float y, float width)
    {
        using var path = new SKPath();
        path.AddRect(new SKRect(x, y, x + width, y + Height));
        foreach (var cell in Cells.Skip(1))
        {
            path.MoveTo(x + cell.X, y);
            path.LineTo(x + cell.X, y + Height);
        }
        ink.Stroke(path, Hairline);
    }
}
