using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The empty score sheet on paper, filled in with everything but the marks: for the day the network is down.</summary>
public static class PaperSheet
{
    // A sheet is one page: from this many aspects on the questions stay on the screen and the boxes are lower.
    private const int ManyAspects = 7;

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
        var (panelist, official, isLow) = (page.Panelist, page.Official, page.Components.Sum(c => c.Aspects.Count) >= ManyAspects);
        return
        [
            PaperParts.Head(facts.Paper),
            PaperParts.Title($"LEMBAR PENILAIAN {(page.PaperCode.Length > 0 ? page.PaperCode : official.Code)}/{panelist.Code}"),
            new KeyValues(
            [
                .. page.Code.Length > 0 ? new (string, string)[] { ("Kode lembar", page.Code) } : [],
                ("Kegiatan", facts.Paper.Round.Name),
                .. page.PaperCode.Length > 0 ? new (string, string)[] { ("Kode naskah", page.PaperCode) } : Person(official),
            ]),
            .. page.Components.SelectMany(component => Marks(component, isLow)),
            new Table([new(1)], [new Row("Catatan")], [new Row(isLow ? LowNoteRoom : NoteRoom)]),
            PaperParts.Signature($"{facts.Paper.Place}, {PaperParts.Blank}", new Signer($"Panelis {panelist.Code},", panelist.Position, panelist.Name, "")),
        ];
    }

    private static (string, string)[] Person(PaperOfficialFacts official) =>
    [
        ("Nomor peserta", official.Code),
        ("Nama", official.Name),
        ("NIP", Indonesian.EmployeeNumber(official.EmployeeNumber)),
        ("Pangkat/golongan", official.Rank),
        ("Jabatan", official.Position),
        ("Waktu", official.Turn.Length > 0 ? official.Turn : PaperParts.Blank),
    ];

    private static IEnumerable<Block> Marks(PaperComponentFacts component, bool isLow)
    {
        yield return new Paragraph(Run.Bold(component.Name), $" – bobot {Indonesian.Percent(component.Weight)}, skala {component.Scale}") { KeepWithNext = true, Alignment = Alignment.Left, SpaceAfter = 1 };
        yield return new Table(
            [new(1, Alignment.Center), new(9), new(1.9f, Alignment.Center), new(2.6f), new(5)],
            [new Row("No.", "Aspek dan pertanyaan", "Bobot", "Nilai (angka)", "Nilai (huruf)")],
            [.. component.Aspects.Select((aspect, i) => new Row(
                Indonesian.Count(i + 1), aspect.Question.Length > 0 && !isLow ? $"{aspect.Title}\n{aspect.Question}" : aspect.Title, Indonesian.Percent(aspect.Weight), isLow ? LowRoom : Room, isLow ? LowRoom : Room))]);
    }
}
