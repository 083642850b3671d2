using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The empty score sheet on paper, filled in with everything but the marks: for the day the network is down.</summary>
public static class PaperSheet
{
    // Empty lines that give a box its height: no engine drops a no-break space.
    private const string Room = "\u00A0\n\u00A0";
    private const string NoteRoom = "\u00A0\n\u00A0\n\u00A0\n\u00A0\n\u00A0";

    /// <summary>Writes one sheet for every official and panelist who marks him, panelist by panelist.</summary>
    public static Document Compose(PaperSheetFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Document(facts.Paper, $"Lembar Penilaian {facts.Paper.Round.Name}",
            PaperParts.Pages([.. facts.Components.Count == 0 ? [] : facts.Panelists.SelectMany(panelist => facts.Officials.Select(official => Page(facts, panelist, official))),
                .. facts.Papers.SelectMany(paper => paper.Codes.Select(code => Page(facts.Paper, paper, code)))]), "Isi dengan tinta. Nilai yang dicoret diparaf.");
    }

    private static IReadOnlyList<Block> Page(PaperSheetFacts facts, PaperPanelistFacts panelist, PaperOfficialFacts official) =>
    [
        PaperParts.Head(facts.Paper),
        PaperParts.Title($"LEMBAR PENILAIAN {official.Code}/{panelist.Code}"),
        new KeyValues(
        [
            ("Kegiatan", facts.Paper.Round.Name),
            ("Nomor peserta", official.Code),
            ("Nama", official.Name),
            ("NIP", Indonesian.EmployeeNumber(official.EmployeeNumber)),
            ("Pangkat/golongan", official.Rank),
            ("Jabatan", official.Position),
            ("Waktu", official.Turn.Length > 0 ? official.Turn : PaperParts.Blank),
        ]),
        .. facts.Components.SelectMany(Marks),
        new Table([new(1)], [new Row("Catatan")], [new Row(NoteRoom)]),
        PaperParts.Signature($"{facts.Paper.Place}, {PaperParts.Blank}", new Signer($"Panelis {panelist.Code},", panelist.Position, panelist.Name, "")),
    ];

    private static IReadOnlyList<Block> Page(PaperFacts facts, PaperWithoutNameFacts paper, string code) =>
    [
        PaperParts.Head(facts),
        PaperParts.Title($"LEMBAR PENILAIAN NASKAH {code}/{paper.Panelist.Code}"),
        new KeyValues([("Kegiatan", facts.Round.Name), ("Naskah", $"{code} – {paper.Component.Name}")]),
        .. Marks(paper.Component),
        new Table([new(1)], [new Row("Catatan")], [new Row(NoteRoom)]),
        PaperParts.Signature($"{facts.Place}, {PaperParts.Blank}", new Signer($"Panelis {paper.Panelist.Code},", paper.Panelist.Position, paper.Panelist.Name, "")),
    ];

    private static IEnumerable<Block> Marks(PaperComponentFacts component)
    {
        yield return new Paragraph(Run.Bold(component.Name), $" – bobot {Indonesian.Percent(component.Weight)}, skala {component.Scale}") { KeepWithNext = true, Alignment = Alignment.Left, SpaceAfter = 1 };
        yield return new Table(
            [new(1, Alignment.Center), new(9), new(1.9f, Alignment.Center), new(2.6f), new(5)],
            [new Row("No.", "Aspek dan pertanyaan", "Bobot", "Nilai (angka)", "Nilai (huruf)")],
            [.. component.Aspects.Select((aspect, i) => new Row(
                Indonesian.Count(i + 1), aspect.Question.Length > 0 ? $"{aspect.Title}\n{aspect.Question}" : aspect.Title, Indonesian.Percent(aspect.Weight), Room, Room))]);
    }
}
