namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// The five rounds the product was born from and the set of weights that recurs in regional announcements (press reports on Bengkulu 2022 and 2024, Sarolangun 2021, Metro 2021,
/// Batanghari 2022). Component names follow the reports; weights and questions are examples.
/// </summary>
internal static class SeedTemplates
{
    private static readonly IReadOnlyList<Band> Bands =
        [new(0, "Kurang Kompeten"), new(70, "Cukup Kompeten"), new(80, "Kompeten"), new(90, "Sangat Kompeten")];

    private static readonly TemplateAspect Cooperation = new("Kerja Sama", 50,
        "Ceritakan satu sasaran yang hanya tercapai karena Anda menggandeng perangkat daerah lain. Apa peran Anda?",
        ["Membangun kesepakatan lintas perangkat daerah", "Membagi informasi dan hasil secara terbuka", "Menyelesaikan perbedaan tanpa menunggu perintah"]);

    private static readonly TemplateAspect Decision = new("Pengambilan Keputusan", 50,
        "Ceritakan keputusan tersulit Anda setahun terakhir: pilihan apa yang ada dan mengapa Anda memilih yang itu?",
        ["Mengumpulkan data sebelum memutuskan", "Menimbang risiko dan dampak bagi masyarakat", "Memutuskan tepat waktu dan menanggung akibatnya"]);

