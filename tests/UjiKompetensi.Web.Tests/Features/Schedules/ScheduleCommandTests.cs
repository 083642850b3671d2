using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Schedules;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Schedules;

public sealed class ScheduleCommandTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CurrentUser Secretary = new(Guid.CreateVersion7(), "sekretaris", new HashSet<string> { Roles.Secretariat });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settle_draw_move_and_presence_are_kept_read_back_and_told_by_the_chain()
    {
        var round = await database.DraftRoundAsync("jadwal");
        (await SettleAsync("jadwal")).IsDone.ShouldBeTrue();
        (await database.Use<DrawLots>().RunAsync(database.Operator, new("jadwal", 1), Cancel)).Value!.Length.ShouldBe(64);
        var last = (await ViewAsync("jadwal")).Rows[^1].Id;
        (await database.Use<MoveInOrder>().RunAsync(database.Operator, new("jadwal", 2, last, (await ViewAsync("jadwal")).Rows[0].Id), Cancel)).IsDone.ShouldBeTrue();
        (await PresenceAsync("jadwal", 3, last, "Dinas luar", Secretary)).IsDone.ShouldBeTrue();

        var view = await ViewAsync("jadwal");
        view.Rows[0].Id.ShouldBe(last);
        view.Rows[0].Turn!.From.ShouldBe(new TimeOnly(10, 20), "a postponed one comes after all others");
        view.Rows[1].Turn!.From.ShouldBe(new TimeOnly(9, 15));
        (view.MovedSinceLots, view.Schedule.Version, view.Unplaced).ShouldBe((true, 4, 0));
        await using var db = database.Context();
        var kinds = await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderBy(e => e.Sequence).ToListAsync(Cancel);
        kinds.Select(e => e.Kind).ShouldBe([EventKind.ScheduleSettled, EventKind.LotDrawn, EventKind.ScheduleSettled, EventKind.PresenceRecorded]);
        var drawn = Facts.Read(kinds[1].Facts);
        drawn["before"].ShouldBe("01 02");
        string.Join(' ', LotDraw.Permute(drawn["seed"], drawn["before"].Split(' '))).ShouldBe(drawn["after"], "anybody repeats the drawing from what the chain says");
        EventChain.FirstBroken(kinds).ShouldBeNull();
    }

    [Fact]
    public async Task Second_drawing_needs_a_reason_and_keeps_the_first()
    {
        await database.DraftRoundAsync("undi");
        await database.Use<DrawLots>().RunAsync(database.Operator, new("undi", 0), Cancel);
        (await database.Use<DrawLots>().RunAsync(database.Operator, new("undi", 1), Cancel)).Code.ShouldBe("text-empty");
        (await database.Use<DrawLots>().RunAsync(database.Operator, new("undi", 1, "Peserta bertambah"), Cancel)).IsDone.ShouldBeTrue();
        (await ViewAsync("undi")).Schedule.Lots.Select(l => l.Reason).ShouldBe(["", "Peserta bertambah"]);
    }

    [Fact]
    public async Task Two_people_at_once_do_not_overwrite_each_other()
    {
        await database.DraftRoundAsync("berdua");
        var outcomes = await Task.WhenAll(SettleAsync("berdua"), SettleAsync("berdua"), SettleAsync("berdua"));
        outcomes.Count(o => o.IsDone).ShouldBe(1);
        outcomes.Where(o => !o.IsDone).ShouldAllBe(o => o.Code == "row-stale");
    }

    [Fact]
    public async Task Only_those_who_may_can_change_and_everybody_of_the_round_reads()
    {
        var round = await database.DraftRoundAsync("wewenang");
        var person = round.Participants[0].Id;
        foreach (var user in new[] { database.Panelists[0], database.Auditor, Secretary })
        {
            (await database.Use<SettleSchedule>().RunAsync(user, Day("wewenang"), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<DrawLots>().RunAsync(user, new("wewenang", 0), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
            (await database.Use<MoveInOrder>().RunAsync(user, new("wewenang", 0, person, null), Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
        }

        (await PresenceAsync("wewenang", 0, person, "Sakit", database.Panelists[0])).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await database.Use<RoundSchedule>().RunAsync(database.Panelists[1], "wewenang", Cancel)).Value!.MaySettle.ShouldBeFalse();
        (await database.Use<RoundSchedule>().RunAsync(database.Stranger, "wewenang", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await database.Use<RoundSchedule>().RunAsync(database.AppointingAuthority, "wewenang", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
        (await SettleAsync("tidak-ada")).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Missing_fields_are_named_and_presence_needs_a_reason()
    {
        var round = await database.DraftRoundAsync("kurang");
        var empty = new SettleSchedule.Input { Slug = "kurang", Minutes = null, Sessions = [new() { Breaks = [new()] }] };
        (await database.Use<SettleSchedule>().RunAsync(database.Operator, empty, Cancel)).Errors.Keys.ShouldContain("Sessions[0].Breaks[0].From");
        (await PresenceAsync("kurang", 0, round.Participants[0].Id, "", database.Operator)).Errors.Keys.ShouldBe(["Reason"]);
        (await PresenceAsync("kurang", 0, new ParticipantId(Guid.CreateVersion7()), "Sakit", database.Operator)).Code.ShouldBe("participant-unknown");
    }

    [Fact]
    public async Task Schedule_still_changes_while_marks_are_given()
    {
        var round = await database.OpenRoundAsync("sedang-dinilai");
        (await SettleAsync("sedang-dinilai")).IsDone.ShouldBeTrue();
        (await PresenceAsync("sedang-dinilai", 1, round.Participants[0].Id, "Sakit", database.Operator)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Calendar_has_every_turn_in_the_offices_zone_and_no_NIP()
    {
        var round = await database.DraftRoundAsync("kalender");
        await SettleAsync("kalender");
        var text = (await database.Use<RoundCalendar>().RunAsync(database.Panelists[0], "kalender", Cancel)).Value!;
        text.ShouldContain("DTSTART;TZID=Asia/Jakarta:20260302T080500");
        text.ShouldContain("BEGIN:VTIMEZONE");
        text.Split("BEGIN:VEVENT").Length.ShouldBe(3);
        foreach (var person in round.Participants) text.ShouldNotContain(person.EmployeeNumber.Digits);
        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        (await database.Use<RoundCalendar>().RunAsync(database.Stranger, "kalender", Cancel)).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    private Task<Outcome<Nothing>> SettleAsync(string slug) => database.Use<SettleSchedule>().RunAsync(database.Operator, Day(slug), Cancel);

    // Preparation 5, turns of 60: 8.05, then after the break 9.15 and 10.20.
    private static SettleSchedule.Input Day(string slug) => new()
    {
        Slug = slug, Minutes = 60, Preparation = 5,
        Sessions = [new() { Date = new DateOnly(2026, 3, 2), Room = "Ruang A", From = new TimeOnly(8, 0), Until = new TimeOnly(12, 0), Breaks = [new() { Name = "Istirahat", From = new TimeOnly(9, 5), Until = new TimeOnly(9, 10) }] }],
    };

    private Task<Outcome<Nothing>> PresenceAsync(string slug, int basedOn, ParticipantId person, string reason, CurrentUser user) =>
        database.Use<RecordPresence>().RunAsync(user, new() { Slug = slug, BasedOn = basedOn, Participant = person, Presence = Presence.Postponed, Reason = reason }, Cancel);

    private async Task<RoundSchedule.View> ViewAsync(string slug) => (await database.Use<RoundSchedule>().RunAsync(database.Operator, slug, Cancel)).Value!;
}
