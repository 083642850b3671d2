using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The empty score sheet on paper, filled in with everything but the marks: for the day the network is down.</summary>
public static class PaperSheet
{
    // Empty lines that give a box its height: no engine drops a no-break space.
    private const string Room = "\u00A0\n\u00A0";
    private const string LowRoom = "\u00A0";
    private const string NoteRoom = "\u00A0\n\u00A0\n\u00A0\n\u00A0\n\u00A0";
    private const string LowNoteRoom = "\u00A0\n\u00A0\n\u00A0";

    /// <summary>Writes the sheets, each on a page of its own.</summary>
    public static Document Compose(PaperSheetFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Document(facts.Paper, $"Lembar Penilaian {facts.Paper.Round.Name}",
            PaperParts.Pages(facts.Pages.Select(page => Page(facts, page))), "Isi dengan tinta. Nilai yang dicoret diparaf.");
    }

    private static IReadOnlyList<Block> Page(PaperSheetFacts facts, PaperPageFacts page)
    {
        var isLow = SheetParts.IsCrowded(page);
        return
        [
            .. SheetParts.Head(facts.Paper, page),
            .. page.Components.SelectMany(component => Marks(component, isLow)),
            new Table([new(1)], [new Row("Catatan")], [new Row(isLow ? LowNoteRoom : NoteRoom)]),
            PaperParts.Signature($"{facts.Paper.Place}, {PaperParts.Blank}", new Signer($"Panelis {page.Panelist.Code},", page.Panelist.Position, page.Panelist.Name, "")),
        ];
    }

    private static IEnumerable<Block> Marks(PaperComponentFacts component, bool isLow)
    {
        yield return SheetParts.ComponentLine(component);
        yield return new Table(
            [new(1, Alignment.Center), new(9), new(1.9f, Alignment.Center), new(2.6f), new(5)],
            [new Row("No.", "Aspek dan pertanyaan", "Bobot", "Nilai (angka)", "Nilai (huruf)")],
            [.. component.Aspects.Select((aspect, i) => new Row(
                Indonesian.Count(i + 1), aspect.Question.Length > 0 && !isLow ? $"{aspect.Title}\n{aspect.Question}" : aspect.Title, Indonesian.Percent(aspect.Weight), isLow ? LowRoom : Room, isLow ? LowRoom : Room))]);
    }
}
