using System.Data;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>
/// Walks a round's chain and compares it with everything the database holds of the round, in both directions, and
/// computes the totals a second time in SQL. Reads one snapshot, so that a save in progress is no false alarm.
/// </summary>
public sealed class RoundVerification(UseCaseParts parts) : Query<RoundVerification.Input, RoundVerification.Finding>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="Entries">Length of the chain.</param>
    /// <param name="Head">Hash of its last link; keep it elsewhere to notice a chain cut short.</param>
    /// <param name="Broken">The first broken link; null when the chain itself is whole.</param>
    /// <param name="Mismatches">Rows and events that do not say the same.</param>
    public sealed record Finding(string Slug, int Entries, string Head, BrokenLink? Broken, IReadOnlyList<string> Mismatches)
    {
        public bool IsWhole => Broken is null && Mismatches.Count == 0;

        public IReadOnlyList<string> Sentences => IsWhole
            ? [$"Rantai utuh sampai entri {Entries}"]
            : [.. Broken is null ? [] : new[] { $"Rantai putus pada entri {Broken.Sequence}. {Broken.Sentence}" }, .. Mismatches];
    }

    private sealed record ScanHash(Guid Id, string Hash);

    protected override Policy Policy => Policies.VerifyEvidence;

    protected override async Task<Finding> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var db = reading.Db;
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var record = new Record(round,
            await db.Sheets.Where(s => s.RoundId == round.Id).Whole().OrderBy(s => s.Id).ToListAsync(cancel),
            await db.AssessmentResults.Where(r => r.RoundId == round.Id).OrderBy(r => r.Id).ToListAsync(cancel),
            await db.Recommendations.Where(r => r.RoundId == round.Id).OrderBy(r => r.Id).ToListAsync(cancel),
            await db.Amendments.Where(a => a.RoundId == round.Id).OrderBy(a => a.Number).ToListAsync(cancel),
            await db.RoundEvents.Where(e => e.RoundId == round.Id).OrderBy(e => e.Sequence).ToListAsync(cancel))
        {
            Unlocks = await db.UnlockRequests.Where(u => u.RoundId == round.Id).OrderBy(u => u.Number).ToListAsync(cancel),
            Papers = await db.PaperEntries.Where(p => p.RoundId == round.Id).Include(p => p.Typings).OrderBy(p => p.Id).ToListAsync(cancel),
            Versions = await db.RecommendationVersions.Where(v => db.Recommendations.Any(r => r.Id == v.RecommendationId && r.RoundId == round.Id)).OrderBy(v => v.Version).ToListAsync(cancel),
            Plenary = await db.Plenaries.Where(p => p.RoundId == round.Id).Whole().FirstOrDefaultAsync(cancel),
            Notes = await db.DiscussionNotes.Where(n => n.RoundId == round.Id).OrderBy(n => n.ParticipantId).ThenBy(n => n.Version).ToListAsync(cancel),
            Reviews = await db.Reviews.Where(r => r.RoundId == round.Id).OrderBy(r => r.ParticipantId).ThenBy(r => r.Number).ToListAsync(cancel),
            Objections = await db.Objections.Include(o => o.Steps).Where(o => o.RoundId == round.Id).OrderBy(o => o.At).ToListAsync(cancel),
            Scans = (await db.Database.SqlQuery<ScanHash>($"""
                SELECT e.id, encode(sha256(s.bytes), 'hex') AS hash FROM paper_entries e JOIN paper_scans s ON s.id = e.scan_id WHERE e.round_id = {round.Id.Value}
                """).ToListAsync(cancel)).ToDictionary(s => new PaperEntryId(s.Id), s => s.Hash),
            Totals = await SqlTotal.OfAsync(db, round.Slug, cancel),
        };
        var kept = await db.Database.SqlQuery<KeptBytes>($"""
            SELECT d.id, d.kind, d.number, d.status, b.stage, encode(sha256(b.bytes), 'hex') AS hash
              FROM final_documents d JOIN document_bytes b ON b.document_id = d.id WHERE d.round_id = {round.Id.Value} ORDER BY d.id, b.stage, b.copy
            """).ToListAsync(cancel);
        return new Finding(round.Slug, record.Chain.Count, record.Chain is [.., var last] ? last.Hash : RoundEvent.Origin,
            EventChain.FirstBroken(record.Chain),
            [.. RowsAgainstChain.Mismatches(record), .. StepsAgainstChain.Mismatches(record), .. TotalsAgainstSql.Mismatches(record), .. DocumentsAgainstChain.Mismatches(kept, record.Chain)]);
    }
}
