using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Merit;

/// <summary>How far a round's records carry one criterion.</summary>
public enum MeritState { Served, Partly, Missing }

/// <summary>A line of evidence, or of what is not there, with the page of the round that shows it.</summary>
/// <param name="Page">Last part of the address below the round; empty where there is none.</param>
public sealed record MeritLine(string Text, string Page = "");

/// <param name="Number">1 to 9, as the source counts.</param>
/// <param name="Title">The criterion in the source's own words.</param>
public sealed record MeritCriterion(int Number, string Title, MeritState State, IReadOnlyList<MeritLine> Evidence, IReadOnlyList<MeritLine> Missing);

/// <summary>
/// Which evidence of a round serves which of the nine criteria of the merit system, and what is not there. The criteria
/// are worded as the regent of Batang Hari had them read out when he opened the competency test of 4 August 2022 (Baca
/// Jambi). Which evidence serves which is our reading and no official instrument: it helps to gather papers for the
/// agency that measures the merit system, and gives no mark.
/// </summary>
public static class MeritView
{
    public static IReadOnlyList<MeritCriterion> Of(MeritFacts facts) =>
    [
        Standards(facts), Needs(facts), OpenSelection(facts), Career(facts), RewardAndSanction(facts), Conduct(facts), Development(facts), Protection(facts), Information(facts),
    ];

    private static MeritCriterion Standards(MeritFacts f) => new Lines()
        .Share(f.PostsWithStandard, "peserta menduduki jabatan yang punya standar kompetensi di data induk", "Lengkapi standar kompetensi jabatan di data induk", "peserta")
        .Share(f.Assessed, "peserta punya asesmen kompetensi yang berlaku pada hari kegiatan", "Asesmen kompetensi yang masih berlaku", "peserta")
        .Under(1, "Seluruh pejabat memiliki standar kompetensi jabatan");

    private static MeritCriterion Needs(MeritFacts f) => new Lines()
        .Have(f.VacantPosts > 0, $"{f.VacantPosts} jabatan kosong tercatat di data induk", "Daftar jabatan kosong di data induk")
        .Share(f.WithRetirement, "peserta diketahui tanggal pensiunnya", "Tanggal pensiun peserta", "peserta")
        .Lack("Analisis beban kerja dan peta jabatan tidak ada dalam aplikasi ini. Lampirkan dari bagian organisasi.")
        .Under(2, "Perencanaan kebutuhan pegawai sesuai dengan beban kerja");

    private static MeritCriterion OpenSelection(MeritFacts f) => new Lines()
        .Have(f.IsFrozen, "Instrumen, bobot, dan aturan hitung dibekukan sebelum nilai pertama", "Instrumen belum dibekukan; itu terjadi saat penilaian dibuka", "instrumen")
        .Have(f.DecreeNumber.Length > 0, $"SK panel {f.DecreeNumber}", "Nomor dan tanggal SK panel", "panel")
        .Have(!f.External.IsNone, $"{f.External} panelis dari luar pemerintah daerah", "Panelis dari luar pemerintah daerah", "panel")
        .Have(f.DrewLots, "Urutan peserta diundi, undiannya dapat diulang siapa saja", "Urutan peserta belum diundi", "jadwal")
        .Have(f.HasPlanLetter, "Surat rencana kepada BKN tersimpan sebagai naskah final", "Surat rencana kepada BKN belum difinalkan", "dokumen")
        .Under(3, "Pelaksanaan seleksi dan promosi dilakukan secara terbuka");

    private static MeritCriterion Career(MeritFacts f) => new Lines()
        .Have(f.HasTalentMap, "Sumbu peta talenta ditetapkan", "Sumbu peta talenta belum ditetapkan", "instrumen")
        .Later(f.Recommended, "peserta punya rekomendasi yang disimpulkan panel", "Rekomendasi per pejabat", "rekomendasi")
        .Lack("Pola karier dan kelompok rencana suksesi ditetapkan di luar aplikasi ini. Lampirkan keputusannya.")
        .Under(4, "Manajemen karier: perencanaan, pengembangan, pola karier, dan kelompok rencana suksesi dari manajemen talenta");

    private static MeritCriterion RewardAndSanction(MeritFacts f) => new Lines()
        .Share(f.Rated, "peserta dibaca predikat kinerjanya", "Predikat kinerja peserta", "peserta")
        .Share(f.DisciplineRead, "peserta dibaca riwayat hukuman disiplinnya", "Riwayat hukuman disiplin peserta", "peserta")
        .Have(f.HasBands, "Kategori nilai ditetapkan sebelum penilaian", "Kategori nilai belum ditetapkan", "instrumen")
        .Under(5, "Penghargaan dan sanksi berdasarkan penilaian yang objektif dan transparan");

