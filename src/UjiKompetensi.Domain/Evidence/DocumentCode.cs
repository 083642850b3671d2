using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// The short name printed on a round's report: 16 hexadecimal digits made from the round's address and the hash of
/// the event that released it, or of the newest event for a draft. Whoever holds the paper can compare it with the chain.
/// </summary>
public static class DocumentCode
{
    public const int Length = 16;

    public static string Of(Round round, IEnumerable<RoundEvent> chain)
    {
        var events = chain.OrderBy(e => e.Sequence).ToList();
        var head = events.LastOrDefault(e => e.Kind == EventKind.Released) ?? events.LastOrDefault();
        return MarkFacts.Hash($"{round.Slug}\n{head?.Hash ?? RoundEvent.Origin}")[..Length].ToUpperInvariant();
    }
}
