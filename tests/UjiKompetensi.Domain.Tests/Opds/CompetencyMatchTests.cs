using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Opds;

public sealed class CompetencyMatchTests
{
    private static readonly CompetencyStandard Standard = new([new(CompetencyKind.Managerial, "Integritas", 4), new(CompetencyKind.Managerial, "Kerja Sama", 4), new(CompetencyKind.Technical, "Anggaran", 3)]);

    [Fact]
    public void Gaps_are_told_in_the_order_of_the_standard_whatever_the_case_of_the_names()
    {
        var match = CompetencyMatch.Of(Standard, Assessed(new(2026, 1, 1), null, ("kerja sama", 3), ("Integritas", 5), ("Lain", 1)));
        match.Lines.Select(l => (l.Name, l.Gap, l.Words)).ShouldBe([("Integritas", 1, "lebih 1 level"), ("Kerja Sama", -1, "kurang 1 level"), ("Anggaran", null, "tidak dinilai")]);
        (match.Short, match.NotAssessed, match.Jpm).ShouldBe((1, 1, null));
        CompetencyMatch.Of(Standard, Assessed(new(2026, 1, 1), null, ("Integritas", 4), ("Kerja Sama", 4), ("Anggaran", 3))).Jpm.ShouldBe(100);
    }

    [Fact]
    public void Newest_is_one_with_levels_taken_by_the_last_day_and_valid_on_the_first()
    {
        var (from, until) = (new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 4));
        var (expired, old, good, late, bare) = (Assessed(new(2022, 3, 1), new(2026, 3, 1), ("Integritas", 4)), Assessed(new(2024, 1, 1), null, ("Integritas", 4)),
            Assessed(new(2025, 1, 1), new(2026, 3, 2), ("Integritas", 4)), Assessed(new(2026, 3, 5), null, ("Integritas", 4)), Assessed(new(2026, 2, 1), null));
        CompetencyMatch.Newest([good, expired, late, old, bare], from, until).ShouldBe(good, "its last day is the first of the round");
        CompetencyMatch.Newest([expired, old, late], from, until).ShouldBe(old);
        CompetencyMatch.Newest([expired, late, bare], from, until).ShouldBeNull();
        CompetencyMatch.Newest([late], from, new DateOnly(2026, 3, 5)).ShouldBe(late);
    }

    private static AssessmentRecord Assessed(DateOnly on, DateOnly? until, params (string Name, int Level)[] levels) => AssessmentRecord.Record(
        Make.Official().Id, new("Lembaga", on, until, Scale.Percent, 80, null, [.. levels.Select(l => new ReachedLevel(l.Name, l.Level))]));
}
