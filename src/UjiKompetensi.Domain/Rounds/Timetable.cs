namespace UjiKompetensi.Domain.Rounds;

/// <summary>One participant's turn.</summary>
/// <param name="CallAt">When he is to be there; before <paramref name="From"/> by the minutes of preparation.</param>
public sealed record Slot(Participant Participant, DateOnly Date, string Room, TimeOnly CallAt, TimeOnly From, TimeOnly Until);

/// <summary>Who comes when: computed from a <see cref="Schedule"/> and never stored.</summary>
/// <param name="Unplaced">Participants the sessions have no room for, in order.</param>
public sealed record Timetable(IReadOnlyList<Slot> Slots, IReadOnlyList<Participant> Unplaced)
{
    private const int MinutesOfDay = 24 * 60;

    public Slot? Of(ParticipantId participant) => Slots.FirstOrDefault(s => s.Participant.Id == participant);

    /// <summary>
    /// Gives every participant the next stretch that fits between the breaks, session by session. An absent one keeps
    /// his turn and a postponed one leaves his empty and comes after all others: what was printed on somebody else's
    /// invitation does not change because of him.
    /// </summary>
    public static Timetable Of(Schedule schedule, IEnumerable<Participant> participants)
    {
        var ordered = schedule.Ordered(participants);
        var later = ordered.Where(p => schedule.NoteOf(p.Id)?.Presence == Presence.Postponed).ToHashSet();
        var free = Stretches(schedule).GetEnumerator();
        var (slots, unplaced) = (new List<Slot>(), new List<Participant>());
        foreach (var (person, isHeldOpen) in ordered.Select(p => (p, later.Contains(p))).Concat(ordered.Where(later.Contains).Select(p => (p, false))))
        {
            if (!free.MoveNext())
            {
                if (!isHeldOpen) unplaced.Add(person);
                continue;
            }

            var (session, begin) = free.Current;
            var from = begin + schedule.PreparationMinutes;
            if (!isHeldOpen) slots.Add(new Slot(person, session.Date, session.Room, Time(begin), Time(from), Time(from + schedule.MinutesPerPerson)));
        }

        return new Timetable(slots, unplaced);
    }

    // Counted in minutes of the day: a time of day would wrap round midnight and fit where nothing does.
    private static IEnumerable<(ScheduleSession Session, int Begin)> Stretches(Schedule schedule)
    {
        var length = schedule.PreparationMinutes + schedule.MinutesPerPerson;
        foreach (var session in schedule.Sessions)
        {
            var begin = Minute(session.From);
            while (begin + length <= Math.Min(Minute(session.Until), MinutesOfDay - 1))
            {
                if (session.Breaks.FirstOrDefault(b => Minute(b.From) < begin + length && Minute(b.Until) > begin) is { } pause)
                {
                    begin = Minute(pause.Until);
                    continue;
                }

                yield return (session, begin);
                begin += length;
            }
        }
    }

    private static int Minute(TimeOnly time) => time.Hour * 60 + time.Minute;

    private static TimeOnly Time(int minute) => new(minute / 60, minute % 60);
}
