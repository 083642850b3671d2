using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Placements;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Placements;

public sealed class PostFitTests
{
    private static readonly FitRules Rules = new()
    {
        CompetencyWeight = 50, PerformanceWeight = 30, ExperienceWeight = 20,
        PredicatePoints = new Dictionary<Predicate, decimal> { [Predicate.Good] = 80, [Predicate.VeryGood] = 100 },
        Experience = Rubric.Read("Bidang: serumpun=15; lain=5\nPendidikan: S3=10; S2=7,5"),
    };

    private static readonly IReadOnlyList<RubricChoice> Chosen = [new("Bidang", "serumpun", 15), new("Pendidikan", "S2", 7.5m)];
    private static readonly IReadOnlyList<RatedYear> Rated = [new(2024, Predicate.VeryGood), new(2025, Predicate.Good)];

    [Fact]
    public void Of_weighs_competency_performance_and_experience_and_shows_how()
    {
        // Levels 4 4 4 3 4 4 5 4 4: the surplus of one does not hide the lack of another, so 35 of 36.
        var fit = Fit(Record(2, 4, 4, 4, 3, 4, 4, 5, 4, 4));

        // 35 × 100 / 36 = 97,2222 → 97,22; 22,5 × 100 / 25 = 90; 97,22 × 50 % + 80 × 30 % + 90 × 20 % = 90,61.
        fit.Value.ShouldBe(90.61m);
        fit.Missing.ShouldBeEmpty();
        fit.Trace.Line.ShouldBe("Kesesuaian dengan Kepala Dinas Contoh: 97,22 × 50 / 100 + 80,00 × 30 / 100 + 90,00 × 20 / 100 = 90,61");
        fit.Trace.Steps.Select(s => s.Line).ShouldBe(
        [
            "Kompetensi (bobot 50 %): 35 × 100 / 36, asesmen BKN (2 Februari 2026) = 97,2222 → 97,22",
            "Kinerja (bobot 30 %): predikat Baik, tahun 2025 = 80,00",
            "Pengalaman (bobot 20 %): 22,50 × 100 / 25,00 = 90,00",
        ]);
        fit.Trace.Steps[0].Steps[3].Line.ShouldBe("Orientasi pada Hasil: level tercapai 3, standar 4, kurang 1 = 3,00");
        fit.Trace.Steps[0].Steps[6].Line.ShouldBe("Mengelola Perubahan: level tercapai 5, standar 4, lebih 1 yang tidak dihitung = 4,00");
        fit.Gaps.Select(g => g.Gap).ShouldBe([0, 0, 0, -1, 0, 0, 1, 0, 0]);
    }

    [Fact]
    public void Of_rounds_half_away_from_zero() =>
        // 100 × 50,01 % + 50 × 49,99 % = 75,005, half of a hundredth exactly.
        PostFit.Of(Rules with { CompetencyWeight = 50.01m, PerformanceWeight = 49.99m, ExperienceWeight = 0, PredicatePoints = new Dictionary<Predicate, decimal> { [Predicate.Good] = 50 } },
            Make.Post(), new FitEvidence([Record(2, 4, 4, 4, 4, 4, 4, 4, 4, 4)], Rated, null, null), Make.FirstDay).Value.ShouldBe(75.01m);

    [Fact]
    public void Of_takes_the_newest_assessment_that_is_valid_on_the_day()
    {
        var (weak, strong) = (Record(12, 2, 2, 2, 2, 2, 2, 2, 2, 2), Record(2, 4, 4, 4, 4, 4, 4, 4, 4, 4));
        var (expired, later) = (Record(1, until: Make.FirstDay.AddDays(-1)), Record(-1));

        Fit(weak, strong, expired, later).Trace.Steps[0].Value.ShouldBe(100);
        Fit(weak, expired, later).Trace.Steps[0].Value.ShouldBe(50);
        Fit(Record(2, Make.FirstDay, 4, 4, 4, 4, 4, 4, 4, 4, 4)).Value.ShouldNotBeNull();
        Fit(expired).Missing.ShouldBe(["Kompetensi: asesmen terakhir sudah lewat masa berlakunya"]);
        Fit(later).Missing.ShouldBe(["Kompetensi: belum ada asesmen"]);
    }

