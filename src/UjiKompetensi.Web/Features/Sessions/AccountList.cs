using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>The accounts, and how many browsers each is signed in with now.</summary>
public sealed class AccountList(UseCaseParts parts, SessionRules rules) : Query<string, IReadOnlyList<AccountList.Row>>(parts)
{
    private const int Most = 200;

    public sealed record Row(Guid Id, string Name, string SignInName, IReadOnlyList<string> Roles, int Sessions, bool IsClosed, bool HasAuthenticator, bool HasPasskey)
    {
        /// <summary>By what he proves himself beside a password; a passkey is two steps in one.</summary>
        public string SecondStep => (HasAuthenticator, HasPasskey) switch { (true, true) => "aktif, kunci sandi", (true, false) => "aktif", (false, true) => "kunci sandi", _ => "belum" };
    }

    protected override Policy Policy => Policies.KeepAccounts;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var (db, wanted) = (reading.Db, $"%{input.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
        var live = db.LiveSessions(reading.Now, rules);
        return await db.Users.Where(u => EF.Functions.ILike(u.DisplayName, wanted) || EF.Functions.ILike(u.UserName!, wanted)).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(Most)
            .Select(u => new Row(u.Id, u.DisplayName, u.UserName!, db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList(),
                live.Count(s => s.AccountId == u.Id), u.BlockedAt != null, u.TwoFactorEnabled, db.UserPasskeys.Any(k => k.UserId == u.Id))).ToListAsync(cancel);
    }
}
