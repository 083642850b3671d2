using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>A score sheet as its panelist locked it, in figures and words, to be signed and filed.</summary>
public static class FilledSheet
{
    /// <summary>Writes the sheets, each beginning on a page of its own.</summary>
    public static Document Compose(FilledSheetFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Document(facts.Paper, $"Lembar Penilaian Terisi {facts.Paper.Round.Name}", PaperParts.Pages(facts.Pages.Select(page => Page(facts.Paper, page))));
    }

    private static IReadOnlyList<Block> Page(PaperFacts paper, FilledPageFacts filled) =>
    [
        .. SheetParts.Head(paper, filled.Page),
        .. filled.Page.Components.SelectMany(Marks),
        new Table([new(1)], [new Row("Catatan")], [new Row(filled.Note.Length > 0 ? filled.Note : "Tidak ada catatan.")]),
        new Paragraph(Locked(filled)) { SizeStep = -1, Alignment = Alignment.Left, SpaceAfter = 3 },
        PaperParts.Signature($"{paper.Place}, {PaperParts.Blank}", new Signer($"Panelis {filled.Page.Panelist.Code},", filled.Page.Panelist.Position, filled.Page.Panelist.Name, "")),
    ];

    private static IEnumerable<Block> Marks(PaperComponentFacts component)
    {
        yield return SheetParts.ComponentLine(component);
        yield return new Table(
            [new(1, Alignment.Center), new(8), new(1.9f, Alignment.Center), new(2.6f, Alignment.Center), new(7)],
            [new Row("No.", "Aspek", "Bobot", "Nilai (angka)", "Nilai (huruf) dan catatan")],
            [.. component.Aspects.Select((aspect, i) => new Row(
                Indonesian.Count(i + 1), aspect.Title, Indonesian.Percent(aspect.Weight), aspect.Mark?.Figures ?? Indonesian.OrDash(null), InWords(aspect.Mark)))])
        { Caption = $"Nilai {component.Name}" };
    }

    private static string InWords(PaperMarkFacts? mark) => mark is null
        ? "belum diisi"
        : string.Join('\n', new[] { mark.InWords, mark.Note }.Where(part => part.Length > 0));

    private static string Locked(FilledPageFacts filled) => filled.LockedAt.Length == 0
        ? "Lembar ini belum dikunci."
        : $"Dikunci panelis {filled.LockedAt}{(filled.Receipt.Length > 0 ? $", tanda terima {filled.Receipt}" : "")}.";
}
