using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Assessments;

public sealed class CarryOverTests
{
    private static readonly CompetencyStandard Standard = new([new(CompetencyKind.Managerial, "Integritas", 4), new(CompetencyKind.Managerial, "Kerja Sama", 4)]);

    private readonly Round _round = Make.Round();

    [Fact]
    public void Newest_valid_on_the_first_day_is_taken_with_its_own_scale()
    {
        var old = Record(new DateOnly(2024, 1, 1), null, value: 300);
        var newest = Record(new DateOnly(2025, 1, 1), Make.FirstDay, value: 320);
        var later = Record(Make.FirstDay.AddDays(1), null, value: 399);
        var carried = Carry([old, newest, later], CarriedFigure.Value);
        (carried.Value, carried.Scale, carried.From).ShouldBe((320m, new Scale(0, 400), newest));
    }

    [Fact]
    public void Expired_the_day_before_and_none_are_said_in_words()
    {
        Carry([Record(new DateOnly(2024, 1, 1), Make.FirstDay.AddDays(-1), value: 300)], CarriedFigure.Value).Why.ShouldBe("asesmen terakhir berlaku sampai 1 Maret 2026, sebelum kegiatan dimulai");
        Carry([], CarriedFigure.Value).Why.ShouldBe("belum ada asesmen dalam data induk");
        Carry([Record(new DateOnly(2025, 1, 1), null, value: 300)], CarriedFigure.Jpm).Why.ShouldBe("asesmen yang berlaku tidak memuat JPM");
    }

    [Fact]
    public void Jpm_above_the_scale_is_refused_without_a_cap_and_capped_with_one()
    {
        var record = Record(new DateOnly(2025, 1, 1), null, jpm: 112.5m);
        var refused = Carry([record], CarriedFigure.Jpm);
        (refused.Value, refused.IsRefused).ShouldBe((null, true));
        refused.Why.ShouldStartWith("JPM 112,50 di luar skala 0–100");
        _round.DeclareRules(new RoundRules { JpmCap = 100 });
        Carry([record], CarriedFigure.Jpm).Value.ShouldBe(100m);
    }

    [Fact]
    public void Levels_are_matched_with_the_post_and_rounded_to_hundredths()
    {
        var record = Record(new DateOnly(2025, 1, 1), null, levels: [new("Integritas", 4), new("kerja sama", 3)]);
        Carry([record], CarriedFigure.Levels).Value.ShouldBe(87.5m);
        Carry([Record(new DateOnly(2025, 1, 1), null, levels: [new("Integritas", 4)])], CarriedFigure.Levels).Why.ShouldBe("level asesmen tidak lengkap terhadap standar jabatannya");
        CarryOver.Of(_round, _round.Components[1], [record], new CompetencyStandard([]), CarriedFigure.Levels).Why.ShouldBe("jabatannya belum punya standar kompetensi");
    }

    [Fact]
    public void Assessment_that_another_component_counts_is_not_carried_twice()
    {
        var carried = Carry([Record(new DateOnly(2025, 1, 1), null, value: 320)], CarriedFigure.Value);
        AssessmentResult Elsewhere(string provider, DateOnly day) => AssessmentResult.Record(_round, _round.Components[1].Id, _round.Participants[0].Id, "80", provider, day);
        var twice = CarryOver.Once(_round, [Elsewhere("Lembaga", new DateOnly(2025, 1, 1))], carried);
        (twice.Value, twice.IsRefused).ShouldBe((null, true));
        twice.Why.ShouldStartWith($"asesmen ini sudah dihitung pada komponen {_round.Components[1].Name}");
        CarryOver.Once(_round, [Elsewhere("Lembaga", new DateOnly(2024, 1, 1)), Elsewhere("Lembaga lain", new DateOnly(2025, 1, 1))], carried).ShouldBe(carried);
    }

    [Fact]
    public void Cap_must_be_a_percentage() => Refused.Code(() => _round.DeclareRules(new RoundRules { JpmCap = 201 })).ShouldBe("jpm-cap");

    private CarriedResult Carry(IEnumerable<AssessmentRecord> records, CarriedFigure figure) => CarryOver.Of(_round, _round.Components[1], records, Standard, figure);

    private static AssessmentRecord Record(DateOnly taken, DateOnly? until, decimal? value = null, decimal? jpm = null, IReadOnlyList<ReachedLevel>? levels = null) =>
        AssessmentRecord.Record(new OfficialId(Guid.CreateVersion7()), new AssessmentFindings("Lembaga", taken, until, new Scale(0, 400), value, jpm, levels ?? []));
}
