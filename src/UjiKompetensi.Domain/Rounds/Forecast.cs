namespace UjiKompetensi.Domain.Rounds;

/// <summary>When today's last participant will probably be done, from the pace of the day so far. A pure function of the round and the time.</summary>
/// <param name="Pace">How long one participant takes with the change to the next one.</param>
/// <param name="IsMeasured">The pace comes from turns that ended, not from the schedule.</param>
/// <param name="Waiting">Participants still to come today, without the one inside.</param>
/// <param name="EndsAt">Null when nobody is inside and nobody waits today.</param>
/// <param name="MinutesLate">By how many whole minutes the end is later than planned for today; negative when earlier, null without a plan for today.</param>
public sealed record Forecast(TimeSpan Pace, bool IsMeasured, int Waiting, DateTimeOffset? EndsAt, int? MinutesLate)
{
    /// <summary>Shorter ones are slips of the finger.</summary>
    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMinutes(1);

    /// <summary>A turn of more than so many planned ones was left open, over lunch or over night.</summary>
    private const int LongestTurn = 4;

    /// <param name="now">In the office's own offset: its date and time of day are compared with the schedule.</param>
    public static Forecast Of(Round round, DateTimeOffset now)
    {
        var (pace, measured) = PaceOf(round);
        var (today, clock) = (DateOnly.FromDateTime(now.DateTime), now.TimeOfDay);
        var waiting = round.Participants.Count(p => IsDue(round, p, today));
        var inside = round.CurrentTurn;
        if (inside is null && waiting == 0) return new Forecast(pace, measured, 0, null, null);
        // A turn that seems to begin in the future comes from a clock that was set back: it counts as just begun.
        var passed = inside is null ? TimeSpan.Zero : Later(now - inside.BeganAt, TimeSpan.Zero);
        var left = inside is null ? TimeSpan.Zero : Later(TurnOf(round, pace) - passed, TimeSpan.Zero);
        var work = left + waiting * pace;
        // Whoever is inside uses the pause; it is the next one who waits for its end.
        var end = clock + work + Pauses(round, today, clock, work, isBusy: inside is not null);
        return new Forecast(pace, measured, waiting, new DateTimeOffset(now.Date, now.Offset) + end, Late(round, today, end));
    }

    private static (TimeSpan Pace, bool IsMeasured) PaceOf(Round round)
    {
        var change = TimeSpan.FromMinutes(round.Schedule.PreparationMinutes);
        var planned = TimeSpan.FromMinutes(round.Schedule.MinutesPerPerson);
        var lengths = round.Turns.Where(t => t.EndedAt is not null).Select(t => t.EndedAt!.Value - t.BeganAt)
            .Where(length => length >= ShortestTurn && length <= LongestTurn * planned).ToList();
        return lengths.Count == 0 ? (planned + change, false) : (TimeSpan.FromTicks((long)lengths.Average(l => l.Ticks)) + change, true);
    }

    private static TimeSpan TurnOf(Round round, TimeSpan pace) => pace - TimeSpan.FromMinutes(round.Schedule.PreparationMinutes);

    /// <summary>Still to come, and planned for today or an earlier day; whoever has no hours comes on the last day.</summary>
    private static bool IsDue(Round round, Participant person, DateOnly today) => round.QueueStateOf(person.Id) is QueueState.Waiting or QueueState.Postponed
        && (round.Timetable.Of(person.Id)?.Date ?? (round.Schedule.IsSettled() ? round.Schedule.Sessions[^1].Date : today)) <= today;

    /// <summary>What of today's pauses lies ahead and falls into the work: breaks, the time between two sessions, and the time before the first.</summary>
    private static TimeSpan Pauses(Round round, DateOnly today, TimeSpan clock, TimeSpan work, bool isBusy)
    {
        var sessions = round.Schedule.Sessions.Where(s => s.Date == today).ToList();
        if (sessions.Count == 0) return TimeSpan.Zero;
        var pauses = sessions.SelectMany(s => s.Breaks).Select(b => (From: b.From.ToTimeSpan(), Until: b.Until.ToTimeSpan()))
            .Concat(sessions.Zip(sessions.Skip(1), (one, next) => (From: one.Until.ToTimeSpan(), Until: next.From.ToTimeSpan())));
        if (!isBusy) pauses = pauses.Append((From: TimeSpan.Zero, Until: sessions[0].From.ToTimeSpan()));
        var total = TimeSpan.Zero;
        foreach (var pause in pauses.Where(p => p.Until > clock && p.Until > p.From).OrderBy(p => p.From))
            if (pause.From < clock + work + total) total += pause.Until - Later(pause.From, clock);
        return total;
    }

    private static int? Late(Round round, DateOnly today, TimeSpan end)
    {
        var planned = round.Timetable.Slots.Where(s => s.Date == today && round.QueueStateOf(s.Participant.Id) != QueueState.Absent).Select(s => s.Until.ToTimeSpan()).DefaultIfEmpty().Max();
        return planned == default ? null : (int)Math.Round((end - planned).TotalMinutes, MidpointRounding.AwayFromZero);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
