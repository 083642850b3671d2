namespace UjiKompetensi.Domain.Rounds;

/// <summary>Who is before the panel now. Whoever changes it names the last turn he saw, so that two people at two boards call in nobody twice.</summary>
public sealed partial class Round
{
    private readonly List<Turn> _turns = [];

    public IReadOnlyList<Turn> Turns => _turns.OrderBy(t => t.Number).ToList();

    public Turn? CurrentTurn => _turns.Where(t => t.EndedAt is null).MaxBy(t => t.Number);

    /// <summary>Number of the last turn, 0 before the first.</summary>
    public int LastTurn => _turns.Count == 0 ? 0 : _turns.Max(t => t.Number);

    /// <summary>The participants as they are called from now on: the postponed after all others.</summary>
    public IReadOnlyList<Participant> Queue => Schedule.Ordered(_participants).OrderBy(p => QueueStateOf(p.Id) == QueueState.Postponed).ToList();

    /// <summary>Lets a participant in; whoever was inside is let go first. One who was postponed or is done may come again.</summary>
    /// <param name="seen">Number of the last turn on the screen, 0 for none.</param>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>row-stale</c>, <c>turn-absent</c>, <c>turn-running</c>.</exception>
    public Turn CallIn(ParticipantId id, int seen, DateTimeOffset now)
    {
        Only(RoundPhase.Scoring, "memulai giliran");
        var participant = ParticipantOf(id);
        RuleViolation.Stale(seen, LastTurn);
        RuleViolation.ThrowIf(CurrentTurn?.ParticipantId == id, "turn-running", $"Peserta {participant.Code} sudah berada di dalam.");
        RuleViolation.ThrowIf(QueueStateOf(id) == QueueState.Absent, "turn-absent", $"Peserta {participant.Code} tercatat tidak hadir. Kembalikan ke antrean lebih dahulu.");
        CurrentTurn?.End(now);
        var turn = Turn.Begin(Id, id, LastTurn + 1, now);
        _turns.Add(turn);
        return turn;
    }

    /// <summary>Lets the participant go who is inside.</summary>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>row-stale</c>, <c>turn-none</c>.</exception>
    public Turn CloseTurn(int seen, DateTimeOffset now)
    {
        Only(RoundPhase.Scoring, "mengakhiri giliran");
        RuleViolation.Stale(seen, LastTurn);
        var turn = CurrentTurn ?? throw new RuleViolation("turn-none", "Tidak ada peserta di dalam. Giliran itu sudah diakhiri.");
        turn.End(now);
        return turn;
    }

    /// <summary>Passes over a participant who does not come now, or takes him back into the queue; if he is inside, his turn ends.</summary>
    /// <returns>The turn that ended by it, if any.</returns>
    public Turn? PlaceInQueue(ParticipantId id, Presence presence, string reason, int basedOn, DateTimeOffset now)
    {
        Only(RoundPhase.Scoring, "mengubah antrean");
        RecordPresence(id, presence, reason, basedOn, now);
        if (presence == Presence.Planned || CurrentTurn is not { } turn || turn.ParticipantId != id) return null;
        turn.End(now);
        return turn;
    }

    public QueueState QueueStateOf(ParticipantId id)
    {
        var last = _turns.Where(t => t.ParticipantId == id).MaxBy(t => t.Number);
        if (last is { EndedAt: null }) return QueueState.Now;
        // What was noted before he came in after all says nothing any more.
        var note = Schedule.NoteOf(id) is { } said && (last is null || said.At >= last.BeganAt) ? said : null;
        return note?.Presence switch
        {
            Presence.Absent => QueueState.Absent,
            Presence.Postponed => QueueState.Postponed,
            _ => last is null ? QueueState.Waiting : QueueState.Done,
        };
    }
}
