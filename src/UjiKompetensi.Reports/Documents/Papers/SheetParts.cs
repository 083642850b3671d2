using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>What an empty and a filled score sheet have in common.</summary>
internal static class SheetParts
{
    // A sheet is one page: from this many aspects on the questions stay on the screen and the boxes are lower.
    private const int ManyAspects = 7;

    public static bool IsCrowded(PaperPageFacts page) => page.Components.Sum(c => c.Aspects.Count) >= ManyAspects;

    public static IEnumerable<Block> Head(PaperFacts paper, PaperPageFacts page) =>
    [
        PaperParts.Head(paper),
        PaperParts.Title($"LEMBAR PENILAIAN {(page.PaperCode.Length > 0 ? page.PaperCode : page.Official.Code)}/{page.Panelist.Code}"),
        new KeyValues(
        [
            .. page.Code.Length > 0 ? new (PlainText, PlainText)[] { ("Kode lembar", page.Code) } : [],
            ("Kegiatan", paper.Round.Name),
            .. page.PaperCode.Length > 0 ? new (PlainText, PlainText)[] { ("Kode naskah", page.PaperCode) } : Person(page.Official),
        ]),
    ];

    public static Paragraph ComponentLine(PaperComponentFacts component) =>
        new(Run.Bold(component.Name), $" – bobot {Indonesian.Percent(component.Weight)}, skala {component.Scale}") { KeepWithNext = true, Alignment = Alignment.Left, SpaceAfter = 1 };

    private static (PlainText, PlainText)[] Person(PaperOfficialFacts official) =>
    [
        ("Nomor peserta", official.Code),
        ("Nama", official.Name),
        ("NIP", Indonesian.EmployeeNumber(official.EmployeeNumber)),
        ("Pangkat/golongan", official.Rank),
        ("Jabatan", official.Position),
        ("Waktu", official.Turn.Length > 0 ? official.Turn : PaperParts.Blank),
    ];
}
