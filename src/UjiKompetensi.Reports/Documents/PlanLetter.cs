using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>
/// The letter that submits the plan of a round (rencana uji kompetensi) to the approving authority, with the officials,
/// the panel, the method and the timetable as annexes.
/// </summary>
public static class PlanLetter
{
    private const string StandardRequest = "Sehubungan dengan hal tersebut, kami mohon pertimbangan dan persetujuan atas rencana dimaksud.";

    /// <summary>Writes the letter; the result is the same for the same facts.</summary>
    public static Document Compose(PlanLetterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Letter(facts.Paper, facts.Letter.Subject,
            new Section([.. Body(facts)]),
            new Section([.. Officials(facts)], Landscape: true),
            new Section([.. PanelAndMethod(facts)]));
    }

    private static IEnumerable<Block> Body(PlanLetterFacts facts) =>
    [
        .. LetterParts.Opening(facts.Paper, facts.Letter),
        LetterParts.Text($"Dengan hormat, bersama ini kami sampaikan rencana pelaksanaan {facts.Paper.Round.Name} sebagai berikut:"),
        new KeyValues(
        [
            ("Waktu", Indonesian.Period(facts.Paper.Round.FirstDay, facts.Paper.Round.LastDay)),
            ("Tempat", Indonesian.OrDash(facts.Paper.Round.Venue)),
            ("Peserta", $"{Indonesian.Counted(facts.Participants.Count)} orang, sebagaimana Lampiran I"),
            ("Panitia seleksi", $"{Indonesian.Counted(facts.Panel.Count)} orang{(facts.Decree.Length > 0 ? $", {facts.Decree}" : "")}, sebagaimana Lampiran II"),
            ("Metode dan jadwal", "sebagaimana Lampiran III"),
        ], 40),
        .. LetterParts.Bases(facts.LegalBases, "Rencana ini disusun berdasarkan:"),
        LetterParts.Text(facts.Request.Length > 0 ? facts.Request : StandardRequest),
        .. LetterParts.Closing(facts.Paper, facts.Letter, "Demikian rencana ini disampaikan sebagai bahan pertimbangan lebih lanjut. Atas perhatian dan perkenannya, kami ucapkan terima kasih."),
    ];

    private static IEnumerable<Block> Officials(PlanLetterFacts facts) =>
    [
        .. LetterParts.AnnexHead("Lampiran I", facts.Letter, "DAFTAR PESERTA"),
        new Table(
            [new(1, Alignment.Center), new(6.5f), new(3.6f), new(7.5f), new(2.6f, Alignment.Center), new(3), new(3), new(5)],
            [new Row("No.", "Nama dan NIP", "Pangkat/golongan", "Jabatan dan perangkat daerah", "TMT jabatan", "Masa jabatan", "Jalur", "Jabatan yang direncanakan")],
            [.. facts.Participants.Select(person => new Row(
                Indonesian.Count(person.Number),
                $"{person.Name}\nNIP {Indonesian.EmployeeNumber(person.EmployeeNumber)}",
                Indonesian.OrDash(person.Rank),
                OpeningChapters.PostAndOffice(person),
                Indonesian.ShortDate(person.InPostSince),
                Indonesian.OrDash(person.Tenure),
                Indonesian.OrDash(person.Track),
                person.TargetPosts.Count == 0 ? "ditentukan setelah uji kompetensi" : string.Join('\n', person.TargetPosts)))])
        { Caption = "Daftar peserta", SizeStep = -0.5f },
    ];

    private static IEnumerable<Block> PanelAndMethod(PlanLetterFacts facts) =>
    [
        .. LetterParts.AnnexHead("Lampiran II", facts.Letter, "SUSUNAN PANITIA SELEKSI"),
        OpeningChapters.PanelTable(facts.Panel),
        new PageBreak(),
        .. LetterParts.AnnexHead("Lampiran III", facts.Letter, "METODE, BOBOT, DAN JADWAL"),
        .. OpeningChapters.ComponentTables(facts.Components),
        new Spacer(2),
        .. facts.Sessions.Count == 0 ? [new Paragraph("Jadwal setiap peserta ditetapkan kemudian.")] : facts.Sessions.SelectMany(session => Timetable.Session(session, keepWithNext: false)),
    ];
}
