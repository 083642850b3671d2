using System.Data;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Hosting.Retention;

/// <summary>
/// Counts or erases what is due, as the owner of the tables: the application's own role can take nothing away that is only
/// ever added. All of it is one transaction, and the chains must be the same after it.
/// </summary>
/// <param name="owner">The owner's connection string.</param>
/// <param name="days">By rule (<see cref="RetentionPeriods"/>).</param>
/// <param name="rules">Null for the product's own.</param>
internal sealed class RetentionRun(string owner, IReadOnlyDictionary<string, int> days, DateTimeOffset now, IReadOnlyList<RetentionRule>? rules = null)
{
    private readonly IReadOnlyList<RetentionRule> _rules = rules ?? RetentionRule.All;

    // Any number that nobody else in this database uses.
    private const long Lock = 7_402_719_002;

    private const string ChainState = """
        SELECT encode(sha256(convert_to(coalesce(string_agg(r.id || ' ' || e.entries || ' ' || e.newest || ' ' || coalesce(e.hash, '') || ' ' || (SELECT count(*) FROM chain_signatures s WHERE s.round_id = r.id), E'\n' ORDER BY r.id), ''), 'UTF8')), 'hex') AS "Value"
          FROM rounds r CROSS JOIN LATERAL (SELECT count(*) AS entries, coalesce(max(sequence), 0) AS newest, (SELECT l.hash FROM round_events l WHERE l.round_id = r.id ORDER BY l.sequence DESC LIMIT 1) AS hash
                                              FROM round_events WHERE round_id = r.id) e
        """;

    /// <summary>How much of a rule is due, or was erased.</summary>
    public sealed record Line(string Rule, string Title, int Days, DateTimeOffset Before, long Rows);

    /// <param name="Dossiers">Rounds whose period is over; the archive decides.</param>
    public sealed record Result(IReadOnlyList<Line> Lines, Line Dossiers, string ChainState)
    {
        public long Rows => Lines.Sum(l => l.Rows);
    }

    /// <summary>What is due; changes nothing.</summary>
    public async Task<Result> CountAsync(CancellationToken cancel)
    {
        await using var db = Database.Context(owner);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await db.Database.ExecuteSqlAsync($"SET TRANSACTION READ ONLY", cancel);
        var lines = new List<Line>();
        foreach (var rule in _rules) lines.Add(await CountAsync(db, rule, cancel));
        return new Result(lines, await CountAsync(db, RetentionRule.OfDossiers, cancel), await StateAsync(db, cancel));
    }

    /// <summary>Erases what is due and writes a line of proof for each rule that had something.</summary>
    /// <param name="key">Signs the proof; null where this machine has none.</param>
    /// <exception cref="VerbFailed">Another one runs, or a chain would have changed; then nothing was erased.</exception>
    public async Task<Result> ApplyAsync(ECDsa? key, CancellationToken cancel)
    {
        await using var db = Database.Context(owner);
        await db.Database.OpenConnectionAsync(cancel);
        if (!await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({Lock}) AS \"Value\"").SingleAsync(cancel))
            throw new VerbFailed("Penghapusan lain sedang berjalan. Tunggu sampai selesai.");
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            var before = await StateAsync(db, cancel);
            var lines = new List<Line>();
            foreach (var rule in _rules) lines.Add(await EraseAsync(db, rule, cancel));
            var state = await StateAsync(db, cancel);
            if (state != before) throw new VerbFailed("Jejak kegiatan akan ikut berubah. Tidak ada yang dihapus; laporkan ini kepada pembuat aplikasi.");
            var last = await db.Erasures.AsNoTracking().OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel);
            foreach (var line in lines.Where(l => l.Rows > 0)) db.Erasures.Add(last = Erasure.After(last, line.Rule, line.Days, line.Before, line.Rows, state, now, key));
            await db.SaveChangesAsync(cancel);
            var result = new Result(lines, await CountAsync(db, RetentionRule.OfDossiers, cancel), state);
            await transaction.CommitAsync(cancel);
            return result;
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private async Task<Line> CountAsync(AppDbContext db, RetentionRule rule, CancellationToken cancel)
    {
        long rows = 0;
        foreach (var step in rule.Steps)
            rows += await db.Database.SqlQueryRaw<long>(step.Counting, Cutoff(rule)).SingleAsync(cancel);
        return LineOf(rule, rows);
    }

    private async Task<Line> EraseAsync(AppDbContext db, RetentionRule rule, CancellationToken cancel)
    {
        long rows = 0;
        foreach (var step in rule.Steps)
            rows += await db.Database.ExecuteSqlRawAsync(step.Erasing, [Cutoff(rule)], cancel);
        return LineOf(rule, rows);
    }

    private static Task<string> StateAsync(AppDbContext db, CancellationToken cancel) => db.Database.SqlQueryRaw<string>(ChainState).SingleAsync(cancel);

    private Line LineOf(RetentionRule rule, long rows) => new(rule.Key, rule.Title, days[rule.Key], Before(rule), rows);

    private DateTimeOffset Before(RetentionRule rule) => now.ToUniversalTime().AddDays(-days[rule.Key]);

    private NpgsqlParameter Cutoff(RetentionRule rule) => new("cutoff", Before(rule));
}
