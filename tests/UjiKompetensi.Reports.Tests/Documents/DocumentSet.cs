using UjiKompetensi.Reports.Documents;

namespace UjiKompetensi.Reports.Tests.Documents;

/// <summary>The facts of every document for one invented round.</summary>
internal sealed record DocumentSet(int Officials, PaperFacts Head, ListingFacts Listing, string Opinion)
{
    private static readonly RecommendationReportFacts Base = ReportFacts.For(1);

    public static PaperFacts Paper { get; } = new(Base.Letterhead, Base.Round, "Kota Contoh", IsSample: true, Base.CreatedAt) { Code = "7F3K92QDMX41ABCDEFGHJKMNPQ", QrText = "https://ukom.contohprov.example/verifikasi/7F3K92QDMX41ABCDEFGHJKMNPQ" };

    public static SignerFacts Signer { get; } = new(["a.n. Gubernur Contoh", "Sekretaris Daerah"], "Drs. Sekretaris Daerah Contoh, M.Si.", "Pembina Utama Madya (IV/d)", "196609191986031001") { Anchor = "^" };

    public static LetterFacts Letter { get; } = new()
    {
        Number = "800/015/BKD/III/2026", Date = new DateOnly(2026, 3, 10), Nature = "Rahasia", Attachment = "3 (tiga) berkas",
        Subject = "Rencana Pelaksanaan Uji Kompetensi Jabatan Pimpinan Tinggi Pratama",
        Addressee = ["Yth. Kepala Badan Kepegawaian Negara", "melalui Gubernur Contoh", "di Jakarta"],
        Signer = Signer, CopyRecipients = ["Gubernur Contoh;", "Inspektur Provinsi Contoh."],
    };

    /// <summary>Gives everybody another name than the usual short one.</summary>
    public Func<int, string> NameOf { get; init; } = i => ReportFacts.Participant(i).Name;

    private ParticipantFacts Person(int i) => ReportFacts.Participant(i) with { Name = NameOf(i) };

    public IReadOnlyList<ParticipantFacts> People => [.. Enumerable.Range(1, Officials).Select(i => Person(i) with { InPostSince = new DateOnly(2022, 11, 1), SortName = $"Peserta {(i * 7) % 10} {i}" })];

    public IReadOnlyList<OfficialSheetFacts> Sheets => [.. Enumerable.Range(1, Officials).Select(i => ReportFacts.Sheet(i, Opinion) with { Official = Person(i) })];

    public IReadOnlyList<ScoreRecapRowFacts> Rows => [.. People.Select(person => new ScoreRecapRowFacts(person, ReportFacts.Sheet(person.Number).Components, ReportFacts.Sheet(person.Number).Total, "Memenuhi Syarat", person.Number, null, "Dirotasi ke jabatan lain: Kepala Biro Contoh"))];

    public IReadOnlyList<SessionFacts> Sessions => [.. Enumerable.Range(1, Officials).Chunk(14).Select((chunk, day) => new SessionFacts(new DateOnly(2026, 3, 2).AddDays(day), "Ruang Melati", "08.00–17.00 WIB",
        [.. chunk.Select((i, at) => new TurnFacts(i, NameOf(i), ReportFacts.Participant(i).EmployeeNumber, ReportFacts.Participant(i).Post, new DateOnly(2026, 3, 2).AddDays(day), "Ruang Melati", new TimeOnly(8 + at / 2, 0), new TimeOnly(8 + at / 2, at % 2 * 30), new TimeOnly(8 + at / 2, at % 2 * 30 + 25)))]))];

    public PanelDecreeAnnexFacts Decree => new(Head, "Keputusan Gubernur Contoh", "821/2477/BKD-2026", new DateOnly(2026, 2, 2), "Pembentukan Panitia Seleksi Uji Kompetensi Jabatan Pimpinan Tinggi Pratama",
        ReportFacts.Panel, ["menyusun jadwal dan metode uji kompetensi;", "menilai peserta menurut aspek yang ditetapkan;", "menyampaikan rekomendasi kepada Pejabat Pembina Kepegawaian."], new(["Gubernur Contoh"], "Ir. Gubernur Contoh"));

    public PlanLetterFacts Plan => new()
    {
        Paper = Head, Letter = Letter, LegalBases = Base.LegalBases, Participants = People, Panel = ReportFacts.Panel, Components = Base.Components, Sessions = Sessions,
        Decree = "Keputusan Gubernur Contoh Nomor 821/2477/BKD-2026 tanggal 2 Februari 2026",
    };

    public InvitationFacts Invitations => new(Head, [.. Sessions.SelectMany(s => s.Turns)], Base.LegalBases, ReportFacts.Panel[0]) { Letter = Letter with { Subject = "Undangan Uji Kompetensi", CopyRecipients = [] } };

    public IReadOnlyList<PaperPageFacts> Pages(bool withMarks) => [.. People.Select(person => new PaperPageFacts("9F3A-22C1", new("P1", ReportFacts.Panel[1].Name, ReportFacts.Panel[1].Position),
        new($"{person.Number:00}", person.Name, person.EmployeeNumber, person.Rank, person.Post, "Senin, 2 Maret 2026, pukul 08.00–08.45 WIB, Ruang Melati"), "",
        [new("Wawancara", 40, "0–100", [.. Base.Components[2].Aspects.Select((a, i) => new PaperAspectFacts(a.Title, a.Weight, "Ceritakan satu peristiwa.",
            withMarks ? i == 3 ? new("–", "", "Abstain: tidak sempat ditanyakan") : new("87,50", "delapan puluh tujuh koma lima nol") : null))])]))];

