using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>What the chain says of who was before the panel when.</summary>
public static class TurnFacts
{
    /// <summary>Number of the turn in the round.</summary>
    public const string Number = "number";

    /// <summary>For <see cref="EventKind.TurnBegan"/> and <see cref="EventKind.TurnEnded"/>.</summary>
    public static Facts Of(Round round, Turn turn) => new Facts().Add(MarkFacts.Participant, round.ParticipantOf(turn.ParticipantId).Code).Add(Number, turn.Number);
}