    [Fact]
    public void Of_names_whatever_is_missing_and_takes_none_of_it_for_zero()
    {
        var fit = PostFit.Of(Rules, Make.Post(), new FitEvidence([Record(2, 4, 4)], [new(2025, Predicate.Poor), new(2027, Predicate.Good)], null, [Chosen[0]]), Make.FirstDay);

        fit.Value.ShouldBeNull();
        fit.Trace.Value.ShouldBeNull();
        fit.Missing.ShouldBe(
        [
            "Kompetensi: asesmen BKN (2 Februari 2026) tidak memuat Komunikasi, Orientasi pada Hasil, Pelayanan Publik, Pengembangan Diri dan Orang Lain, Mengelola Perubahan, Pengambilan Keputusan, Perekat Bangsa",
            "Kinerja: angka untuk predikat Kurang/Misconduct belum diatur",
            "Pengalaman: rubrik belum diisi pada Pendidikan",
        ]);
        PostFit.Of(Rules, Make.Post(), new FitEvidence([], [], null, null), Make.FirstDay).Missing
            .ShouldBe(["Kompetensi: belum ada asesmen", "Kinerja: belum ada predikat kinerja", "Pengalaman: rubrik belum diisi"]);
    }

    [Fact]
    public void Of_reads_performance_from_the_rounds_component_when_told_to()
    {
        var rules = Rules with { Performance = PerformanceSource.Component };
        ComponentResult Component(decimal? value) => new("kontrak", "Kontrak kinerja", 20, value, value, value, 0, 0, value is null ? "belum ada hasil" : null, []);
        PostFit Of(ComponentResult? component) => PostFit.Of(rules, Make.Post(), new FitEvidence([Record(2, 4, 4, 4, 4, 4, 4, 4, 4, 4)], Rated, component, Chosen), Make.FirstDay);

        Of(Component(70)).Value.ShouldBe(89);
        Of(Component(null)).Missing.ShouldBe(["Kinerja: komponen Kontrak kinerja: belum ada hasil"]);
        Of(null).Missing.ShouldBe(["Kinerja: komponen kinerja tidak ada pada kegiatan"]);
    }

    [Fact]
    public void Of_asks_nothing_of_a_part_without_weight() =>
        PostFit.Of(Rules with { CompetencyWeight = 0, PerformanceWeight = 100, ExperienceWeight = 0 }, Make.Post(), new FitEvidence([], Rated, null, null), Make.FirstDay)
            .ShouldSatisfyAllConditions(f => f.Value.ShouldBe(80), f => f.Trace.Steps.Count.ShouldBe(1), f => f.Gaps.ShouldAllBe(g => g.Gap == null));

    [Fact]
    public void Check_refuses_weights_points_and_rubrics_that_cannot_be_followed()
    {
        Refused.Code((Rules with { ExperienceWeight = 19 }).Check).ShouldBe("weights-not-whole");
        Refused.Code((Rules with { CompetencyWeight = -50, PerformanceWeight = 130 }).Check).ShouldBe("weight-range");
        Refused.Code((Rules with { PredicatePoints = new Dictionary<Predicate, decimal> { [Predicate.Good] = 101 } }).Check).ShouldBe("predicate-points");
        Refused.Code((Rules with { Experience = Rubric.None }).Check).ShouldBe("rubric-empty");
    }

    private static PostFit Fit(params AssessmentRecord[] records) => PostFit.Of(Rules, Make.Post(), new FitEvidence(records, Rated, null, Chosen), Make.FirstDay);

    private static AssessmentRecord Record(int monthsBefore, params int[] levels) => Record(monthsBefore, null, levels);

    private static AssessmentRecord Record(int monthsBefore, DateOnly? until, params int[] levels)
    {
        string[] names = [.. CompetencyStandard.Managerial, CompetencyStandard.SocioCultural];
        var taken = Make.FirstDay.AddMonths(-monthsBefore);
        return AssessmentRecord.Record(new OfficialId(Guid.Empty), new AssessmentFindings("BKN", monthsBefore == 2 ? Make.FirstDay.AddDays(-28) : taken, until, Scale.Percent, 70, null,
            [.. levels.Select((level, i) => new ReachedLevel(names[i], level))]));
    }
}
