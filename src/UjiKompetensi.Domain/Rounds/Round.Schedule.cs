namespace UjiKompetensi.Domain.Rounds;

/// <summary>When participants come and in which order.</summary>
public sealed partial class Round
{
    public Schedule Schedule { get; private set; } = new();

    /// <summary>Who comes when, as the schedule says now.</summary>
    public Timetable Timetable => Timetable.Of(Schedule, _participants);

    public void SettleSchedule(IEnumerable<ScheduleSession> sessions, int minutesPerPerson, int preparationMinutes, int basedOn) =>
        Reschedule("mengubah jadwal", basedOn, s => s.Settled(sessions, minutesPerPerson, preparationMinutes));

    /// <summary>Draws lots for the order of the participants. Once drawn, a new drawing needs a reason; every drawing stays on record.</summary>
    /// <param name="seed">32 random bytes.</param>
    /// <returns>The drawing with the lists before and after.</returns>
    public Lot DrawLots(byte[] seed, string reason, int basedOn, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(seed.Length != LotDraw.SeedBytes, "lot-seed", $"Benih undian harus {LotDraw.SeedBytes} bita.");
        RuleViolation.ThrowIf(_participants.Count < 2, "lot-few", "Undian memerlukan sedikitnya dua peserta.");
        var why = Schedule.Lots.Count == 0 ? RuleViolation.Optional(reason, Schedule.ReasonMaxLength, "alasan") : RuleViolation.Text(reason, Schedule.ReasonMaxLength, "alasan mengundi ulang");
        var before = Participants.Select(p => p.Id).ToList();
        var text = Convert.ToHexStringLower(seed);
        var lot = new Lot(text, now, why, before, LotDraw.Permute(text, before));
        Reschedule("mengundi urutan", basedOn, s => s with { Lots = [.. s.Lots, lot], Order = lot.After });
        return lot;
    }

    /// <summary>Puts one participant before another, or last.</summary>
    /// <param name="before">Null for the end.</param>
    public void MoveInOrder(ParticipantId id, ParticipantId? before, int basedOn)
    {
        ParticipantOf(id);
        if (before is { } other) ParticipantOf(other);
        RuleViolation.ThrowIf(before == id, "order-self", "Pilih peserta lain sebagai tujuan pemindahan.");
        Reschedule("mengubah urutan", basedOn, s =>
        {
            var order = s.Ordered(_participants).Select(p => p.Id).Where(p => p != id).ToList();
            order.Insert(before is { } place ? order.IndexOf(place) : order.Count, id);
            return s with { Order = order };
        });
    }

    /// <summary>Notes that a participant does not come in his turn, or that he does after all.</summary>
    public void RecordPresence(ParticipantId id, Presence presence, string reason, int basedOn, DateTimeOffset now)
    {
        ParticipantOf(id);
        var others = Schedule.Presences.Where(p => p.Participant != id);
        if (presence == Presence.Planned)
        {
            Reschedule("mencatat kehadiran", basedOn, s => s with { Presences = others.ToList() });
            return;
        }

        var note = new PresenceNote(id, presence, RuleViolation.Text(reason, Schedule.ReasonMaxLength, "alasan"), now);
        Reschedule("mencatat kehadiran", basedOn, s => s with { Presences = [.. others, note] });
    }

    private void Reschedule(string action, int basedOn, Func<Schedule, Schedule> change)
    {
        RuleViolation.ThrowIf(Phase is not (RoundPhase.Draft or RoundPhase.Scoring), "phase-wrong",
            $"Tidak dapat {action}: jadwal hanya berubah sebelum pleno, sedangkan kegiatan ini berada pada tahap {Phase.Title()}.");
        RuleViolation.Stale(basedOn, Schedule.Version);
        var changed = change(Schedule);
        Schedule = changed with { Version = Schedule.Version + 1 };
    }
}