    public static IReadOnlyList<RoundTemplate> All { get; } =
    [
        new("bengkulu-2022", "Asesmen, wawancara, dan kontrak kinerja",
            "Wawancara satu hari oleh lima panelis, digabung dengan asesmen yang lebih dahulu dan capaian kontrak kinerja lebih dari dua tahun.",
            [
                Imported("Assessment Center", 30),
                Panel("Wawancara", 40,
                    new("Pengelolaan Perangkat Daerah", 30, "Bagaimana Anda memimpin perangkat daerah ini mencapai targetnya?",
                        ["Menyebut target dan realisasi dengan angka", "Menjelaskan hambatan dan tindak lanjutnya", "Mengarahkan bawahan dengan ukuran yang jelas"]),
                    new("Capaian terhadap Kontrak Kinerja", 30, "Target kontrak kinerja mana yang tidak tercapai, dan apa yang sudah Anda ubah?",
                        ["Mengakui selisih target tanpa dalih", "Menunjukkan perbaikan yang terukur"]),
                    Cooperation with { Weight = 20 },
                    Decision with { Weight = 20 }),
                Imported("Capaian Kontrak Kinerja", 30),
            ], Rules("wawancara", "assessment-center")),
        new("bengkulu-2024", "Wawancara dua aspek, kinerja, dan teknis",
            "Wawancara tiga hari yang menitikberatkan kerja sama dan pengambilan keputusan, bersama capaian kinerja dan kemampuan teknis.",
            [
                Panel("Wawancara", 50, Cooperation, Decision),
                Imported("Capaian Kinerja", 30),
                Panel("Kemampuan Teknis", 20,
                    new TemplateAspect("Penguasaan Bidang Tugas", 100, "Jelaskan satu kebijakan teknis yang Anda susun dan hasilnya di lapangan.",
                        ["Menguasai peraturan dan data bidangnya", "Menghubungkan kebijakan dengan hasil nyata"])),
            ], Rules("wawancara", "kemampuan-teknis")),
        new("sarolangun-2021", "Tes tertulis, wawancara, kinerja, disiplin, rekam jejak",
            "Untuk pejabat dengan masa jabatan 2 sampai 5 tahun; semuanya dirangkum dalam satu saran pendapat dengan catatan kepada Bupati.",
            [
                Imported("Tes Tertulis", 20),
                Panel("Wawancara", 30,
                    new("Pelaksanaan Tugas Pokok dan Fungsi", 60, "Apa tugas pokok perangkat daerah Anda dan bagaimana Anda melaksanakannya?",
                        ["Menjelaskan tugas sesuai peraturan", "Memberi contoh pelaksanaan yang berhasil"]),
                    new("Kesesuaian dengan Kontrak Kerja", 40, "Bagian mana dari kontrak kerja Anda yang paling menuntut perhatian?",
                        ["Mengetahui isi kontrak kerja", "Menunjukkan bukti pencapaian"])),
                Imported("Evaluasi Kinerja", 25),
                Imported("Disiplin", 10),
                Imported("Rekam Jejak", 15),
            ], Rules("evaluasi-kinerja", "wawancara")),
        new("metro-2021", "Pemaparan, makalah, wawancara, asesmen terdahulu",
            "Tiga hari pemaparan program kerja, makalah, dan wawancara, memakai asesmen dua tahun sebelumnya dari lembaga luar.",
            [
                Panel("Pemaparan Program Kerja", 25,
                    new("Isi Program Kerja", 60, "Program kerja apa yang Anda tawarkan untuk visi kepala daerah?", ["Sesuai visi dan misi kepala daerah", "Memuat inovasi yang dapat dijalankan"]),
                    new("Penyampaian", 40, "", ["Runtut dan tepat waktu", "Menjawab pertanyaan dengan lugas"])),
                Panel("Makalah", 20,
                    new("Analisis dan Gagasan", 70, "", ["Masalah dirumuskan dengan data", "Gagasan baru dan layak dijalankan"]),
                    new("Sistematika dan Bahasa", 30, "", ["Susunan runtut", "Bahasa baku dan jelas"])),
                Panel("Wawancara", 30,
                    new("Kesesuaian dengan Jabatan", 60, "Masih layakkah Anda di jabatan ini, atau lebih layak di tempat lain? Mengapa?",
                        ["Memahami tuntutan jabatan", "Menilai diri dengan jujur"]),
                    new("Inovasi", 40, "Inovasi apa yang sudah berjalan di unit Anda?", ["Inovasi nyata dan terukur", "Melibatkan pihak lain"])),
                Imported("Asesmen Kompetensi Terdahulu", 25),
            ], Rules("wawancara", "pemaparan-program-kerja")),
        new("batanghari-2022", "Evaluasi kinerja dan uji kompetensi untuk rotasi",
            "Evaluasi kinerja bersama uji kompetensi dalam rangka rotasi dan mutasi, dengan sembilan kriteria sistem merit.",
            [
                Imported("Evaluasi Kinerja", 50),
                Panel("Uji Kompetensi", 50,
                    new("Kompetensi Manajerial", 40, "Bagaimana Anda mengembangkan bawahan dan mengelola perubahan?", ["Mengembangkan bawahan secara terencana", "Mengelola perubahan tanpa mengganggu layanan"]),
                    new("Kompetensi Sosial Kultural", 20, "Bagaimana Anda menjaga kebersamaan dalam keberagaman?", ["Menghargai perbedaan", "Menjadi perekat di unit dan masyarakat"]),
                    new("Kompetensi Teknis", 40, "Apa persoalan teknis terbesar bidang Anda dan jalan keluarnya?", ["Menguasai bidang tugas", "Menawarkan jalan keluar yang dapat dijalankan"])),
            ], Rules("uji-kompetensi", "evaluasi-kinerja")),
        new("daerah-25-20-35-20", "Assessment 25, makalah 20, wawancara 35, rekam jejak 20",
            "Susunan bobot yang berulang pada pengumuman seleksi terbuka di banyak daerah; sesuaikan dengan keputusan panitia.",
            [
                ComponentLibrary.Find("assessment-center")!.Part with { Weight = 25 },
                ComponentLibrary.Find("makalah")!.Part with { Weight = 20 },
                ComponentLibrary.Find("wawancara")!.Part with { Weight = 35 },
                ComponentLibrary.Find("rekam-jejak")!.Part with { Weight = 20 },
            ], Rules("wawancara", "assessment-center", "rekam-jejak")),
    ];

    private static TemplateComponent Imported(string name, decimal weight) => new(name, weight, ComponentSource.Import, Scale.Percent, []);

    private static TemplateComponent Panel(string name, decimal weight, params TemplateAspect[] aspects) =>
        new(name, weight, ComponentSource.Panel, Scale.Percent, aspects);

    private static RoundRules Rules(params string[] tieOrder) => new() { TieOrder = tieOrder, Bands = Bands };
}
