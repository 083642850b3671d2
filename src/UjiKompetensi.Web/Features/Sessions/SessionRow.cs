using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>A browser somebody is signed in with now.</summary>
/// <param name="IsThis">The one that asks.</param>
public sealed record SessionRow(Guid Id, string Device, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, DateTimeOffset ExpiresAt, bool IsThis)
{
    internal static async Task<IReadOnlyList<SessionRow>> OfAsync(Reading reading, SessionRules rules, Guid account, CancellationToken cancel)
    {
        var visible = reading.Db.SessionsVisibleTo(reading.User);
        var rows = await reading.Db.LiveSessions(reading.Now, rules).Where(s => s.AccountId == account && visible.Any(v => v.Id == s.Id)).OrderByDescending(s => s.SeenAt).ToListAsync(cancel);
        return [.. rows.Select(s => new SessionRow(s.Id, s.Device, s.CreatedAt, s.SeenAt, s.ExpiresAt, s.Id == reading.User.Session)).OrderByDescending(s => s.IsThis)];
    }
}