    private static MeritCriterion Conduct(MeritFacts f) => (f.AsksPledge
            ? new Lines().Share(f.Pledged, "panelis menandatangani pakta integritas", "Pakta integritas panelis", "panel")
            : new Lines().Have(false, "", "Pakta integritas tidak diminta dari panelis", "panel"))
        .Have(f.Conflicts > 0, $"{f.Conflicts} benturan kepentingan dinyatakan dan ditetapkan", "Belum ada benturan kepentingan yang ditetapkan; pastikan setiap panelis sudah ditanya", "konflik")
        .Under(6, "Penerapan kode etik dan kode perilaku pegawai ASN");

    private static MeritCriterion Development(MeritFacts f) => new Lines()
        .Later(f.WithPlan, "pejabat yang perlu dikembangkan punya rencana pengembangan", "Rencana pengembangan bagi yang perlu dikembangkan", "rekomendasi")
        .Have(f.Rules.ShowsPlan, "Peserta membaca rencana pengembangannya sendiri setelah hasil diserahkan", "Rencana pengembangan tidak ditampilkan kepada peserta", "hak-peserta")
        .Under(7, "Kesempatan pengembangan kompetensi sesuai hasil penilaian kinerja");

    private static MeritCriterion Protection(MeritFacts f) => new Lines()
        .Have(f.IsFrozen, "Nilai tertutup bagi semua orang sampai pleno dibuka", "Penilaian belum dibuka")
        .Have(f.Events > 0, $"Rantai bukti memuat {f.Events} kejadian; perubahan setelah dibekukan memerlukan dua orang ({f.Amendments} usulan)", "Rantai bukti masih kosong", f.Phase == RoundPhase.Draft ? "" : "perubahan")
        .Have(f.Rules.ObjectionDays is not null, $"Sanggahan diterima selama {f.Rules.ObjectionDays} hari ({f.Objections} masuk, {f.ObjectionsAnswered} dijawab)", "Kegiatan ini tidak menerima sanggahan", "hak-peserta")
        .Under(8, "Perlindungan pegawai ASN dari tindakan penyalahgunaan wewenang");

    private static MeritCriterion Information(MeritFacts f) => new Lines()
        .Share(f.WithAccount, "peserta punya akun untuk membuka halamannya sendiri", "Akun peserta", "hak-peserta")
        .Have(f.Rules.ShowsResult, "Peserta membaca hasilnya sendiri setelah diserahkan", "Hasil tidak ditampilkan kepada peserta", "hak-peserta")
        .Have(true, "Peserta melihat siapa yang membuka datanya", "")
        .Under(9, "Sistem informasi berbasis kompetensi yang terintegrasi dan dapat diakses seluruh pegawai ASN");

    /// <summary>Gathers both kinds of lines; state follows from them.</summary>
    private sealed class Lines
    {
        private readonly List<MeritLine> _have = [];
        private readonly List<MeritLine> _lack = [];

        public Lines Have(bool holds, string evidence, string missing, string page = "")
        {
            (holds ? _have : _lack).Add(new MeritLine(holds ? evidence : missing, page));
            return this;
        }

        /// <summary>Some of them are evidence, and the others are missing.</summary>
        public Lines Share(Share share, string evidence, string missing, string page)
        {
            if (!share.IsNone) _have.Add(new MeritLine($"{share} {evidence}", page));
            if (!share.IsWhole) _lack.Add(new MeritLine(share.IsNone ? missing : $"{missing}: kurang {share.Of - share.Have}", page));
            return this;
        }

        public Lines Later(Share? share, string evidence, string missing, string page) =>
            share is null ? Lack($"{missing}: dihitung setelah hasil diserahkan kepada PPK") : share.Of == 0 ? Have(true, $"Tidak ada yang perlu: {missing.ToLowerInvariant()}", "", page) : Share(share, evidence, missing, page);

        public Lines Lack(string missing)
        {
            _lack.Add(new MeritLine(missing));
            return this;
        }

        public MeritCriterion Under(int number, string title) =>
            new(number, title, _have.Count == 0 ? MeritState.Missing : _lack.Count == 0 ? MeritState.Served : MeritState.Partly, _have, _lack);
    }
}

public static class MeritStateNames
{
    public static string Title(this MeritState state) => state switch
    {
        MeritState.Served => "Ada buktinya",
        MeritState.Partly => "Sebagian",
        _ => "Belum ada bukti",
    };
}
