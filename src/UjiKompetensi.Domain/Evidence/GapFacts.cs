namespace UjiKompetensi.Domain.Evidence;

/// <summary>What the chain says when its chair accepts that entries are gone: an older database was restored.</summary>
public static class GapFacts
{
    /// <summary>Number of the newest signed entry that a machine of the office had seen.</summary>
    public const string SeenSequence = "seen-sequence";

    /// <summary>Its hash: the entry that is gone keeps its name.</summary>
    public const string SeenHash = "seen-hash";

    /// <summary>For <see cref="EventKind.GapAccepted"/>.</summary>
    /// <param name="reason">In the chair's own words.</param>
    public static Facts Accepted(ChainHead seen, string reason) => new Facts().Add(SeenSequence, seen.Sequence).Add(SeenHash, seen.Hash).Add(MarkFacts.Reason, reason);
}
