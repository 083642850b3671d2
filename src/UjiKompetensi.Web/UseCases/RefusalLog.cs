using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>
/// Writes down who asked for what he may not do, or for what is not there for him: one line of the log without what he
/// asked about, and a count for each account and day, which whoever keeps the accounts sees.
/// </summary>
internal sealed partial class RefusalLog(IDbContextFactory<AppDbContext> contexts, TimeProvider clock, ILogger<RefusalLog> log)
{
    /// <summary>Of these days whoever keeps the accounts sees the sum.</summary>
    public const int Days = 7;

    private const int KeptDays = 90;

    public async Task NoteAsync(CurrentUser user, Type operation, OutcomeKind kind, CancellationToken cancel)
    {
        // A visitor is nobody, and the machine's own commands tell whoever typed them.
        if (user.Id == Guid.Empty) return;
        UseCaseSpan.Refused(operation, kind);
        Refused(log, kind, operation.Name, user.Id, user.Session);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var fresh = await db.Database.SqlQuery<int>($"""
            INSERT INTO refusal_counts AS c (account_id, day, count) SELECT id, {today}, 1 FROM account_users WHERE id = {user.Id}
            ON CONFLICT (account_id, day) DO UPDATE SET count = c.count + 1 RETURNING count AS "Value"
            """).ToListAsync(cancel);
        if (fresh is not [1]) return;
        var old = today.AddDays(-KeptDays);
        await db.RefusalCounts.Where(c => c.AccountId == user.Id && c.Day < old).ExecuteDeleteAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ditolak: {Kind} pada {Operation} untuk akun {Account}, sesi {Session}")]
    private static partial void Refused(ILogger log, OutcomeKind kind, string operation, Guid account, Guid? session);
}