    public MinutesFacts Minutes => new()
    {
        Paper = Head, Number = "15/Pansel-JPT/III/2026", Date = new DateOnly(2026, 3, 10), Venue = "Aula Badan Kepegawaian Daerah, Kota Contoh",
        Decree = "Keputusan Gubernur Contoh Nomor 821/2477/BKD-2026", LegalBases = Base.LegalBases, Signers = ReportFacts.Panel,
        Panel = [.. ReportFacts.Panel.Select((m, i) => new AttendanceFacts(m.Name, m.Position, i != 2, i == 2 ? "Tugas luar; mengikuti lewat video" : ""))],
    };

    public IReadOnlyList<AttendanceFacts> Attendance => [.. People.Select(p => new AttendanceFacts(p.Name, p.Post, p.Number != 2, p.Number == 2 ? "Sakit, surat dokter dilampirkan" : ""))];

    public StageMinutesFacts Stage => new(Minutes, "Pemaparan dan Wawancara", ["Peserta dipanggil menurut undian yang dicatat.", "Setiap peserta memaparkan program kerja paling lama 15 menit, dilanjutkan wawancara 25 menit."], Attendance);

    public FinalMinutesFacts Final => new()
    {
        Minutes = Minutes, Stages = ["Penilaian kompetensi pada 4 November 2025 oleh UPT Penilaian Kompetensi Contoh;", "Pemaparan dan wawancara pada 2 s.d. 3 Maret 2026;"],
        Officials = Attendance, Components = Base.Components, Results = Rows, ShowRank = Listing.WithScores, Listing = Listing,
        Dissents = [new(ReportFacts.Panel[1].Name, "Peserta Contoh Nomor 1", "Menyarankan pendampingan lebih dahulu sebelum rotasi.")],
        Agreements = [.. ReportFacts.Panel.Select(m => new AgreementFacts(m.Name, "10 Maret 2026 16.20 WIB"))], Conclusion = Opinion,
    };

    public ScoreRecapFacts Recap => new()
    {
        Paper = Head, Number = "15/Pansel-JPT/III/2026", Date = new DateOnly(2026, 3, 10), Components = Base.Components, Rows = Rows, Rules = Base.Rules, ShowRank = true, Signers = ReportFacts.Panel, Listing = Listing,
        PanelMarks = [new("Wawancara", "1–5", [.. ReportFacts.Panel.Select((m, i) => new PaperPanelistFacts($"P{i + 1}", m.Name, m.Position))],
            [.. People.Select(p => new OfficialMarksFacts(p.Number, p.Name, [.. Base.Components[2].Aspects.Select((a, i) => new AspectMarksFacts(a.Title, a.Weight, ["4,00", "4,50", "abstain", "3,75", "4,25"], 4.13m))], p.SortName))])],
    };

    public RecommendationReportFacts Report => ReportFacts.For(Officials) with { Listing = Listing, Participants = People, Sheets = Sheets, Recap = [.. Enumerable.Range(1, Officials).Select(i => ReportFacts.RecapRow(i) with { Name = NameOf(i) })], Copy = Head.Copy, IsSample = Head.IsSample, IsDraft = Head.IsDraft, Paper = Head.Paper };

    public FeedbackLetterFacts Feedback => new(Head, [.. Sheets.Select(s => new FeedbackFacts(Letter with { Subject = "Umpan Balik Hasil Uji Kompetensi", Addressee = ["Yth.", s.Official.Name, s.Official.Post, "di tempat"] }, s, ["Pelatihan manajemen perubahan", "Pendampingan penyusunan peta jalan digitalisasi"]))],
        "Keberatan dapat disampaikan tertulis kepada panitia seleksi paling lambat 24 Maret 2026.", Listing);

    public CoverLetterFacts Cover => new(Head, Letter, [new("Laporan dan Rekomendasi Hasil Uji Kompetensi", "1 (satu) berkas", "Disampaikan dengan hormat untuk menjadi bahan pertimbangan"), new("Berita Acara Nomor 15/Pansel-JPT/III/2026", "1 (satu) berkas", "")]);

    public DecisionListFacts Decisions => new(Head, Letter with { Signer = new(["Gubernur Contoh"], "H. Gubernur Contoh, S.H."), CopyRecipients = [] }, "Laporan dan Rekomendasi Panitia Seleksi Nomor 15/Pansel-JPT/III/2026 tanggal 10 Maret 2026",
        [.. People.Select(p => (p.Number % 4) switch
        {
            0 => new DecisionLineFacts(p, "Dikukuhkan pada jabatan sekarang", "", "", ""),
            1 => new(p, "Dirotasi ke jabatan lain: Kepala Biro Contoh; Kepala Badan Contoh", "Sesuai usulan", "Dirotasi ke jabatan lain: Kepala Badan Contoh", ""),
            2 => new(p, "Dikukuhkan pada jabatan sekarang", "Diubah", "Tetap dengan pengembangan kompetensi", Opinion.Length > 400 ? Opinion[..400] : Opinion),
            _ => new(p, "Dikukuhkan pada jabatan sekarang", "Ditunda", "", "Menunggu hasil pemeriksaan Inspektorat Daerah."),
        })], ["Kepala Dinas Contoh 1", "Kepala Dinas Contoh 5"]);

    public IntegrityPledgesFacts Pledges => new(Head, UjiKompetensi.Domain.Panels.IntegrityPledge.Sentences, [.. ReportFacts.Panel.Select((m, i) => new PledgerFacts(m.Name, m.Position, m.EmployeeNumber, i == 0 ? "28 Februari 2026 09.00 WIB" : ""))]);
}
