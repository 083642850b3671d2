using CsCheck;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class EligibilityTests
{
    private static readonly DateOnly Day = Make.FirstDay;

    private static readonly Standing Whole = new()
    {
        IsRead = true, RetiresOn = new(2030, 1, 1), Education = "S2", Ratings = [new(2025, Predicate.Good), new(2024, Predicate.Good)],
        Assessment = new("UPT", new(2025, 1, 1), new(2028, 1, 1)),
    };

    [Theory]
    [InlineData("2024-03-03", Eligibility.TenureUnderTwo)]
    [InlineData("2024-03-02", null)]
    [InlineData("2021-03-03", null)]
    [InlineData("2021-03-02", Eligibility.TenureFive)]
    [InlineData("2026-03-02", Eligibility.TenureUnderTwo)]
    [InlineData("2026-03-03", Eligibility.TenureFuture)]
    public void Tenure_is_remarked_at_exactly_two_and_five_years(string since, string? code) =>
        Eligibility.Remarks(DateOnly.Parse(since), Whole, Day).Select(r => r.Code).ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void Tenure_from_29_February_is_whole_on_28_February()
    {
        Codes(Whole with { Ratings = [new(2025, Predicate.Good), new(2024, Predicate.Good)] }, new(2024, 2, 29), new(2026, 2, 27)).ShouldBe([Eligibility.TenureUnderTwo]);
        Codes(Whole, new(2024, 2, 29), new(2026, 2, 28)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-02", Eligibility.Retired)]
    [InlineData("2026-03-03", Eligibility.RetiresWithinYear)]
    [InlineData("2027-03-02", Eligibility.RetiresWithinYear)]
    [InlineData("2027-03-03", null)]
    public void Retirement_is_remarked_up_to_the_anniversary(string on, string? code) =>
        Codes(Whole with { RetiresOn = DateOnly.Parse(on) }).ShouldBe(code is null ? [] : [code]);

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", true)]
    [InlineData("2026-03-03", "2026-04-02", false)]
    [InlineData("2026-01-01", "2026-03-01", false)]
    public void Penalty_runs_with_both_its_ends(string from, string until, bool runs) =>
        Codes(Whole with { Penalty = new("hukuman disiplin sedang", DateOnly.Parse(from), DateOnly.Parse(until)) }).Contains(Eligibility.PenaltyRuns).ShouldBe(runs);

    [Fact]
    public void Assessment_expires_after_its_last_day_and_never_without_one()
    {
        Codes(Whole with { Assessment = new("UPT", new(2023, 1, 1), Day) }).ShouldBeEmpty();
        Codes(Whole with { Assessment = new("UPT", new(2023, 1, 1), Day.AddDays(-1)) }).ShouldBe([Eligibility.AssessmentExpired]);
        Codes(Whole with { Assessment = new("UPT", new(2003, 1, 1), null) }).ShouldBeEmpty();
    }

    [Fact]
    public void Missing_data_is_named_and_an_unread_register_is_not_mistaken_for_missing_data()
    {
        Codes(Whole with { Assessment = null, Education = "", Ratings = [new(2025, Predicate.Good)] })
            .ShouldBe([Eligibility.AssessmentNone, Eligibility.RatingsMissing, Eligibility.EducationMissing]);
        Eligibility.Remarks(new(2023, 1, 1), Whole with { Ratings = [] }, Day).Single().Sentence.ShouldContain("2024 dan 2025");
        Codes(Standing.Unread).ShouldBe([Eligibility.RegisterUnread]);
    }

    [Fact]
    public void Every_remark_names_its_source_and_young_tenure_asks_for_a_reason()
    {
        var all = Eligibility.Remarks(new(2025, 1, 1), new Standing { IsRead = true, RetiresOn = Day, Penalty = new("hukuman", Day, Day) }, Day);
        all.ShouldAllBe(r => r.Source.Length > 0 && r.Sentence.EndsWith('.'));
        all.Where(r => r.AsksReason).Select(r => r.Code).ShouldBe([Eligibility.TenureUnderTwo, Eligibility.Retired, Eligibility.PenaltyRuns]);
        all[0].Source.ShouldContain("SE MenPANRB 19/2023");
    }

    [Theory]
    [InlineData("2026-08-31", null)]
    [InlineData("2026-09-04", Election.BeforeElection)]
    [InlineData("2026-09-05", null)]
    public void Election_window_begins_six_months_before_the_candidates_are_fixed(string fixedOn, string? code)
    {
        // The round lasts from 2 to 4 March 2026; the term ends before it in the first case.
        var election = new Election { CandidatesFixedOn = DateOnly.Parse(fixedOn), TermEndsOn = fixedOn == "2026-08-31" ? new(2026, 3, 1) : null };
        election.Remarks(Make.FirstDay, Make.LastDay).Select(r => r.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("2025-09-01", false)]
    [InlineData("2025-09-02", true)]
    [InlineData("2026-03-04", true)]
    [InlineData("2026-03-05", false)]
    public void Election_window_ends_six_months_after_the_inauguration(string on, bool warns) =>
        (new Election { InauguratedOn = DateOnly.Parse(on) }.Remarks(Make.FirstDay, Make.LastDay).Count == 1).ShouldBe(warns);

    [Fact]
    public void Election_crossed_days_and_after_the_release_are_refused()
    {
        Refused.Code(() => Make.EmptyRound().SettleElection(new() { CandidatesFixedOn = Day, TermEndsOn = Day.AddDays(-1) })).ShouldBe("election-dates");
        Refused.Code(() => Make.RoundIn(RoundPhase.Released).Round.SettleElection(new())).ShouldBe("election-final");
        Make.RoundIn(RoundPhase.Plenary).Round.SettleElection(new());
    }

    [Fact]
    public void Retirement_search_bound_agrees_with_the_retirement_day() =>
        Gen.Select(Gen.Date[new DateTime(1960, 1, 1), new DateTime(1975, 12, 31)], Gen.Int[0, 9000]).Sample((born, days) =>
        {
            var birth = DateOnly.FromDateTime(born);
            var official = Official.Register(EmployeeNumber.Parse($"{birth:yyyyMMdd}1995031001"), new PersonName("Budi"), Rank.IVc, Make.Post().Id, Day);
            var day = new DateOnly(2020, 1, 1).AddDays(days);
            return official.RetirementOn <= day == birth < Official.BornBeforeToRetireBy(day);
        });

    private static IEnumerable<string> Codes(Standing standing, DateOnly? since = null, DateOnly? on = null) =>
        Eligibility.Remarks(since ?? new(2023, 1, 1), standing, on ?? Day).Select(r => r.Code);
}
