using UjiKompetensi.Domain.Evidence;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>
/// A sheet may be locked several times. Every lock but the last is followed by an unlocking that names its receipt; the
/// last one is what the stored row must say.
/// </summary>
internal static class LocksAgainstChain
{
    /// <returns>The locks that were opened again, and what does not fit.</returns>
    public static (IReadOnlySet<int> Opened, IReadOnlyList<string> Mismatches) Walk(IReadOnlyList<RoundEvent> chain)
    {
        var (opened, mismatches, standing) = (new HashSet<int>(), new List<string>(), new Dictionary<string, RoundEvent>());
        foreach (var link in chain)
        {
            if (link.Kind is EventKind.SheetLocked or EventKind.PanelistRecused or EventKind.AbsenceRecorded) standing[Fact(link, MarkFacts.Sheet)] = link;
            if (link.Kind != EventKind.SheetUnlocked) continue;
            if (!standing.Remove(Fact(link, MarkFacts.Sheet), out var locked) || Fact(locked, MarkFacts.Receipt) != Fact(link, MarkFacts.Receipt))
                mismatches.Add($"Pembukaan kunci (entri {link.Sequence}): tidak sesuai dengan penguncian sebelumnya");
            if (locked is not null) opened.Add(locked.Sequence);
        }

        return (opened, mismatches);
    }

    private static string Fact(RoundEvent link, string name) => Facts.Read(link.Facts).GetValueOrDefault(name, "");
}
