namespace UjiKompetensi.Reports.Model;

/// <param name="Width">Relative to the other columns.</param>
internal sealed record Column(float Width, Alignment Alignment = Alignment.Left);

internal readonly record struct Cell(PlainText Text, int Span = 1, Alignment? Alignment = null)
{
    public static implicit operator Cell(string text) => new(text);
}

internal sealed record Row(IReadOnlyList<Cell> Cells)
{
    public Row(params Cell[] cells)
        : this((IReadOnlyList<Cell>)cells)
    {
    }

    public bool IsBold { get; init; }
    public bool IsShaded { get; init; }

    /// <summary>Stands on the same page as the row after it: the name above a person's lines.</summary>
    public bool KeepWithNext { get; init; }
}

/// <summary>
/// A ruled table. Header rows are repeated on every page; a row is never cut unless it is taller than a page.
/// </summary>
internal sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Header, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>The last rows stand on the same page as what follows, so that a signature never stands alone.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>What the table shows, for readers who hear it; not printed.</summary>
    public PlainText Caption { get; init; }

    /// <summary>Points added to the table size, which is two below the body.</summary>
    public float SizeStep { get; init; }
}
