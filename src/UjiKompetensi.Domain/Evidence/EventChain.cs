namespace UjiKompetensi.Domain.Evidence;

/// <summary>Where a chain is broken and how, in words for the person who verifies.</summary>
public sealed record BrokenLink(int Sequence, string Sentence);

public static class EventChain
{
    /// <summary>Walks a chain in order of sequence and names its first broken link; null when it is whole.</summary>
    public static BrokenLink? FirstBroken(IEnumerable<RoundEvent> links)
    {
        var (expected, previous) = (1, RoundEvent.Origin);
        foreach (var link in links.OrderBy(l => l.Sequence))
        {
            if (link.Sequence == expected - 1 && expected > 1)
                return new BrokenLink(link.Sequence, $"Nomor entri {link.Sequence} dipakai lebih dari sekali.");
            if (link.Sequence != expected)
                return new BrokenLink(expected, $"Entri {expected} hilang: entri berikutnya bernomor {link.Sequence}.");
            if (link.PreviousHash != previous)
                return new BrokenLink(expected, $"Entri {expected} tidak menyambung pada entri sebelumnya.");
            if (link.ComputeHash() != link.Hash)
                return new BrokenLink(expected, $"Isi entri {expected} ({link.Kind}) berubah setelah dicatat.");
            (expected, previous) = (expected + 1, link.Hash);
        }

        return null;
    }
}
