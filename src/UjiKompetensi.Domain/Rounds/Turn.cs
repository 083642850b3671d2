namespace UjiKompetensi.Domain.Rounds;

public readonly record struct TurnId(Guid Value);

/// <summary>Where a participant is in the day's queue; derived from the turns and the presence notes, never stored.</summary>
public enum QueueState { Waiting, Now, Done, Postponed, Absent }

/// <summary>
/// One time before the panel that really happened, from being called in to being let go. The <see cref="Slot"/> is what
/// was planned; a participant who was postponed or called in again has several turns.
/// </summary>
public sealed class Turn
{
    private Turn() { }

    public TurnId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>From 1 in the round, in the order people were called in.</summary>
    public int Number { get; private init; }
    public DateTimeOffset BeganAt { get; private init; }

    /// <summary>Null while the participant is inside.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    internal static Turn Begin(RoundId round, ParticipantId participant, int number, DateTimeOffset now) =>
        new() { Id = new TurnId(Guid.CreateVersion7()), RoundId = round, ParticipantId = participant, Number = number, BeganAt = now };

    // A clock that was set back must not make a turn end before it began.
    internal void End(DateTimeOffset now) => EndedAt ??= now < BeganAt ? BeganAt : now;
}

public static class QueueStateNames
{
    public static string Title(this QueueState state) => state switch
    {
        QueueState.Waiting => "Menunggu",
        QueueState.Now => "Sekarang",
        QueueState.Done => "Selesai",
        QueueState.Postponed => "Ditunda",
        QueueState.Absent => "Tidak hadir",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no such state"),
    };
}
