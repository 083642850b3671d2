using System.Text.Json;
using CsCheck;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class TimetableTests
{
    private static readonly IReadOnlyList<Participant> People = Make.Round(participants: 60).Participants;

    private static readonly Gen<(int From, int Until)[]> Cuts = Gen.Select(Gen.Int[0, 1439], Gen.Int[1, 300]).Array[0, 12]
        .Select(all => all.Select(c => (c.Item1, Math.Min(1439, c.Item1 + c.Item2))).Where(c => c.Item1 < c.Item2).OrderBy(c => c.Item1)
            .Aggregate(new List<(int From, int Until)>(), (kept, c) => { if (kept.Count == 0 || kept[^1].Until <= c.Item1) kept.Add((c.Item1, c.Item2)); return kept; }).ToArray());

    [Fact]
    public void Nobody_overlaps_a_break_or_another_and_everybody_is_placed_once_or_reported() =>
        Gen.Select(Cuts, Cuts, Gen.Int[5, 120], Gen.Int[0, 30], Gen.Int[0, 60], Gen.Int[0, 59], Gen.Int[0, 59]).Sample((sessions, pauses, minutes, preparation, count, absent, postponed) =>
        {
            var people = People.Take(count).ToList();
            var schedule = new Schedule
            {
                MinutesPerPerson = minutes, PreparationMinutes = preparation,
                Sessions = sessions.Select((s, i) => new ScheduleSession(Make.FirstDay.AddDays(i % 2), "A", Time(s.From), Time(s.Until),
                    pauses.Where(p => p.From >= s.From && p.Until <= s.Until).Select(p => new ScheduleBreak("Jeda", Time(p.From), Time(p.Until))).ToList())).OrderBy(s => s.Date).ThenBy(s => s.From).ToList(),
                Presences = [new(People[absent].Id, Presence.Absent, "x", Make.Noon), .. postponed == absent ? Array.Empty<PresenceNote>() : [new(People[postponed].Id, Presence.Postponed, "x", Make.Noon)]],
            };
            var table = Timetable.Of(schedule, people);
            table.Slots.Select(s => s.Participant).Concat(table.Unplaced).OrderBy(p => p.Number).ShouldBe(people);
            foreach (var slot in table.Slots)
            {
                var session = schedule.Sessions.Single(s => s.Date == slot.Date && s.From <= slot.CallAt && slot.Until <= s.Until);
                (slot.CallAt <= slot.From && slot.From < slot.Until).ShouldBeTrue("a turn never runs past midnight");
                session.Breaks.ShouldAllBe(b => b.Until <= slot.CallAt || b.From >= slot.Until);
            }

            foreach (var (one, next) in table.Slots.Zip(table.Slots.Skip(1))) (one.Date < next.Date || one.Until <= next.CallAt).ShouldBeTrue();
        }, iter: 600);

    [Fact]
    public void Day_with_rest_and_prayer_is_filled_around_them()
    {
        var round = Make.Round(participants: 3);
        round.SettleSchedule([ScheduleTests.Session("11:00", "14:00", ("Ishoma", "12:00", "13:00"))], 40, 5, 0);
        round.Timetable.Slots.Select(s => $"{s.CallAt:HH:mm} {s.From:HH:mm} {s.Until:HH:mm}").ShouldBe(["11:00 11:05 11:45", "13:00 13:05 13:45"]);
        round.Timetable.Unplaced.Select(p => p.Code).ShouldBe(["03"]);
    }

    [Fact]
    public void Last_minutes_before_midnight_hold_nobody_who_would_run_past_it()
    {
        var round = Make.Round(participants: 2);
        round.SettleSchedule([ScheduleTests.Session("22:59", "23:59")], 30, 0, 0);
        round.Timetable.Slots.Select(s => s.Until).ShouldBe([new(23, 29), new(23, 59)]);
        round.SettleSchedule([ScheduleTests.Session("23:30", "23:59")], 30, 0, 1);
        round.Timetable.Unplaced.Count.ShouldBe(2);
    }

    [Fact]
    public void Schedule_reads_back_as_it_was_written()
    {
        var round = Make.Round(participants: 3);
        round.SettleSchedule([ScheduleTests.Session("08:00", "14:00", ("Ishoma", "12:00", "13:00"))], 40, 5, 0);
        round.DrawLots(new byte[32], "", 1, Make.Noon);
        round.RecordPresence(round.Participants[0].Id, Presence.Postponed, "Dinas luar", 2, Make.Noon);
        var text = JsonSerializer.Serialize(round.Schedule);
        var back = JsonSerializer.Deserialize<Schedule>(text)!;
        JsonSerializer.Serialize(back).ShouldBe(text);
        Timetable.Of(back, round.Participants).Slots.ShouldBe(round.Timetable.Slots);
    }

    private static TimeOnly Time(int minute) => new(minute / 60, minute % 60);
}
