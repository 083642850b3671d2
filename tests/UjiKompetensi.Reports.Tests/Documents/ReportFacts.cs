using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Tests.Documents;

/// <summary>An invented round: 27 officials, five panel members, three components, nine aspects.</summary>
internal static class ReportFacts
{
    private static readonly string[] Titles =
    [
        "Integritas", "Kerja sama", "Komunikasi", "Orientasi pada hasil", "Pelayanan publik",
        "Pengembangan diri dan orang lain", "Mengelola perubahan", "Pengambilan keputusan", "Perekat bangsa",
    ];

    public const string ShortOpinion =
        "Yang bersangkutan menguasai tugas pokok jabatannya dan mampu menjelaskan capaian kinerja dengan data. Koordinasi "
        + "lintas perangkat daerah berjalan baik.\n\nKelemahan utama adalah pengelolaan perubahan: target digitalisasi layanan "
        + "belum tercapai dan perlu pendampingan.";

    public static RecommendationReportFacts For(int officials) => new()
    {
        Letterhead = new LetterheadFacts(
            ["PEMERINTAH PROVINSI CONTOH"],
            "PANITIA SELEKSI JABATAN PIMPINAN TINGGI PRATAMA",
            ["Jalan Merdeka Nomor 1, Kota Contoh 12345", "Telepon (0700) 123456 | laman bkd.contohprov.example"]),
        Number = "15/Pansel-JPT/XI/2022",
        Place = "Kota Contoh",
        Date = new DateOnly(2022, 12, 5),
        Attachment = "1 (satu) berkas",
        Subject = "Laporan dan Rekomendasi Hasil Uji Kompetensi",
        Addressee = ["Yth. Gubernur Contoh", "selaku Pejabat Pembina Kepegawaian", "di Kota Contoh"],
        LegalBases =
        [
            "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;",
            "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah "
                + "dengan Peraturan Pemerintah Nomor 17 Tahun 2020;",
            "Keputusan Gubernur Contoh Nomor 821/2477/BKD-2022 tentang Pembentukan Panitia Seleksi.",
        ],
        Round = new RoundFacts(
            "Uji Kompetensi Jabatan Pimpinan Tinggi Pratama Tahun 2022",
            new DateOnly(2022, 11, 28), new DateOnly(2022, 11, 29), "Aula Badan Kepegawaian Daerah, Kota Contoh"),
        Panel = Panel,
        Signers = Panel,
        Participants = [.. Enumerable.Range(1, officials).Select(Participant)],
        MethodParagraphs =
        [
            "Uji kompetensi dilaksanakan melalui penilaian kompetensi manajerial dan sosial kultural, makalah, serta wawancara "
                + "oleh lima anggota panitia seleksi. Setiap panelis menilai sendiri tanpa melihat nilai panelis lain.",
        ],
        Components =
        [
            new ComponentFacts("Asesmen", 40, "0–100", "Laporan penilai luar", "UPT Penilaian Kompetensi Contoh", new DateOnly(2022, 11, 4)),
            new ComponentFacts("Makalah", 20, "0–100", "Penilaian panitia seleksi"),
            new ComponentFacts("Wawancara", 40, "1–5", "Penilaian panitia seleksi")
            {
                Aspects = [.. Titles.Select((title, i) => new AspectFacts(title, i == 0 ? 12 : 11))],
            },
        ],
        Rules =
        [
            "Nilai aspek adalah rerata nilai panelis yang masuk.",
            "Nilai dibulatkan sekali, pada nilai akhir, ke dua angka desimal; setengah dibulatkan ke atas.",
            "Nilai akhir yang sama diurutkan menurut nilai wawancara, lalu asesmen.",
            "Kategori: ≥ 80 Memenuhi Syarat; 68 sampai < 80 Masih Memenuhi Syarat; < 68 Kurang Memenuhi Syarat.",
            "Nilai yang tidak tersedia tidak pernah dihitung sebagai nol.",
        ],
        ShowRank = true,
        Recap = [.. Enumerable.Range(1, officials).Select(RecapRow)],
        Sheets = [.. Enumerable.Range(1, officials).Select(i => Sheet(i))],
        CopyRecipients = ["Kepala Badan Kepegawaian Negara;", "Inspektur Provinsi Contoh."],
        DocumentCode = "UK-2022-0007-R1",
        QrText = "https://ukom.contohprov.example/verifikasi/7F3K-92QD-MX41",
        CreatedAt = new DateTimeOffset(2022, 12, 5, 8, 30, 0, TimeSpan.FromHours(7)),
        IsSample = true,
    };

    public static IReadOnlyList<PanelMemberFacts> Panel { get; } =
    [
        new("Drs. Ketua Panitia Contoh, M.Si.", "Sekretaris Daerah", "Provinsi Contoh", "Ketua", "196609191986031001"),
        new("Prof. Dr. Guru Besar Contoh, S.H., M.H.", "Guru Besar Hukum Tata Negara", "Universitas Contoh", "Anggota"),
        new("Dr. Ir. Anggota Pertama Contoh, M.T.", "Asisten Administrasi Umum", "Provinsi Contoh", "Anggota", "197001011995032002"),
        new("Anggota Kedua Contoh, S.Psi., M.Psi., Psikolog", "Asesor Utama", "Lembaga Penilaian Contoh", "Anggota"),
        new("H. Sekretaris Panitia Contoh, S.E., M.M.", "Kepala Badan Kepegawaian Daerah", "Provinsi Contoh", "Sekretaris", "196805171990031004"),
    ];

    public static ParticipantFacts Participant(int number) => new(
        number,
        $"Ir. Peserta Contoh Nomor {number}, M.Si.",
        $"19720115199803{number:0000}",
        "Pembina Utama Muda (IV/c)",
        $"Kepala Dinas Contoh {number}",
        $"Dinas Contoh {number} Provinsi Contoh",
        "3 tahun 4 bulan",
        "Evaluasi kinerja");

    public static RecapRowFacts RecapRow(int number) => new(
        number,
        Participant(number).Name,
        Participant(number).Post,
        [60m + number, 70m + number / 2m, 75.25m],
        68.125m + number / 4m,
        number % 3 == 0 ? "Memenuhi Syarat" : "Masih Memenuhi Syarat",
        number,
        MarksUsed: 45,
        MarksExpected: 45);

    public static OfficialSheetFacts Sheet(int number, string opinion = ShortOpinion) => new(
        Participant(number),
        [
            new("Asesmen", 60m + number, "0–100", 60m + number, 40, (60m + number) * 0.4m),
            new("Makalah", 70m + number / 2m, "0–100", 70m + number / 2m, 20, (70m + number / 2m) * 0.2m),
            new("Wawancara", 4.01m, "1–5", 75.25m, 40, 30.10m),
        ],
        68.125m + number / 4m,
        number % 3 == 0 ? "Memenuhi Syarat" : "Masih Memenuhi Syarat",
        [.. Titles.Select((title, i) => new AspectResultFacts(title, 3m + (i + number) % 5 * 0.4m, 5, 50m + (i + number) % 5 * 10, 70))],
        opinion,
        "Kinerja tahun terakhir perlu ditingkatkan.",
        "Dipertimbangkan untuk dialihtugaskan",
        [$"Kepala Biro Contoh {number}", "Staf Ahli Bidang Pemerintahan"]);
}
