namespace UjiKompetensi.Reports.Model;

/// <summary>A document as content, before any engine has set it on paper. Render it with <see cref="Pdf"/>.</summary>
public sealed record Document
{
    internal Document(DocumentProperties properties, PageSetup page, IReadOnlyList<Section> sections) =>
        (Properties, Page, Sections) = (properties, page, sections);

    internal DocumentProperties Properties { get; }

    internal PageSetup Page { get; init; }

    internal IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Printed at the foot of every page, so that a loose sheet can be traced.</summary>
    internal PlainText Code { get; init; }

    /// <summary>For example RAHASIA; printed at the head of every page.</summary>
    internal PlainText Classification { get; init; }

    /// <summary>For example "Salinan nomor 1 dari 2"; printed at the head of every page, so that a leaked copy can be told.</summary>
    internal PlainText CopyNote { get; init; }

    /// <summary>CONTOH or DRAF; large behind the text and small in the head of every page.</summary>
    internal PlainText Watermark { get; init; }
}

/// <param name="CreatedAt">Given by the caller: the same model must give the same bytes.</param>
internal sealed record DocumentProperties(PlainText Title, PlainText Author, PlainText Subject, DateTimeOffset CreatedAt)
{
    public string Language { get; init; } = "id-ID";
}

/// <summary>A run of pages with one orientation; it always begins on a new page.</summary>
internal sealed record Section(IReadOnlyList<Block> Blocks, bool Landscape = false);
