using UjiKompetensi.Domain.Decisions;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>How a round ends after its release.</summary>
public sealed partial class Round
{
    /// <summary>Closes the round's decision phase: the PPK has said something about every official, were it that it waits.</summary>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>undecided</c>.</exception>
    public void ConcludeDecision(IReadOnlyCollection<Decision> decisions)
    {
        Only(RoundPhase.Released, "menetapkan putusan PPK");
        var open = Participants.Where(p => decisions.All(d => d.ParticipantId != p.Id)).ToList();
        RuleViolation.ThrowIf(open.Count > 0, "undecided", $"{open.Count} pejabat belum diputuskan: {string.Join(", ", open.Take(5).Select(p => p.Name.Bare))}{(open.Count > 5 ? ", …" : "")}.");
        Phase = RoundPhase.Decided;
    }
}
