namespace UjiKompetensi.Domain.Rounds;

/// <summary>What the round opens to those who take part in it.</summary>
public sealed partial class Round
{
    public ParticipantRules ParticipantRules { get; private set; } = new();

    /// <summary>Whether the result has left the panel.</summary>
    public bool IsReleased => ReleasedAt is not null;

    /// <exception cref="RuleViolation"><c>phase-wrong</c> from the plenary on, <c>row-stale</c>, and what the rules refuse.</exception>
    public void SettleParticipantRules(ParticipantRules rules, int basedOn)
    {
        RuleViolation.ThrowIf(Phase is not (RoundPhase.Draft or RoundPhase.Scoring), "phase-wrong", "Hak peserta hanya dapat diubah sebelum pleno dibuka.");
        RuleViolation.Stale(basedOn, ParticipantRules.Version);
        ParticipantRules = rules.Checked() with { Version = basedOn + 1 };
    }
}
