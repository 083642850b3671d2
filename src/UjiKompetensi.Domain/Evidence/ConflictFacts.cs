using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says of conflicts of interest: one <see cref="EventKind.ConflictDeclared"/> or
/// <see cref="EventKind.ConflictDecided"/> for every version of each. One that went with its panelist or participant
/// in draft has a last one that says <see cref="Removed"/>.
/// </summary>
public static class ConflictFacts
{
    public const string Origin = "origin";

    /// <summary>Name of a <see cref="ConflictState"/>, or <see cref="Removed"/>.</summary>
    public const string State = "state";
    public const string Removed = "Removed";

    public static Facts Of(Round round, ConflictOfInterest conflict) => Of(round, conflict, conflict.Version, conflict.State.ToString());

    /// <summary>To be recorded before the panelist or participant leaves the round.</summary>
    public static Facts Gone(Round round, ConflictOfInterest conflict) => Of(round, conflict, conflict.Version + 1, Removed);

    private static Facts Of(Round round, ConflictOfInterest conflict, int version, string state) => new Facts()
        .Add(RoundFacts.Id, conflict.Id.Value).Add(MarkFacts.Version, version)
        .Add(MarkFacts.Panelist, round.PanelistOf(conflict.PanelistId).Code).Add(MarkFacts.Participant, round.ParticipantOf(conflict.ParticipantId).Code)
        .Add(MarkFacts.Kind, conflict.Kind.ToString()).Add(Origin, conflict.Origin.ToString()).Add(State, state).Add(MarkFacts.Reason, conflict.Reason);
}
