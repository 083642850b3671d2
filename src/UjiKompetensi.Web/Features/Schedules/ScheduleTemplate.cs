namespace UjiKompetensi.Web.Features.Schedules;

/// <summary>Usual working days of an office to begin a schedule with: 08.00 to 17.00 with rest, prayer and lunch; on Fridays the long pause.</summary>
internal static class ScheduleTemplate
{
    public static IEnumerable<SettleSchedule.Session> Days(DateOnly first, int count, string room)
    {
        var day = first;
        for (var i = 0; i < count; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            i++;
            yield return Day(day, room);
        }
    }

    public static SettleSchedule.Session Day(DateOnly day, string room) => new()
    {
        Date = day, Room = room, From = new TimeOnly(8, 0), Until = new TimeOnly(17, 0),
        Breaks =
        [
            day.DayOfWeek == DayOfWeek.Friday ? Pause("Salat Jumat dan makan", 11, 30, 13, 30) : Pause("Ishoma", 12, 0, 13, 0),
            Pause("Salat Asar", 15, 15, 15, 30),
        ],
    };

    private static SettleSchedule.Break Pause(string name, int fromHour, int fromMinute, int untilHour, int untilMinute) =>
        new() { Name = name, From = new TimeOnly(fromHour, fromMinute), Until = new TimeOnly(untilHour, untilMinute) };
}
