using UjiKompetensi.Domain.Assessments;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Objections;
using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using Meeting = UjiKompetensi.Domain.Plenaries.Plenary;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>A round's whole record: what the database holds and what the chain says of it.</summary>
internal sealed record Record(
    Round Round, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<AssessmentResult> Results,
    IReadOnlyList<Recommendation> Recommendations, IReadOnlyList<Amendment> Amendments, IReadOnlyList<RoundEvent> Chain)
{
    public IReadOnlyList<UnlockRequest> Unlocks { get; init; } = [];
    public IReadOnlyList<PaperEntry> Papers { get; init; } = [];
    public IReadOnlyList<RecommendationVersion> Versions { get; init; } = [];
    public IReadOnlyList<DiscussionNote> Notes { get; init; } = [];
    public IReadOnlyList<Review> Reviews { get; init; } = [];
    public IReadOnlyList<Decision> Decisions { get; init; } = [];
    public IReadOnlyList<FollowUpStep> FollowUp { get; init; } = [];

    public IReadOnlyList<Objection> Objections { get; init; } = [];
    public Meeting? Plenary { get; init; }

    /// <summary>SHA-256 of the bytes of each paper sheet's current scan, computed anew.</summary>
    public IReadOnlyDictionary<PaperEntryId, string> Scans { get; init; } = new Dictionary<PaperEntryId, string>();

    /// <summary>What <c>Totals.sql</c> makes of the same rows.</summary>
    public IReadOnlyList<SqlTotal> Totals { get; init; } = [];

    public ScoreSheet SheetOf(SheetId id) => Sheets.First(s => s.Id == id);
}

/// <summary>Compares every stored version with the chain, in both directions.</summary>
internal static class RowsAgainstChain
{
    public static IEnumerable<string> Mismatches(Record record)
    {
        var (round, words) = (record.Round, new ClaimWords(record.Round));
        var (opened, misplaced) = LocksAgainstChain.Walk(record.Chain);
        foreach (var sentence in misplaced) yield return sentence;
        var stored = record.Sheets.SelectMany(s => Claim.Of(round, s))
            .Concat(record.Unlocks.SelectMany(u => Claim.Of(round, record.SheetOf(u.SheetId), u)))
            .Concat(record.Papers.SelectMany(p => Claim.Of(round, record.SheetOf(p.SheetId), p)))
            .Concat(round.Conflicts.Select(c => Claim.Of(round, c)))
            .Concat(record.Results.Select(r => Claim.Of(round, r)))
            .Concat(record.Recommendations.Where(r => r.Version > 0).Select(r => Claim.Of(round, r)))
            .Concat(from r in record.Recommendations from v in record.Versions where v.RecommendationId == r.Id && v.Version < r.Version select Claim.Of(round, r, v))
            .Concat(record.Plenary is { } plenary ? Claim.Of(round, plenary) : []).Concat(record.Notes.Select(n => Claim.Of(round, n))).Concat(record.Reviews.Select(r => Claim.Of(round, r)))
            .Concat(record.Decisions.Select(d => Claim.Of(round, d))).Concat(record.FollowUp.Select(s => Claim.Of(round, s)))
            .Concat(record.Objections.SelectMany(o => Claim.Of(round, o))).ToList();
        var recorded = record.Chain.Where(link => !opened.Contains(link.Sequence)).Select(link => (Link: link, Claim: Claim.Of(link))).Where(l => l.Claim is not null)
            .GroupBy(l => l.Claim!.Key).ToDictionary(g => g.Key, g => g.ToList());

        foreach (var claim in stored)
        {
            if (!recorded.TryGetValue(claim.Key, out var links))
            {
                yield return $"{words.Name(claim)}: ada di basis data, tidak tercatat dalam jejak";
                continue;
            }

            if (links.Count > 1) yield return $"{words.Name(claim)}: tercatat {links.Count} kali dalam jejak";
            foreach (var difference in words.Differences(claim, links[0].Claim!)) yield return difference;
        }

        var taken = record.Chain.Where(e => e.Kind == EventKind.ResultTakenBack).ToList();
        foreach (var claim in stored.Where(c => c.Kind == EventKind.ResultRecorded && taken.Any(t => Facts.Read(t.Facts).GetValueOrDefault(RoundFacts.Id) == c.Fact(RoundFacts.Id))))
            yield return $"{words.Name(claim)}: sudah ditarik menurut jejak, masih ada di basis data";
        var gone = recorded.Values.Select(l => l[0].Claim!).Where(c => c.Fact(ConflictFacts.State) == ConflictFacts.Removed).Select(c => c.Fact(RoundFacts.Id)).ToHashSet();
        var known = stored.Select(c => c.Key).Concat(stored.Where(HasHistory).SelectMany(Earlier)).Concat(taken.SelectMany(Claim.TakenBack)).ToHashSet();
        foreach (var (key, links) in recorded.Where(r => !known.Contains(r.Key) && !gone.Contains(r.Value[0].Claim!.Fact(RoundFacts.Id))))
            yield return $"{words.Name(links[0].Claim!)}: tercatat dalam jejak (entri {links[0].Link.Sequence}), tidak ada di basis data";
        foreach (var lost in stored.Where(HasHistory).Where(c => Earlier(c).Any(key => !recorded.ContainsKey(key))))
            yield return $"{words.Name(lost)}: versi sebelumnya tidak tercatat dalam jejak";
    }

    // Of results, recommendations and conflicts the database keeps the newest version only; the chain has them all.
    private static bool HasHistory(Claim claim) => claim.Kind is EventKind.ResultRecorded or EventKind.RecommendationWritten or EventKind.ConflictDecided;

    private static IEnumerable<string> Earlier(Claim claim) => Enumerable.Range(1, Math.Max(0, claim.Version - 1)).Select(claim.KeyAt);
}
