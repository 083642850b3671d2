using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Features.Participants;
using UjiKompetensi.Web.Features.Registers;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Participants;

/// <summary>What the rules remark on participants, and what the office answers.</summary>
public sealed class EligibilityTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Corrected_day_arrives_when_participants_are_refreshed()
    {
        await database.DraftRoundAsync("segarkan");
        var official = await database.OfficialAsync();
        await database.Use<InviteOfficials>().RunAsync(database.Operator, new("segarkan", [official.Id]), Cancel);
        (await ViewAsync("segarkan")).Rows[^1].Differences.ShouldBeEmpty();

        await database.Use<CorrectOfficialPost>().RunAsync(database.Operator, new() { Id = official.Id, BasedOn = official.Version, Post = official.PostId, Since = new DateOnly(2021, 3, 2) }, Cancel);
        await database.Use<RecordPenalty>().RunAsync(database.Operator, new() { Official = official.Id, Description = "potong", DecreeNumber = "1", DecreedOn = new(2026, 1, 1), From = new(2026, 1, 1), Until = new(2026, 12, 31) }, Cancel);
        var view = await ViewAsync("segarkan");
        view.Rows[^1].Differences.ShouldBe(["TMT jabatan", "hukuman disiplin"]);
        view.Rows[^1].Placed.ShouldBe(Track.CompetencyTest);
        view.Outdated.ShouldBe(3);

        (await database.Use<RefreshParticipants>().RunAsync(database.Operator, new("segarkan"), Cancel)).Value.ShouldBe(3);
        view = await ViewAsync("segarkan");
        view.Outdated.ShouldBe(0);
        view.Rows[^1].Placed.ShouldBe(Track.PerformanceEvaluation);
        view.Rows[^1].Remarks.Select(r => r.Remark.Code).ShouldBe([Eligibility.TenureFive, Eligibility.PenaltyRuns, Eligibility.AssessmentNone, Eligibility.RatingsMissing, Eligibility.EducationMissing]);
        (await database.Use<RefreshParticipants>().RunAsync(database.Operator, new("segarkan"), Cancel)).Value.ShouldBe(0);
    }

    [Fact]
    public async Task Reason_is_kept_and_a_second_one_never_overwrites_it_unseen()
    {
        var id = await YoungAsync("alasan");
        (await ReasonAsync("alasan", id, Eligibility.TenureFive, "x", "")).Code.ShouldBe("remark-unknown");
        (await ReasonAsync("alasan", id, Eligibility.TenureUnderTwo, " ", "")).Errors.Keys.ShouldBe(["Reason"]);
        (await ViewAsync("alasan")).ReasonsOutstanding.ShouldBe(1);
        (await ReasonAsync("alasan", id, Eligibility.TenureUnderTwo, "Percepatan penanganan stunting", "")).IsDone.ShouldBeTrue();
        var late = await ReasonAsync("alasan", id, Eligibility.TenureUnderTwo, "Lain", "");
        (late.Code, late.Sentence.Contains("Percepatan penanganan stunting")).ShouldBe(("reason-stale", true));
        (await ReasonAsync("alasan", id, Eligibility.TenureUnderTwo, "Lain", "Percepatan penanganan stunting")).IsDone.ShouldBeTrue();
        var view = await ViewAsync("alasan");
        view.ReasonsOutstanding.ShouldBe(0);
        view.Rows[^1].Remarks.First(r => r.Remark.AsksReason).Reason.ShouldBe("Lain");
    }

    [Fact]
    public async Task Track_is_what_the_office_decides_and_stays_so_after_a_refresh()
    {
        var id = await YoungAsync("jalur");
        (await database.Use<PlaceOnTrack>().RunAsync(database.Operator, new("jalur", id, Track.PerformanceEvaluation), Cancel)).IsDone.ShouldBeTrue();
        await database.Use<RefreshParticipants>().RunAsync(database.Operator, new("jalur"), Cancel);
        (await ViewAsync("jalur")).Rows[^1].Placed.ShouldBe(Track.PerformanceEvaluation);
        (await database.Use<PlaceOnTrack>().RunAsync(database.Operator, new("jalur", new ParticipantId(Guid.CreateVersion7()), Track.CompetencyTest), Cancel)).Code.ShouldBe("participant-unknown");
        (await database.Use<PlaceOnTrack>().RunAsync(database.Operator, new("jalur", id, (Track)7), Cancel)).Kind.ShouldBe(OutcomeKind.Invalid);
    }

    [Fact]
    public async Task Election_days_warn_and_crossed_ones_are_invalid()
    {
        await database.DraftRoundAsync("pilkada");
        var input = new SettleElection.Input { Slug = "pilkada", CandidatesFixedOn = new DateOnly(2026, 9, 1), TermEndsOn = new DateOnly(2026, 8, 1) };
        (await database.Use<SettleElection>().RunAsync(database.Operator, input, Cancel)).Errors.Keys.ShouldBe(["TermEndsOn"]);
        input.TermEndsOn = new DateOnly(2027, 2, 1);
        (await database.Use<SettleElection>().RunAsync(database.Operator, input, Cancel)).IsDone.ShouldBeTrue();
        var view = await ViewAsync("pilkada");
        view.ElectionRemarks.Single().Code.ShouldBe(Election.BeforeElection);
        view.Election.TermEndsOn.ShouldBe(new DateOnly(2027, 2, 1));
    }

    [Fact]
    public async Task After_scoring_opened_all_is_shown_and_nothing_may_change()
    {
        await database.OpenRoundAsync("dibekukan");
        var view = await ViewAsync("dibekukan");
        (view.MayChange, view.MaySettleElection, view.Outdated).ShouldBe((false, true, 0));
        view.Rows.SelectMany(r => r.Remarks).Select(r => r.Remark.Code).ShouldNotContain(Eligibility.RegisterUnread);
    }

    private async Task<ParticipantId> YoungAsync(string slug)
    {
        await database.DraftRoundAsync(slug);
        var official = await database.OfficialAsync();
        await database.Use<CorrectOfficialPost>().RunAsync(database.Operator, new() { Id = official.Id, BasedOn = official.Version, Post = official.PostId, Since = new DateOnly(2024, 3, 3) }, Cancel);
        await database.Use<InviteOfficials>().RunAsync(database.Operator, new(slug, [official.Id]), Cancel);
        return (await ViewAsync(slug)).Rows[^1].Id;
    }

    private Task<Outcome<GiveReason.Saved>> ReasonAsync(string slug, ParticipantId id, string code, string reason, string basedOn) =>
        database.Use<GiveReason>().RunAsync(database.Operator, new(slug, id, code, reason, basedOn), Cancel);

    private async Task<RoundParticipants.View> ViewAsync(string slug) => (await database.Use<RoundParticipants>().RunAsync(database.Operator, slug, Cancel)).Value!;
}
