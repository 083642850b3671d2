using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>The bytes of one copy of a final paper, hashed anew, with what its row says.</summary>
internal sealed record KeptBytes(Guid Id, string Kind, string Number, string Status, string Stage, string Hash);

/// <summary>Compares final papers with the chain: the bytes that are kept, and how far each paper is.</summary>
internal static class DocumentsAgainstChain
{
    private static readonly EventKind[] Steps = [EventKind.DocumentFinalised, EventKind.DocumentSigned, EventKind.DocumentSent, EventKind.DocumentVoided];

    /// <param name="kept">In the order in which the chain names the copies.</param>
    public static IEnumerable<string> Mismatches(IReadOnlyList<KeptBytes> kept, IReadOnlyList<RoundEvent> chain)
    {
        var told = chain.Where(e => Steps.Contains(e.Kind)).Select(e => (e.Kind, e.Sequence, Facts: Facts.Read(e.Facts)))
            .ToLookup(e => e.Facts.GetValueOrDefault("document", ""));
        foreach (var paper in kept.GroupBy(k => k.Id))
        {
            var (first, events) = (paper.First(), told[paper.Key.ToString("D")].ToList());
            var name = $"{Enum.Parse<DocumentKind>(first.Kind).Title()}{(first.Number.Length > 0 ? $" nomor {first.Number}" : "")}";
            if (events.Count == 0)
            {
                yield return $"{name}: ada di basis data, tidak tercatat dalam jejak";
                continue;
            }

            if (Hashes(paper, signed: false) != HashesOf(events, EventKind.DocumentFinalised)) yield return $"{name}: berkas final bukan yang tercatat dalam jejak";
            if (Hashes(paper, signed: true) != HashesOf(events, EventKind.DocumentSigned)) yield return $"{name}: berkas bertanda tangan bukan yang tercatat dalam jejak";
            if (StatusOf(events[^1].Kind) != first.Status) yield return $"{name}: keadaannya di basis data bukan yang tercatat dalam jejak";
        }

        var known = kept.Select(k => k.Id.ToString("D")).ToHashSet();
        foreach (var lost in told.Where(t => !known.Contains(t.Key)))
            yield return $"Naskah final yang tercatat dalam jejak (entri {lost.First().Sequence}) tidak ada di basis data";
    }

    private static string Hashes(IEnumerable<KeptBytes> paper, bool signed) =>
        string.Join(' ', paper.Where(b => b.Stage == nameof(DocumentStage.Signed) == signed).Select(b => b.Hash));

    private static string HashesOf(List<(EventKind Kind, int Sequence, IReadOnlyDictionary<string, string> Facts)> events, EventKind kind) =>
        events.FirstOrDefault(e => e.Kind == kind).Facts?.GetValueOrDefault(DocumentFacts.Sha256) ?? "";

    private static string StatusOf(EventKind kind) => kind switch
    {
        EventKind.DocumentSigned => nameof(DocumentStatus.Signed),
        EventKind.DocumentSent => nameof(DocumentStatus.Sent),
        EventKind.DocumentVoided => nameof(DocumentStatus.Voided),
        _ => nameof(DocumentStatus.Final),
    };
}
