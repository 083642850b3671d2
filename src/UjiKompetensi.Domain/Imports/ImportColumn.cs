using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Imports;

/// <summary>A column an import knows. <paramref name="Code"/> is the fact's name; <paramref name="Read"/> turns a filled cell into the fact's text or refuses.</summary>
public sealed record ImportColumn(string Code, string Heading, Func<RawCell, string> Read, bool Required = false, string Hint = "")
{
    /// <summary>What a cell may say, for the template's list; empty when it is free.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Other headings it is known by, those of SIASN among them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How a fact is shown to people: days and decimals as the office writes them.</summary>
    public Func<string, string> Show { get; init; } = text => text;

    /// <summary>Only there for the reader's eye and to notice shifted rows: never stored.</summary>
    public bool IsNote { get; init; }
}

/// <summary>The columns of each kind.</summary>
public static class ImportColumns
{
    private const string DayHint = "Hari-bulan-tahun, misalnya 02-01-2023, atau sel bertipe tanggal";

    private static readonly (Education Level, string[] Written)[] Educations =
    [
        (Education.Sma, ["SMA", "SLTA", "SLTA Kejuruan"]), (Education.D3, ["D3", "D-III", "Diploma III", "Diploma III/Sarjana Muda"]),
        (Education.D4, ["D4", "D-IV", "Diploma IV"]), (Education.S1, ["S1", "S-1", "S-1/Sarjana"]), (Education.S2, ["S2", "S-2", "S-2/Magister"]), (Education.S3, ["S3", "S-3", "S-3/Doktor"]),
    ];

    /// <summary>Columns whose facts together name a row: two rows with the same key contradict each other.</summary>
    public static IReadOnlyList<string> Key(ImportKind kind) => kind switch
    {
        ImportKind.Opd => ["nama"],
        ImportKind.Post => ["nama", "opd"],
        ImportKind.Penalty => ["nip", "nomor-sk"],
        ImportKind.PerformanceRating => ["nip", "tahun"],
        ImportKind.AssessmentRecord => ["nip", "penyelenggara", "tanggal"],
        _ => ["nip"],
    };

    /// <param name="scale">The component's, for <see cref="ImportKind.AssessmentResult"/>.</param>
    public static IReadOnlyList<ImportColumn> Of(ImportKind kind, Scale? scale = null) => kind switch
    {
        ImportKind.Opd =>
        [
            Text("nama", "Nama OPD", Opd.NameMaxLength, true, "opd", "unor_nama", "perangkat daerah", "nama perangkat daerah", "nama unor"),
            Choice<OpdKind>("jenis", "Jenis OPD", OpdKindNames.Title, true, "jenis"),
            Whole("urutan", "Nomor urut", 1, Opd.OrderMaximum, true, "no urut", "urutan", "urutan protokoler"),
        ],
        ImportKind.Post =>
        [
            Text("nama", "Nama jabatan", Post.TitleMaxLength, true, "jabatan", "jabatan_nama", "namaJabatan"),
            OpdName(true),
            Choice<Echelon>("eselon", "Eselon", EchelonNames.Title, true, "eselon", "eselon_nama"),
            Whole("kelas", "Kelas jabatan", Post.ClassMinimum, Post.ClassMaximum, false, "kelas", "kelas_jabatan"),
            Day("kosong-sejak", "Kosong sejak", false, "tmt kosong"),
            new("standar", "Standar kompetensi", CellReading.Levels, Hint: "Integritas=4; Kerja Sama=4; …; kosongkan untuk standar JPT Pratama") { Aliases = ["skj", "standar kompetensi jabatan"] },
        ],
        ImportKind.Official =>
        [
            Nip(),
            Text("gelar-depan", "Gelar depan", PersonName.TitlesMaxLength, false, "gelar_depan"),
            Text("nama", "Nama tanpa gelar", PersonName.BareMaxLength, true, "nama", "nama pegawai", "nama lengkap"),
            Text("gelar-belakang", "Gelar belakang", PersonName.TitlesMaxLength, false, "gelar_belakang"),
            Choice("pangkat", "Pangkat/golongan", Enum.GetValues<Rank>().SelectMany(RankWords).ToList(), Enum.GetValues<Rank>().Select(RankNames.Title).ToList(), true,
                "gol_akhir_nama", "pangkat", "golongan", "golongan ruang", "pangkatAkhir", "pangkat golongan ruang"),
            Text("jabatan", "Jabatan", Post.TitleMaxLength, true, "jabatan_nama", "nama jabatan", "namaJabatan"),
            OpdName(false),
            Day("tmt-jabatan", "TMT jabatan", true, "tmt_jabatan", "tmtJabatan", "tmt_pelantikan", "tmtPelantikan"),
            Choice("pendidikan", "Pendidikan", Educations.SelectMany(e => e.Written, (e, w) => (w, e.Level.ToString())).ToList(), Educations.Select(e => e.Written[0]).ToList(), false,
                "tingkat_pendidikan_nama", "tingkat pendidikan", "pendidikan terakhir"),
            Text("jurusan", "Jurusan", Official.EducationFieldMaxLength, false, "pendidikan_nama", "jurusan pendidikan", "program studi"),
            Day("tmt-pensiun", "TMT pensiun", false, "tmtPensiun", "tmt_pensiun"),
        ],
        ImportKind.Penalty =>
        [
            Nip(), Note(),
            Choice<PenaltyLevel>("tingkat", "Tingkat", PenaltyLevelNames.Title, true, "tingkat hukuman"),
            Text("jenis", "Jenis hukuman", Penalty.DescriptionMaxLength, true, "jenis", "hukuman"),
            Text("nomor-sk", "Nomor SK", Penalty.DecreeMaxLength, true, "nomorSk", "no sk", "sk_nomor"),
            Day("tanggal-sk", "Tanggal SK", true, "tanggalSk", "tgl sk", "sk_tanggal"),
            Day("mulai", "Mulai berlaku", true, "tmt hukuman", "mulai", "tmt"), Day("sampai", "Berlaku sampai", false, "sampai", "berakhir"),
        ],
        ImportKind.PerformanceRating =>
        [
            Nip(), Note(),
            Whole("tahun", "Tahun", PerformanceRating.YearMinimum, PerformanceRating.YearMaximum, true, "tahun kinerja"),
            Expectations("hasil-kerja", "Hasil kerja", "hasilKinerja", "hasil_kinerja", "rating hasil kerja"),
            Expectations("perilaku", "Perilaku kerja", "perilakuKerja", "perilaku_kerja", "rating perilaku kerja"),
            Text("penilai", "Pejabat penilai", PerformanceRating.RaterMaxLength, false, "penilai", "nama penilai", "penilaiNama"),
        ],
        ImportKind.AssessmentRecord =>
        [
            Nip(), Note(), Provider(), Day("tanggal", "Tanggal asesmen", true, "tanggal", "tgl asesmen"), Day("berlaku-sampai", "Berlaku sampai", false, "masa berlaku"),
            new("skala-dari", "Skala terendah", CellReading.Number("skala terendah"), Hint: "Kosong berarti 0") { Show = CellReading.ShownNumber },
            new("skala-sampai", "Skala tertinggi", CellReading.Number("skala tertinggi"), Hint: "Kosong berarti 100") { Show = CellReading.ShownNumber },
            new("nilai", "Nilai", CellReading.Number("nilai"), Hint: "Pada skala di sebelahnya, paling banyak dua desimal") { Show = CellReading.ShownNumber, Aliases = ["skor", "nilai akhir"] },
            new("jpm", "JPM (%)", CellReading.Number("JPM"), Hint: "Job person match menurut penyelenggara") { Show = CellReading.ShownNumber, Aliases = ["jpm", "job person match"] },
            new("level", "Level kompetensi", CellReading.Levels, Hint: "Integritas=4; Kerja Sama=3; …"),
        ],
        _ =>
        [
            Nip(), Note(),
            new("nilai", "Nilai", CellReading.Score(scale ?? Scale.Percent), true, Scoring.ScoreText.Hint(scale ?? Scale.Percent)) { Show = CellReading.ShownNumber, Aliases = ["skor", "nilai akhir", "total"] },
            Provider(), Day("tanggal", "Tanggal pelaksanaan", true, "tanggal", "tgl pelaksanaan"),
        ],
    };

