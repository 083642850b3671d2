using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class ScheduleTests
{
    private static readonly byte[] Seed = new byte[LotDraw.SeedBytes];

    [Fact]
    public void New_round_has_an_empty_schedule_and_nobody_placed()
    {
        var round = Make.Round(participants: 3);
        round.Schedule.IsSettled().ShouldBeFalse();
        round.Timetable.Slots.ShouldBeEmpty();
        round.Timetable.Unplaced.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("08:00", "08:00", "session-hours")]
    [InlineData("22:00", "02:00", "session-hours")]
    [InlineData("17:00", "08:00", "session-hours")]
    public void Session_without_hours_or_across_midnight_is_refused(string from, string until, string code) =>
        Refused.Code(() => Settle(Make.Round(), Session(from, until))).ShouldBe(code);

    [Theory]
    [InlineData("12:00", "12:00", "break-hours")]
    [InlineData("07:30", "08:30", "break-hours")]
    [InlineData("16:30", "17:30", "break-hours")]
    public void Break_outside_of_its_session_is_refused(string from, string until, string code) =>
        Refused.Code(() => Settle(Make.Round(), Session("08:00", "17:00", ("Ishoma", from, until)))).ShouldBe(code);

    [Fact]
    public void Overlaps_are_refused_and_neighbours_are_not()
    {
        var round = Make.Round();
        Refused.Code(() => Settle(round, Session("08:00", "12:00"), Session("11:59", "13:00"))).ShouldBe("sessions-overlap");
        Refused.Code(() => Settle(round, Session("08:00", "17:00", ("A", "10:00", "11:00"), ("B", "10:59", "12:00")))).ShouldBe("breaks-overlap");
        Settle(round, Session("12:00", "13:00"), Session("08:00", "12:00", ("A", "10:00", "10:15"), ("B", "10:15", "10:30")));
        round.Schedule.Sessions[0].From.ShouldBe(new TimeOnly(8, 0), "sessions stand in order");
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(481, 0)]
    [InlineData(30, -1)]
    public void Minutes_out_of_range_are_refused(int minutes, int preparation) =>
        Refused.Code(() => Make.Round().SettleSchedule([], minutes, preparation, 0)).ShouldBe("minutes-range");

    [Fact]
    public void Whoever_saw_an_older_version_overwrites_nothing()
    {
        var round = Make.Round();
        Settle(round, Session("08:00", "12:00"));
        var person = round.Participants[0].Id;
        Refused.Code(() => round.SettleSchedule([], 30, 0, 0)).ShouldBe("row-stale");
        Refused.Code(() => round.MoveInOrder(person, null, 0)).ShouldBe("row-stale");
        Refused.Code(() => round.DrawLots(Seed, "", 0, Make.Noon)).ShouldBe("row-stale");
        Refused.Code(() => round.RecordPresence(person, Presence.Absent, "Sakit", 0, Make.Noon)).ShouldBe("row-stale");
        round.Schedule.Version.ShouldBe(1);
    }

    [Theory]
    [InlineData(RoundPhase.Draft, false)]
    [InlineData(RoundPhase.Scoring, false)]
    [InlineData(RoundPhase.Plenary, true)]
    [InlineData(RoundPhase.Released, true)]
    [InlineData(RoundPhase.Decided, true)]
    [InlineData(RoundPhase.Archived, true)]
    public void Schedule_changes_until_the_plenary(RoundPhase phase, bool refused)
    {
        var round = Make.RoundIn(phase).Round;
        Action[] verbs =
        [
            () => round.SettleSchedule([], 30, 0, round.Schedule.Version), () => round.DrawLots(Seed, "", round.Schedule.Version, Make.Noon),
            () => round.MoveInOrder(round.Participants[0].Id, null, round.Schedule.Version),
            () => round.RecordPresence(round.Participants[0].Id, Presence.Postponed, "Dinas luar", round.Schedule.Version, Make.Noon),
        ];
        foreach (var verb in verbs)
            if (refused) Refused.Code(verb).ShouldBe("phase-wrong");
            else verb();
    }

    [Fact]
    public void Lots_are_drawn_from_the_numbers_and_again_only_with_a_reason()
    {
        var round = Make.Round(participants: 9);
        round.MoveInOrder(round.Participants[8].Id, round.Participants[0].Id, 0);
        var first = round.DrawLots(Seed, "", 1, Make.Noon);
        first.Before.ShouldBe(round.Participants.Select(p => p.Id));
        first.After.ShouldBe(LotDraw.Permute(first.Seed, first.Before));
        round.Schedule.Ordered(round.Participants).Select(p => p.Id).ShouldBe(first.After);
        Refused.Code(() => round.DrawLots(Seed, " ", 2, Make.Noon)).ShouldBe("text-empty");
        round.DrawLots([.. Seed[..^1], 1], "Seorang peserta terlewat", 2, Make.Noon);
        round.Schedule.Lots.Select(l => l.Reason).ShouldBe(["", "Seorang peserta terlewat"]);
        Refused.Code(() => round.DrawLots([1, 2], "x", 3, Make.Noon)).ShouldBe("lot-seed");
        Refused.Code(() => Make.Round(participants: 1).DrawLots(Seed, "", 0, Make.Noon)).ShouldBe("lot-few");
    }

    [Fact]
    public void Move_puts_one_before_another_or_last()
    {
        var round = Make.Round(participants: 4);
        var ids = round.Participants.Select(p => p.Id).ToList();
        round.MoveInOrder(ids[3], ids[1], 0);
        Order(round).ShouldBe("01 04 02 03");
        round.MoveInOrder(ids[0], null, 1);
        Order(round).ShouldBe("04 02 03 01");
        Refused.Code(() => round.MoveInOrder(ids[0], ids[0], 2)).ShouldBe("order-self");
        Refused.Code(() => round.MoveInOrder(new ParticipantId(Guid.NewGuid()), null, 2)).ShouldBe("participant-unknown");
    }

    [Fact]
    public void Absent_keeps_his_turn_and_postponed_comes_last_without_moving_anybody()
    {
        var round = Make.Round(participants: 4);
        Settle(round, Session("08:00", "11:00"));
        var before = round.Timetable;
        round.RecordPresence(round.Participants[0].Id, Presence.Absent, "Sakit", 1, Make.Noon);
        round.RecordPresence(round.Participants[1].Id, Presence.Postponed, "Dinas luar", 2, Make.Noon);
        foreach (var i in new[] { 0, 2, 3 }) round.Timetable.Of(round.Participants[i].Id).ShouldBe(before.Of(round.Participants[i].Id));
        round.Timetable.Of(round.Participants[1].Id)!.From.ShouldBe(new TimeOnly(10, 0));
        round.RecordPresence(round.Participants[1].Id, Presence.Planned, "", 3, Make.Noon);
        round.Timetable.Slots.ShouldBe(before.Slots);
        Refused.Code(() => round.RecordPresence(round.Participants[0].Id, Presence.Absent, "", 4, Make.Noon)).ShouldBe("text-empty");
    }

    [Fact]
    public void Withdrawn_participant_leaves_the_order()
    {
        var round = Make.Round(participants: 3);
        round.DrawLots(Seed, "", 0, Make.Noon);
        round.Withdraw(round.Participants[1].Id);
        round.Schedule.Ordered(round.Participants).Count.ShouldBe(2);
    }

    internal static ScheduleSession Session(string from, string until, params (string Name, string From, string Until)[] breaks) => new(
        Make.FirstDay, "Ruang A", TimeOnly.Parse(from, null), TimeOnly.Parse(until, null), breaks.Select(b => new ScheduleBreak(b.Name, TimeOnly.Parse(b.From, null), TimeOnly.Parse(b.Until, null))).ToList());

    private static void Settle(Round round, params ScheduleSession[] sessions) => round.SettleSchedule(sessions, 30, 0, round.Schedule.Version);

    private static string Order(Round round) => string.Join(' ', round.Schedule.Ordered(round.Participants).Select(p => p.Code));
}
