using CsCheck;
using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Officials;

/// <summary>The rows of the registers: what they refuse, and what is noted of them.</summary>
public sealed class RegisterRowTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Revision_counts_and_refuses_an_older_base()
    {
        var (opd, post, official) = (Make.Opd(), Make.Post(), Make.Official());
        opd.Revise("Dinas Baru", OpdKind.Badan, 9999, 1);
        (opd.Name, opd.Kind, opd.Order, opd.Version).ShouldBe(("Dinas Baru", OpdKind.Badan, 9999, 2));
        Refused.Code(() => opd.Revise("Dinas", OpdKind.Dinas, 1, 1)).ShouldBe("row-stale");
        Refused.Code(() => opd.Revise("Dinas", OpdKind.Dinas, 10000, 2)).ShouldBe("opd-order");
        Refused.Code(() => post.Revise(opd.Id, "Kepala", Echelon.IIa, 18, null, 1)).ShouldBe("post-class");
        Refused.Code(() => post.Revise(opd.Id, "Kepala", Echelon.IIa, null, null, 0)).ShouldBe("row-stale");
        Refused.Code(() => official.Revise(official.EmployeeNumber, new OfficialDetails(official.Name, Rank.IVa), 0)).ShouldBe("row-stale");
    }

    [Fact]
    public void Standard_of_a_pratama_post_sums_to_36_and_refuses_levels_and_doubles()
    {
        CompetencyStandard.ForJptPratama.Total.ShouldBe(36);
        var post = Make.Post();
        post.Require(With("Perencanaan", 5), 1);
        (post.Standard.Total, post.Version).ShouldBe((41, 2));
        Refused.Code(() => post.Require(With("Perencanaan", 6), 2)).ShouldBe("competency-level");
        Refused.Code(() => post.Require(With("Perencanaan", 0), 2)).ShouldBe("competency-level");
        Refused.Code(() => post.Require(With(" integritas ", 4), 2)).ShouldBe("competency-twice");
        Refused.Code(() => post.Require(With("", 4), 2)).ShouldBe("text-empty");
    }

    [Fact]
    public void Move_makes_history_newest_first_and_a_correction_makes_none()
    {
        var (official, second, third) = (Make.Official(inPostSince: new(2020, 1, 6)), Make.Post(), Make.Post());
        Refused.Code(() => official.MoveTo(second.Id, new(2020, 1, 6), "A", "X", 1)).ShouldBe("post-order");
        Refused.Code(() => official.MoveTo(official.PostId, Day, "A", "X", 1)).ShouldBe("post-same");
        official.MoveTo(second.Id, new(2022, 3, 1), "A", "X", 1);
        official.MoveTo(third.Id, Day, "B", "Y", 2);
        official.CorrectPost(third.Id, Day.AddDays(1), 3);
        official.History.ShouldBe([new PastPost("B", "Y", new(2022, 3, 1), Day.AddDays(-1)), new PastPost("A", "X", new(2020, 1, 6), new(2022, 2, 28))]);
        (official.InPostSince, official.Version).ShouldBe((Day.AddDays(1), 4));
    }

    [Theory]
    [InlineData("196603311993031001", "2026-04-01")]
    [InlineData("196604011993031001", "2026-05-01")]
    [InlineData("196612311993031001", "2027-01-01")]
    [InlineData("196802291993031001", "2028-03-01")]
    public void Retirement_is_the_first_of_the_month_after_the_sixtieth_birthday(string nip, string on) =>
        Official.Register(EmployeeNumber.Parse(nip), new PersonName("Budi"), Rank.IVc, Make.Post().Id, Day).RetirementOn.ShouldBe(DateOnly.Parse(on));

    [Fact]
    public void Retirement_day_of_the_register_goes_before()
    {
        var official = Make.Official();
        official.Revise(official.EmployeeNumber, new OfficialDetails(official.Name, official.Rank, RetiresOn: Day), 1);
        official.RetirementOn.ShouldBe(Day);
    }

    [Fact]
    public void Penalty_runs_on_both_ends_and_never_without_an_end()
    {
        var penalty = Penalty.Record(Make.Official().Id, new(PenaltyLevel.Light, "teguran", "1", Day, Day, Day.AddDays(2)));
        new[] { -1, 0, 2, 3 }.Select(d => penalty.RunsOn(Day.AddDays(d))).ShouldBe([false, true, true, false]);
        Refused.Code(() => penalty.Revise(new(PenaltyLevel.Light, "teguran", "1", Day, Day, Day.AddDays(-1)), 1)).ShouldBe("penalty-dates");
        penalty.Revise(new(PenaltyLevel.Light, "teguran", "1", Day, Day, null), 1);
        penalty.RunsOn(Day).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Expectation.Below, Expectation.Below, Predicate.VeryPoor)]
    [InlineData(Expectation.Below, Expectation.Meets, Predicate.NeedsImprovement)]
    [InlineData(Expectation.Below, Expectation.Above, Predicate.NeedsImprovement)]
    [InlineData(Expectation.Meets, Expectation.Below, Predicate.Poor)]
    [InlineData(Expectation.Meets, Expectation.Meets, Predicate.Good)]
    [InlineData(Expectation.Meets, Expectation.Above, Predicate.Good)]
    [InlineData(Expectation.Above, Expectation.Below, Predicate.Poor)]
    [InlineData(Expectation.Above, Expectation.Meets, Predicate.Good)]
    [InlineData(Expectation.Above, Expectation.Above, Predicate.VeryGood)]
    public void Predicate_is_read_from_results_and_behaviour(Expectation results, Expectation behaviour, Predicate predicate) =>
        PerformanceRating.Record(Make.Official().Id, 2025, results, behaviour).Predicate.ShouldBe(predicate);

    [Fact]
    public void Rating_year_out_of_bounds_is_refused()
    {
        foreach (var year in new[] { 1999, 2101 })
            Refused.Code(() => PerformanceRating.Record(Make.Official().Id, year, Expectation.Meets, Expectation.Meets)).ShouldBe("rating-year");
    }

    [Fact]
    public void Assessment_matches_only_a_standard_that_it_covers()
    {
        var standard = new CompetencyStandard([new(CompetencyKind.Managerial, "Integritas", 4), new(CompetencyKind.Technical, "Hukum", 4)]);
        Assess([new("integritas", 4), new("Hukum", 3), new("Lain", 5)]).MatchWith(standard).ShouldBe(87.5m);
        Assess([new("Integritas", 4)]).MatchWith(standard).ShouldBeNull();
        Assess([new("Integritas", 4)]).MatchWith(new CompetencyStandard([])).ShouldBeNull();
        Assess([new("Integritas", 5), new("Hukum", 5)]).MatchWith(standard).ShouldBe(125m);
    }

    [Fact]
    public void Assessment_refuses_nothing_doubles_wrong_levels_and_values_off_scale()
    {
        Refused.Code(() => Assess([])).ShouldBe("assessment-empty");
        Refused.Code(() => Assess([new("A", 4), new("a", 3)])).ShouldBe("competency-twice");
        Refused.Code(() => Assess([new("A", 6)])).ShouldBe("competency-level");
        Refused.Code(() => Assess([], value: 101)).ShouldBe("value-off-scale");
        Refused.Code(() => Assess([], jpm: 200.01m)).ShouldBe("assessment-jpm");
        Refused.Code(() => Assess([], value: 1, until: Day.AddDays(-1))).ShouldBe("assessment-dates");
        var record = Assess([], value: 80, until: Day);
        (record.IsValidOn(Day), record.IsValidOn(Day.AddDays(1)), Assess([], value: 80).IsValidOn(DateOnly.MaxValue)).ShouldBe((true, false, true));
    }

    [Fact]
    public void Match_never_leaves_0_to_500_percent() => Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5]).Sample((asked, reached) =>
        Assess([new("A", reached)]).MatchWith(new CompetencyStandard([new(CompetencyKind.Technical, "A", asked)])) == reached * 100m / asked);

    [Fact]
    public void Facts_say_the_same_of_equal_rows_and_a_change_keeps_both_sides()
    {
        var official = Make.Official(inPostSince: Day);
        var before = RegisterFacts.Of(official, "Kepala Dinas", "Dinas");
        RegisterFacts.Of(official, "Kepala Dinas", "Dinas").Canonical().ShouldBe(before.Canonical());
        official.CorrectPost(official.PostId, Day.AddDays(1), 1);
        var change = RegisterChange.Of(RegisterSubject.Official, official.Id.Value, before, RegisterFacts.Of(official, "Kepala Dinas", "Dinas"), Make.Account(1), Make.Noon);
        (Facts.Read(change.Before)["tmt-jabatan"], Facts.Read(change.After)["tmt-jabatan"]).ShouldBe(("2026-03-02", "2026-03-03"));
        RegisterChange.Of(RegisterSubject.Opd, Guid.Empty, null, RegisterFacts.Of(Make.Opd()), Guid.Empty, Make.Noon).Before.ShouldBe("");
        RegisterFacts.Of(Make.Post(), "Dinas").Canonical().ShouldContain("Integritas=4; Kerja Sama=4");
    }

    private static CompetencyStandard With(string technical, int level) => new([.. CompetencyStandard.ForJptPratama.Levels, new(CompetencyKind.Technical, technical, level)]);

    private static AssessmentRecord Assess(IReadOnlyList<ReachedLevel> levels, decimal? value = null, decimal? jpm = null, DateOnly? until = null) =>
        AssessmentRecord.Record(Make.Official().Id, new("UPT", Day, until, Scale.Percent, value, jpm, levels));
}
