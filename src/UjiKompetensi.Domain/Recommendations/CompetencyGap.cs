using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Opds;

namespace UjiKompetensi.Domain.Recommendations;

/// <summary>A competency in which the level reached is below the one the post asks for (PermenPANRB 38/2017, levels 1 to 5).</summary>
public sealed record CompetencyGap(CompetencyKind Kind, string Name, int Required, int Reached)
{
    public int Levels => Required - Reached;

    /// <summary>Widest first, then in the standard's order. A competency that was not assessed is no gap: nothing is known of it.</summary>
    public static IReadOnlyList<CompetencyGap> Between(CompetencyStandard standard, IEnumerable<ReachedLevel> reached) =>
        [.. CompetencyLine.Between(standard, reached).Where(l => l.Gap < 0).Select(l => new CompetencyGap(l.Kind, l.Name, l.Required, l.Reached!.Value)).OrderByDescending(g => g.Levels)];
}

/// <summary>
/// Suggests what to do about a gap. General practice of competency development, meant to be edited: which activity suits
/// a person is the panel's judgement. One level is met on the job; two or more call for training and a mentor as well.
/// </summary>
public static class DevelopmentSuggestion
{
    private static readonly IReadOnlyDictionary<string, string> OnTheJob = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Integritas"] = "menyusun dan memimpin penerapan zona integritas di unitnya",
        ["Kerja Sama"] = "memimpin satu tim lintas perangkat daerah dengan sasaran bersama",
        ["Komunikasi"] = "memaparkan kemajuan program setiap triwulan di hadapan pemangku kepentingan",
        ["Orientasi pada Hasil"] = "menetapkan ukuran hasil per triwulan dan melaporkan capaiannya kepada atasan",
        ["Pelayanan Publik"] = "memimpin perbaikan satu layanan berdasarkan survei kepuasan masyarakat",
        ["Pengembangan Diri dan Orang Lain"] = "membimbing dua pejabat di bawahnya dengan rencana pengembangan tertulis",
        ["Mengelola Perubahan"] = "memimpin satu proyek perubahan sampai selesai",
        ["Pengambilan Keputusan"] = "menyusun telaahan dengan pilihan, risiko, dan data untuk setiap keputusan strategis",
        ["Perekat Bangsa"] = "memimpin kegiatan yang melibatkan kelompok masyarakat yang beragam",
    };

    public static DevelopmentStep For(CompetencyGap gap)
    {
        var task = OnTheJob.GetValueOrDefault(gap.Name, gap.Kind == CompetencyKind.Technical ? "mengerjakan satu penugasan teknis dengan pendampingan ahli" : "mengerjakan satu penugasan khusus yang menuntut kompetensi ini");
        return new DevelopmentStep(gap.Name, gap.Levels == 1
            ? $"Penugasan: {task}, dengan bimbingan atasan langsung; dinilai kembali setelah 6 bulan."
            : $"Pelatihan {(gap.Kind == CompetencyKind.Technical ? "teknis" : "kompetensi")} {gap.Name} dan pendampingan mentor, lalu {task}; dinilai kembali setelah 12 bulan.");
    }
}
