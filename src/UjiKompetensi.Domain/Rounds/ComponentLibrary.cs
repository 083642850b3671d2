namespace UjiKompetensi.Domain.Rounds;

/// <param name="Part">Its weight is an example to change.</param>
public sealed record LibraryComponent(string Code, string Summary, TemplateComponent Part)
{
    public string Name => Part.Name;
}

/// <summary>
/// Ready components an operator takes into a draft and then changes. Questions, indicators and points are examples in
/// the words of the competency dictionary (PermenPANRB 38/2017) and of published rubrics; no regulation sets them.
/// </summary>
public static class ComponentLibrary
{
    public static IReadOnlyList<LibraryComponent> All { get; } =
    [
        new("assessment-center", "Hasil assessment center dari lembaga penilai; dapat dibawa dari data induk.",
            new("Assessment Center", 25, ComponentSource.Import, Scale.Percent, [])),
        new("wawancara", "Dinilai panel: tiga aspek perilaku dengan indikator level 1 sampai 5.",
            new("Wawancara", 35, ComponentSource.Panel, Scale.Percent,
            [
                new("Kerja Sama", 30, "Ceritakan satu sasaran yang hanya tercapai karena Anda menggandeng perangkat daerah lain. Apa peran Anda?",
                    ["Membangun kesepakatan lintas perangkat daerah", "Membagi informasi dan hasil secara terbuka"],
                    ["Menjalankan bagiannya bila diminta", "Menyesuaikan diri dan membantu rekan satu unit", "Menggalang kerja sama antarbidang dalam perangkat daerah", "Membangun sinergi lintas perangkat daerah dan menyelesaikan perbedaan", "Membangun jejaring lintas instansi yang bertahan lama"]),
                new("Pengambilan Keputusan", 40, "Ceritakan keputusan tersulit Anda setahun terakhir: pilihan apa yang ada dan mengapa Anda memilih yang itu?",
                    ["Mengumpulkan data sebelum memutuskan", "Menimbang risiko dan dampak bagi masyarakat"],
                    ["Memutuskan menurut petunjuk yang ada", "Menimbang beberapa pilihan dengan data yang tersedia", "Membandingkan pilihan beserta risikonya", "Memutuskan persoalan lintas bidang dan menanggung akibatnya", "Menetapkan keputusan strategis jangka panjang di tengah ketidakpastian"]),
                new("Integritas", 30, "Kapan terakhir Anda menolak permintaan yang tidak sesuai aturan? Apa yang terjadi kemudian?",
                    ["Memberi contoh nyata", "Konsisten walau merugikan diri sendiri"],
                    ["Mematuhi aturan yang diketahuinya", "Mengingatkan rekan akan aturan", "Memastikan unitnya bekerja sesuai nilai dan aturan", "Menciptakan suasana yang menjaga nilai di perangkat daerah", "Menjadi teladan dan mengubah praktik di luar perangkat daerahnya"]),
            ])),
        new("makalah", "Dinilai panel: isi dan cara penyajian tulisan.",
            new("Makalah", 20, ComponentSource.Panel, Scale.Percent,
            [
                new("Analisis dan Gagasan", 70, "", ["Masalah dirumuskan dengan data", "Gagasan baru dan layak dijalankan", "Sesuai rencana pembangunan daerah"]),
                new("Sistematika dan Bahasa", 30, "", ["Susunan runtut", "Bahasa baku dan jelas"]),
            ])),
        new("pemaparan", "Dinilai panel: program kerja yang dipaparkan di depan panel.",
            new("Pemaparan", 20, ComponentSource.Panel, Scale.Percent,
            [
                new("Isi Program Kerja", 60, "Program kerja apa yang Anda tawarkan untuk visi kepala daerah?", ["Sesuai visi dan misi kepala daerah", "Memuat inovasi yang dapat dijalankan"]),
                new("Penyampaian", 40, "", ["Runtut dan tepat waktu", "Menjawab pertanyaan dengan lugas"]),
            ])),
        new("tes-tertulis", "Satu nilai per peserta dari lembar jawaban.",
            new("Tes Tertulis", 20, ComponentSource.Import, Scale.Percent, [])),
        new("kontrak-kinerja", "Dihitung dari target dan realisasi indikator per tahun; capaian tiap baris paling tinggi 100.",
            new("Kontrak Kinerja", 25, ComponentSource.Import, Scale.Percent, [], ComponentKind.PerformanceContract)),
        new("disiplin", "Rubrik: hukuman disiplin dan kehadiran.",
            new("Disiplin", 10, ComponentSource.Import, Scale.Percent, [], ComponentKind.Rubric, new(
            [
                new("Hukuman disiplin lima tahun terakhir", [new("tidak pernah", 60), new("ringan", 30), new("sedang", 10), new("berat", 0)]),
                new("Kehadiran setahun terakhir", [new("95 % atau lebih", 40), new("90 % sampai kurang dari 95 %", 25), new("kurang dari 90 %", 0)]),
            ]))),
        new("rekam-jejak", "Rubrik: pangkat, pendidikan, pengalaman jabatan, hasil pengawasan.",
            new("Rekam Jejak", 20, ComponentSource.Import, Scale.Percent, [], ComponentKind.Rubric, new(
            [
                new("Pangkat", [new("IV/c ke atas", 15), new("IV/b", 10), new("IV/a ke bawah", 5)]),
                new("Pendidikan", [new("S3", 20), new("S2", 15), new("S1", 10)]),
                new("Pengalaman jabatan pimpinan", [new("tiga jabatan atau lebih", 20), new("dua jabatan", 15), new("satu jabatan", 10)]),
                new("Catatan Inspektorat", [new("tanpa catatan", 20), new("catatan sudah ditindaklanjuti", 10), new("catatan belum selesai", 0)]),
            ]))),
    ];

    public static LibraryComponent? Find(string code) => All.FirstOrDefault(c => c.Code == code);
}
