using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>Which sessions are good.</summary>
internal static class SessionScope
{
    private static readonly Func<AppDbContext, Guid, DateTimeOffset, CancellationToken, Task<bool>> Alive = EF.CompileAsyncQuery(
        (AppDbContext db, Guid id, DateTimeOffset now, CancellationToken cancel) => db.Sessions.Any(s => s.Id == id && s.RevokedAt == null && s.ExpiresAt > now));

    public static IQueryable<Session> LiveSessions(this AppDbContext db, DateTimeOffset now, SessionRules rules)
    {
        var idle = now - rules.Idle;
        return db.Sessions.Where(s => s.RevokedAt == null && s.ExpiresAt > now && s.SeenAt > idle && db.Users.Any(a => a.Id == s.AccountId && a.BlockedAt == null));
    }

    /// <summary>Asked inside a command's own transaction: whose session ended a moment ago writes nothing, whatever a memory says.</summary>
    public static Task<bool> MayWriteAsync(this AppDbContext db, CurrentUser user, DateTimeOffset now, CancellationToken cancel) =>
        user.Session is { } session ? Alive(db, session, now, cancel) : Task.FromResult(true);
}
