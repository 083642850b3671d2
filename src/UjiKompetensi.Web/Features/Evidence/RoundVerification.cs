using System.Data;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
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
    /// <param name="PrintedCode">The <see cref="DocumentCode"/> on a paper of the released round, kept outside the database: whoever rewrote the whole chain and all rows alike is found by it alone.</param>
    public sealed record Input(string Slug, string? PrintedCode = null);

    /// <param name="Entries">Length of the chain.</param>
    /// <param name="Head">Hash of its last link; keep it elsewhere to notice a chain cut short.</param>
    /// <param name="Broken">The first broken link; null when the chain itself is whole.</param>
    /// <param name="Mismatches">Rows and events that do not say the same.</param>
    public sealed record Finding(string Slug, int Entries, string Head, BrokenLink? Broken, IReadOnlyList<string> Mismatches)
    {
        /// <summary>Number of the newest entry whose chain the office's key has signed; null where this machine has no key to check with.</summary>
        public int? SignedUntil { get; init; }

        /// <summary>Why signatures could not be checked on this machine; null when they were, or when there are none.</summary>
        public string? Unproved { get; init; }

        /// <summary>Chain and rows say the same, whether or not the signatures could be checked.</summary>
        public bool Agrees => Broken is null && Mismatches.Count == 0;

        public bool IsWhole => Agrees && Unproved is null;

        public IReadOnlyList<string> Sentences => IsWhole
            ? [$"Rantai utuh sampai entri {Entries}{(SignedUntil is { } signed ? $", ditandatangani sampai entri {signed}" : "")}"]
            : [.. Broken is null ? [] : new[] { $"Rantai putus pada entri {Broken.Sequence}. {Broken.Sentence}" }, .. Mismatches, .. Unproved is null ? [] : new[] { Unproved }];
    }

    private sealed record ScanHash(Guid Id, string Hash);

    protected override Policy Policy => Policies.VerifyEvidence;

    protected override bool ReadsSealed => true;

    protected override async Task<Finding> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var db = reading.Db;
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        if (!await db.RoundsVisibleTo(reading.User).AnyAsync(r => r.Slug == input.Slug, cancel)) throw new NotVisible();
        List<RoundEvent> chain;
        try
        {
            chain = await ChainAsync(reading, input, cancel);
        }
        catch (Exception failure) when (UnreadableRecord.Tells(failure))
        {
            return new Finding(input.Slug, 0, RoundEvent.Origin, null, [UnreadableRecord.Sentence(failure)]);
        }

        var lost = await BrokenReferences.InAsync(db, cancel);
        var signed = await SignaturesAgainstChain.OfAsync(reading, input.Slug, chain, Services.GetRequiredService<ChainKey>(), cancel);
        return new Finding(input.Slug, chain.Count, chain is [.., var last] ? last.Hash : RoundEvent.Origin, EventChain.FirstBroken(chain), [.. lost, .. signed.Wrong, .. await MismatchesAsync(reading, input, chain, cancel)]) { SignedUntil = signed.Until, Unproved = signed.Unproved };
    }

    private static Task<List<RoundEvent>> ChainAsync(Reading reading, Input input, CancellationToken cancel) =>
        (from link in reading.Db.RoundEvents join round in reading.Db.RoundsVisibleTo(reading.User) on link.RoundId equals round.Id where round.Slug == input.Slug orderby link.Sequence select link).ToListAsync(cancel);

    private static async Task<IReadOnlyList<string>> MismatchesAsync(Reading reading, Input input, IReadOnlyList<RoundEvent> chain, CancellationToken cancel)
    {
        try
        {
            var record = await RecordAsync(reading, input, chain, cancel);
            return [.. RowsAgainstChain.Mismatches(record), .. StepsAgainstChain.Mismatches(record), .. TotalsAgainstSql.Mismatches(record), .. DocumentsAgainstChain.Mismatches(await KeptAsync(reading.Db, record.Round, cancel), record.Chain), .. Printed(record, input.PrintedCode)];
        }
        catch (Exception failure) when (UnreadableRecord.Tells(failure))
        {
            return [UnreadableRecord.Sentence(failure)];
        }
    }

    private static IEnumerable<string> Printed(Record record, string? code)
    {
        if (code is not null && !string.Equals(code.Trim(), DocumentCode.Of(record.Round, record.Chain), StringComparison.OrdinalIgnoreCase))
            yield return "Kode pada naskah cetak bukan kode jejak ini: jejak di basis data ditulis ulang sesudah naskah itu dicetak, atau naskah itu bukan dari kegiatan ini";
    }

    private static async Task<Record> RecordAsync(Reading reading, Input input, IReadOnlyList<RoundEvent> chain, CancellationToken cancel)
    {
        var db = reading.Db;
        var round = await db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        return new Record(round,
            await db.Sheets.Where(s => s.RoundId == round.Id).Whole().OrderBy(s => s.Id).ToListAsync(cancel),
            await db.AssessmentResults.Where(r => r.RoundId == round.Id).OrderBy(r => r.Id).ToListAsync(cancel),
            await db.Recommendations.Where(r => r.RoundId == round.Id).OrderBy(r => r.Id).ToListAsync(cancel),
            await db.Amendments.Where(a => a.RoundId == round.Id).OrderBy(a => a.Number).ToListAsync(cancel),
            chain)
        {
            Unlocks = await db.UnlockRequests.Where(u => u.RoundId == round.Id).OrderBy(u => u.Number).ToListAsync(cancel),
            Papers = await db.PaperEntries.Where(p => p.RoundId == round.Id).Include(p => p.Typings).OrderBy(p => p.Id).ToListAsync(cancel),
            Versions = await db.RecommendationVersions.Where(v => db.Recommendations.Any(r => r.Id == v.RecommendationId && r.RoundId == round.Id)).OrderBy(v => v.Version).ToListAsync(cancel),
            Plenary = await db.Plenaries.Where(p => p.RoundId == round.Id).Whole().FirstOrDefaultAsync(cancel),
            Notes = await db.DiscussionNotes.Where(n => n.RoundId == round.Id).OrderBy(n => n.ParticipantId).ThenBy(n => n.Version).ToListAsync(cancel),
            Reviews = await db.Reviews.Where(r => r.RoundId == round.Id).OrderBy(r => r.ParticipantId).ThenBy(r => r.Number).ToListAsync(cancel),
            Decisions = await db.Decisions.Where(d => d.RoundId == round.Id).OrderBy(d => d.ParticipantId).ThenBy(d => d.Number).ToListAsync(cancel),
            FollowUp = await db.FollowUpSteps.Where(s => s.RoundId == round.Id).OrderBy(s => s.ParticipantId).ThenBy(s => s.Number).ToListAsync(cancel),
            Objections = await db.Objections.Include(o => o.Steps).Where(o => o.RoundId == round.Id).OrderBy(o => o.At).ToListAsync(cancel),
            Scans = (await db.Database.SqlQuery<ScanHash>($"""
                SELECT e.id, encode(sha256(s.bytes), 'hex') AS hash FROM paper_entries e JOIN paper_scans s ON s.id = e.scan_id WHERE e.round_id = {round.Id.Value}
                """).ToListAsync(cancel)).ToDictionary(s => new PaperEntryId(s.Id), s => s.Hash),
            Totals = await SqlTotal.OfAsync(db, round.Slug, cancel),
        };
    }

    private static Task<List<KeptBytes>> KeptAsync(AppDbContext db, Round round, CancellationToken cancel) =>
        db.Database.SqlQuery<KeptBytes>($"""
            SELECT d.id, d.kind, d.number, d.status, b.stage, encode(sha256(b.bytes), 'hex') AS hash
              FROM final_documents d JOIN document_bytes b ON b.document_id = d.id WHERE d.round_id = {round.Id.Value} ORDER BY d.id, b.stage, b.copy
            """).ToListAsync(cancel);
}
