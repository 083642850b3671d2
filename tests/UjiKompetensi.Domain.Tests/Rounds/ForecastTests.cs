using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Tests.Rounds;

public sealed class ForecastTests
{
    private static readonly DateOnly Today = Make.FirstDay;
    private readonly Round _round = Make.Round(participants: 6);

    public ForecastTests()
    {
        // 08.00–17.00 with lunch 12.00–13.00; 40 minutes each and 5 to change: planned 08.05 … the sixth until 13.45.
        _round.SettleSchedule([new ScheduleSession(Today, "Aula", new(8, 0), new(17, 0), [new ScheduleBreak("Ishoma", new(12, 0), new(13, 0))])], 40, 5, _round.Schedule.Version);
        _round.OpenScoring();
    }

    [Fact]
    public void Before_the_first_turn_it_is_the_plan()
    {
        var forecast = Forecast.Of(_round, At(7, 30));
        (forecast.IsMeasured, forecast.Waiting, forecast.Pace).ShouldBe((false, 6, TimeSpan.FromMinutes(45)));
        forecast.EndsAt.ShouldBe(At(13, 30), "from 08.00 six times 45 minutes and lunch");
    }

    [Fact]
    public void Pace_of_the_turns_that_ended_replaces_the_plan()
    {
        Play(0, At(8, 0), At(8, 30));
        Play(1, At(8, 35), At(9, 5));
        var forecast = Forecast.Of(_round, At(9, 10));
        (forecast.IsMeasured, forecast.Pace, forecast.Waiting).ShouldBe((true, TimeSpan.FromMinutes(35), 4));
        forecast.EndsAt.ShouldBe(At(11, 30));
    }

    [Fact]
    public void Whoever_is_inside_counts_with_what_is_left_and_never_less_than_nothing()
    {
        _round.CallIn(_round.Participants[0].Id, 0, At(8, 0));
        Forecast.Of(_round, At(8, 10)).EndsAt.ShouldBe(At(8, 10).AddMinutes(30 + 5 * 45).AddHours(1));
        Forecast.Of(_round, At(9, 30)).EndsAt.ShouldBe(At(9, 30).AddMinutes(5 * 45).AddHours(1));
    }

    [Fact]
    public void Break_that_is_over_counts_no_more_and_one_under_way_counts_its_rest()
    {
        for (var i = 0; i < 5; i++) Play(i, At(8, 0).AddMinutes(45 * i), At(8, 40).AddMinutes(45 * i));
        Forecast.Of(_round, At(12, 20)).EndsAt.ShouldBe(At(13, 45));
        Forecast.Of(_round, At(14, 0)).EndsAt.ShouldBe(At(14, 45));
    }

    [Fact]
    public void Late_is_measured_against_the_last_turn_planned_for_today()
    {
        var planned = _round.Timetable.Slots[^1].Until;
        for (var i = 0; i < 5; i++) Play(i, At(8, 0).AddMinutes(45 * i), At(8, 40).AddMinutes(45 * i));
        var forecast = Forecast.Of(_round, At(14, 0));
        forecast.MinutesLate.ShouldBe((int)(forecast.EndsAt!.Value.TimeOfDay - planned.ToTimeSpan()).TotalMinutes);
    }

    [Fact]
    public void Turn_left_open_over_night_and_a_slip_of_the_finger_teach_no_pace()
    {
        Play(0, At(8, 0).AddDays(-1), At(8, 0));
        Play(1, At(8, 0), At(8, 0).AddSeconds(4));
        Forecast.Of(_round, At(8, 1)).IsMeasured.ShouldBeFalse();
    }

    [Fact]
    public void Clock_that_was_set_back_counts_the_turn_as_just_begun()
    {
        _round.CallIn(_round.Participants[0].Id, 0, At(9, 0));
        Forecast.Of(_round, At(8, 0)).EndsAt.ShouldBe(At(8, 0).AddMinutes(40 + 5 * 45).AddHours(1));
    }

    [Fact]
    public void Absent_are_not_waited_for_and_an_empty_queue_has_no_end()
    {
        foreach (var person in _round.Participants) _round.RecordPresence(person.Id, Presence.Absent, Make.Reason, _round.Schedule.Version, At(8, 0));
        Forecast.Of(_round, At(9, 0)).ShouldBe(new Forecast(TimeSpan.FromMinutes(45), false, 0, null, null));
    }

    [Fact]
    public void Who_is_planned_for_tomorrow_does_not_lengthen_today()
    {
        var tomorrow = Today.AddDays(1);
        _round.SettleSchedule([new ScheduleSession(Today, "Aula", new(8, 0), new(10, 0), []), new ScheduleSession(tomorrow, "Aula", new(8, 0), new(17, 0), [])], 40, 5, _round.Schedule.Version);
        var forecast = Forecast.Of(_round, At(8, 0));
        (forecast.Waiting, forecast.EndsAt).ShouldBe((2, At(9, 30)));
    }

    private void Play(int index, DateTimeOffset from, DateTimeOffset until)
    {
        var turn = _round.CallIn(_round.Participants[index].Id, _round.LastTurn, from);
        _round.CloseTurn(turn.Number, until);
    }

    private static DateTimeOffset At(int hour, int minute) => new(Today.ToDateTime(new TimeOnly(hour, minute)), TimeSpan.FromHours(7));
}
