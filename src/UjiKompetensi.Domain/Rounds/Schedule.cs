namespace UjiKompetensi.Domain.Rounds;

/// <summary>A pause inside a session: rest, prayer, lunch. Nobody is tested in it.</summary>
public sealed record ScheduleBreak(string Name, TimeOnly From, TimeOnly Until);

/// <summary>A stretch of one day in one room.</summary>
public sealed record ScheduleSession(DateOnly Date, string Room, TimeOnly From, TimeOnly Until, IReadOnlyList<ScheduleBreak> Breaks);

/// <summary>One drawing of lots. Earlier ones stay on record when lots are drawn again.</summary>
/// <param name="Seed">32 bytes as lower-case hexadecimal digits; <see cref="LotDraw"/> repeats the order from it.</param>
/// <param name="Reason">Why lots were drawn again; empty for the first drawing.</param>
public sealed record Lot(string Seed, DateTimeOffset DrawnAt, string Reason, IReadOnlyList<ParticipantId> Before, IReadOnlyList<ParticipantId> After);

/// <summary>Whether a participant comes in his turn.</summary>
public enum Presence { Planned, Absent, Postponed }

/// <summary>A participant who does not come in his turn, and why.</summary>
public sealed record PresenceNote(ParticipantId Participant, Presence Presence, string Reason, DateTimeOffset At);

/// <summary>
/// When a round's participants are tested and in which order. One immutable value, replaced as a whole; who comes at
/// what time is never stored but computed by <see cref="Timetable.Of"/>.
/// </summary>
public sealed record Schedule
{
    public const int MaximumSessions = 30;
    public const int MaximumBreaks = 8;
    public const int MaximumMinutes = 480;
    public const int RoomMaxLength = 120;
    public const int BreakMaxLength = 60;
    public const int ReasonMaxLength = 300;

    public IReadOnlyList<ScheduleSession> Sessions { get; init; } = [];

    /// <summary>Minutes before the panel, without <see cref="PreparationMinutes"/>.</summary>
    public int MinutesPerPerson { get; init; } = 30;

    /// <summary>Minutes before each turn in which the participant prepares and the panel sorts its papers.</summary>
    public int PreparationMinutes { get; init; }

    /// <summary>Whoever is not named here comes last, by number.</summary>
    public IReadOnlyList<ParticipantId> Order { get; init; } = [];

    /// <summary>Every drawing of lots, the newest last.</summary>
    public IReadOnlyList<Lot> Lots { get; init; } = [];
    public IReadOnlyList<PresenceNote> Presences { get; init; } = [];

    /// <summary>Counts changes, so that nobody overwrites what he has not seen.</summary>
    public int Version { get; init; }

    public bool IsSettled() => Sessions.Count > 0;

    public PresenceNote? NoteOf(ParticipantId participant) => Presences.FirstOrDefault(p => p.Participant == participant);

    /// <summary>The participants in the order they are called.</summary>
    public IReadOnlyList<Participant> Ordered(IEnumerable<Participant> participants)
    {
        var place = Order.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        return participants.OrderBy(p => place.GetValueOrDefault(p.Id, int.MaxValue)).ThenBy(p => p.Number).ToList();
    }

    /// <exception cref="RuleViolation">A session or break is empty, crosses midnight or overlaps another, or a number is out of range.</exception>
    internal Schedule Settled(IEnumerable<ScheduleSession> sessions, int minutes, int preparation)
    {
        RuleViolation.ThrowIf(minutes is < 5 or > MaximumMinutes, "minutes-range", $"Waktu tiap peserta antara 5 dan {MaximumMinutes} menit.");
        RuleViolation.ThrowIf(preparation is < 0 or > MaximumMinutes, "minutes-range", $"Waktu persiapan antara 0 dan {MaximumMinutes} menit.");
        var sorted = sessions.Select(Checked).OrderBy(s => s.Date).ThenBy(s => s.From).ToList();
        RuleViolation.ThrowIf(sorted.Count > MaximumSessions, "sessions-many", $"Jadwal memuat paling banyak {MaximumSessions} sesi.");
        foreach (var (one, next) in sorted.Zip(sorted.Skip(1)))
            RuleViolation.ThrowIf(one.Date == next.Date && next.From < one.Until, "sessions-overlap",
                $"Dua sesi pada {Day(one.Date)} berlangsung bersamaan ({Hours(one.From, one.Until)} dan {Hours(next.From, next.Until)}). Panel hanya dapat berada di satu ruang; ubah jam salah satunya.");
        return this with { Sessions = sorted, MinutesPerPerson = minutes, PreparationMinutes = preparation };
    }

    private static ScheduleSession Checked(ScheduleSession session)
    {
        var where = Day(session.Date);
        RuleViolation.ThrowIf(session.From >= session.Until, "session-hours",
            $"Jam selesai sesi {where} harus sesudah jam mulainya. Sesi yang melewati tengah malam dipecah menjadi dua.");
        RuleViolation.ThrowIf(session.Breaks.Count > MaximumBreaks, "breaks-many", $"Sesi {where} memuat paling banyak {MaximumBreaks} jeda.");
        var breaks = session.Breaks.Select(b => b with { Name = RuleViolation.Text(b.Name, BreakMaxLength, $"nama jeda pada {where}") }).OrderBy(b => b.From).ToList();
        foreach (var pause in breaks)
            RuleViolation.ThrowIf(pause.From >= pause.Until || pause.From < session.From || pause.Until > session.Until, "break-hours",
                $"Jeda \"{pause.Name}\" ({Hours(pause.From, pause.Until)}) harus berada di dalam sesi {where} ({Hours(session.From, session.Until)}).");
        foreach (var (one, next) in breaks.Zip(breaks.Skip(1)))
            RuleViolation.ThrowIf(next.From < one.Until, "breaks-overlap", $"Jeda \"{one.Name}\" dan \"{next.Name}\" pada {where} bertumpuk. Ubah jam salah satunya.");
        return session with { Room = RuleViolation.Text(session.Room, RoomMaxLength, $"ruang sesi {where}"), Breaks = breaks };
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("id-ID"));

    private static string Hours(TimeOnly from, TimeOnly until) => $"{Clock(from)}–{Clock(until)}";

    private static string Clock(TimeOnly time) => time.ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture);
}