    private static ImportColumn Nip() => new("nip", "NIP", CellReading.Nip, true, "18 angka, sel bertipe Teks") { Aliases = ["nip_baru", "nipBaru", "nip baru", "nip pegawai"] };

    private static ImportColumn Note() => new("nama", "Nama (keterangan)", c => c.Text, Hint: "Tidak diimpor; bila diisi, dicocokkan dengan pemilik NIP") { IsNote = true, Aliases = ["nama", "nama pegawai", "nama lengkap"] };

    private static ImportColumn Provider() => Text("penyelenggara", "Penyelenggara", AssessmentResult.ProviderMaxLength, true, "lembaga", "penyelenggara asesmen");

    private static ImportColumn OpdName(bool required) => Text("opd", "OPD", Opd.NameMaxLength, required, "unor_nama", "unorNama", "nama opd", "perangkat daerah", "unit kerja", "satuan_kerja_kerja_nama");

    private static ImportColumn Text(string code, string heading, int maximum, bool required, params string[] aliases) =>
        new(code, heading, CellReading.Text(maximum, heading), required, $"Paling panjang {maximum} huruf") { Aliases = aliases };

    private static ImportColumn Day(string code, string heading, bool required, params string[] aliases) => new(code, heading, CellReading.Day, required, DayHint) { Show = CellReading.ShownDay, Aliases = aliases };

    private static ImportColumn Whole(string code, string heading, int minimum, int maximum, bool required, params string[] aliases) =>
        new(code, heading, CellReading.Whole(minimum, maximum), required, $"Angka bulat {minimum} sampai {maximum}") { Aliases = aliases };

    private static ImportColumn Choice<T>(string code, string heading, Func<T, string> title, bool required, params string[] aliases) where T : struct, Enum =>
        Choice(code, heading, Enum.GetValues<T>().Select(v => (title(v), title(v))).ToList(), Enum.GetValues<T>().Select(title).ToList(), required, aliases);

    private static ImportColumn Choice(string code, string heading, IReadOnlyList<(string, string)> choices, IReadOnlyList<string> shown, bool required, params string[] aliases) =>
        new(code, heading, CellReading.Choice(choices, shown), required, "Pilih dari daftar") { Allowed = shown, Aliases = aliases };

    private static ImportColumn Expectations(string code, string heading, params string[] aliases) => Choice(code, heading,
        [.. Enum.GetValues<Expectation>().Select(e => (e.Title(), e.Title())), ("dibawah ekspektasi", Expectation.Below.Title()), ("diatas ekspektasi", Expectation.Above.Title())],
        Enum.GetValues<Expectation>().Select(PerformanceNames.Title).ToList(), true, aliases);

    private static IEnumerable<(string, string)> RankWords(Rank rank) =>
        [(rank.Title(), rank.Title()), (rank.Title().Split('(')[1].TrimEnd(')'), rank.Title())];
}
