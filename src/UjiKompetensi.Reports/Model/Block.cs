namespace UjiKompetensi.Reports.Model;

/// <summary>One piece of content below the other. Sizes are points, free heights millimetres.</summary>
internal abstract record Block;

internal sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(params Run[] runs)
        : this((IReadOnlyList<Run>)runs)
    {
    }

    public Alignment Alignment { get; init; } = Alignment.Justified;

    /// <summary>Indent of the first line in millimetres.</summary>
    public float FirstLineIndent { get; init; }

    public bool KeepWithNext { get; init; }

    /// <summary>The name of a paper, set by hand: a heading to whoever hears the page.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Printed white: for a mark that programs look for and people do not read.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Points added to the body size.</summary>
    public float SizeStep { get; init; }

    /// <summary>Millimetres of air below.</summary>
    public float SpaceAfter { get; init; } = 2;
}

/// <param name="Level">1 for a chapter, 2 for a part of it.</param>
internal sealed record Heading(PlainText Text, int Level = 1) : Block;

internal enum ListMarker
{
    Bullet,
    Number,
    Letter,
}

internal sealed record ItemList(ListMarker Marker, IReadOnlyList<PlainText> Items) : Block;

/// <summary>Lines that keep their own indent, one step each; for a calculation shown step by step.</summary>
internal sealed record IndentedLines(IReadOnlyList<(int Depth, PlainText Text)> Lines) : Block;

/// <param name="LabelWidth">Millimetres for the labels; the colons stand below each other.</param>
internal sealed record KeyValues(IReadOnlyList<(PlainText Label, PlainText Value)> Pairs, float LabelWidth = 38) : Block
{
    public bool BoldValues { get; init; }
}

/// <summary>An empty strip; it disappears at the head of a page.</summary>
internal sealed record Spacer(float Millimetres) : Block;

/// <summary>An empty strip that stays wherever it falls: the place for a signature.</summary>
internal sealed record Room(float Millimetres) : Block;

internal sealed record PageBreak : Block;

/// <summary>Content that is moved to the next page as a whole when it does not fit, unless no page could hold it.</summary>
internal sealed record KeepTogether(IReadOnlyList<Block> Blocks) : Block;

/// <summary>Two columns of content that stay on one page.</summary>
/// <param name="LeftShare">Part of the width, between 0 and 1.</param>
internal sealed record SideBySide(float LeftShare, IReadOnlyList<Block> Left, IReadOnlyList<Block> Right) : Block;
