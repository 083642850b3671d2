using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data;

/// <summary>
/// What the invented registers hold beside names and posts: education, two years of ratings, assessments of 2022 and
/// 2025 (one only the expired one, one none), one penalty that runs, and three histories of posts. Fixed: the same in every sample.
/// </summary>
internal sealed class SampleRegisters
{
    private static readonly string[] Fields = ["Administrasi Publik", "Hukum", "Manajemen", "Teknik Sipil", "Ekonomi Pembangunan", "Kesehatan Masyarakat", "Pendidikan"];
    private static readonly int[] Years = [2025, 2026];
    private const string Provider = "UPT Penilaian Kompetensi Provinsi Contoh";
    private const int WithoutAssessment = 3;
    private const int WithExpiredAssessment = 1;
    private const int Penalised = 2;

    private readonly List<Penalty> _penalties = [];
    private readonly List<PerformanceRating> _ratings = [];
    private readonly List<AssessmentRecord> _assessments = [];

    public IEnumerable<object> Rows => [.. _penalties, .. _ratings, .. _assessments];

    /// <summary>Completes officials that were just made, before they are stored.</summary>
    public static SampleRegisters For(IReadOnlyList<Official> officials, IReadOnlyList<(Post Post, Opd Opd)> posts)
    {
        var registers = new SampleRegisters();
        foreach (var (official, i) in officials.Select((o, i) => (o, i)))
        {
            official.Revise(official.EmployeeNumber, new OfficialDetails(official.Name, official.Rank, official.Name.Before.Contains("Dr.", StringComparison.Ordinal) ? Education.S3 : Education.S2, Fields[i % Fields.Length]), official.Version);
            foreach (var year in Years)
                registers._ratings.Add(PerformanceRating.Record(official.Id, year, (i + year) % 5 == 0 ? Expectation.Above : Expectation.Meets, i % 7 == 0 ? Expectation.Above : Expectation.Meets, "Sekretaris Daerah Provinsi Contoh"));
            if (i == WithoutAssessment) continue;
            registers.Assess(official, new DateOnly(2022, 11, 4), i + 3);
            if (i != WithExpiredAssessment) registers.Assess(official, new DateOnly(2025, 6, 2).AddDays(i), i);
        }

        registers._penalties.Add(Penalty.Record(officials[Penalised].Id, new PenaltyTerms(PenaltyLevel.Medium, "pemotongan tunjangan kinerja 25 % selama 12 bulan", "800/117/2026", new(2026, 6, 8), new(2026, 7, 1), new(2027, 6, 30))));
        foreach (var i in (int[])[0, 4, 5]) Earlier(officials[i], posts[i].Post, posts[i + 10]);
        return registers;
    }

    public Standing StandingOf(Official official, DateOnly on) => Standing.Of(official,
        _penalties.Where(p => p.OfficialId == official.Id), _ratings.Where(r => r.OfficialId == official.Id), _assessments.Where(a => a.OfficialId == official.Id), on);

    private void Assess(Official official, DateOnly takenOn, int i)
    {
        var levels = CompetencyStandard.ForJptPratama.Levels.Select((l, n) => new ReachedLevel(l.Name, (i + n) % 6 == 0 ? 3 : (i + n) % 11 == 0 ? 5 : 4)).ToList();
        _assessments.Add(AssessmentRecord.Record(official.Id, new AssessmentFindings(Provider, takenOn, takenOn.AddYears(3), Scale.Percent, 74 + (i % 15), null, levels)));
    }

    // Held another post for three years before this one.
    private static void Earlier(Official official, Post now, (Post Post, Opd Opd) before)
    {
        var since = official.InPostSince;
        official.CorrectPost(before.Post.Id, since.AddYears(-3), official.Version);
        official.MoveTo(now.Id, since, before.Post.Title, before.Opd.Name, official.Version);
    }
}
