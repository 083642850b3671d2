using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>Where this person is signed in, and with what he signs in.</summary>
public sealed class OwnSessions(UseCaseParts parts, SessionRules rules, SsoDoor sso) : Query<Nothing, OwnSessions.View>(parts)
{
    /// <param name="OfficeAccount">What his office account calls itself; null when none is linked.</param>
    /// <param name="OffersSso">This office has a sign-in of its own.</param>
    public sealed record View(IReadOnlyList<SessionRow> Rows, bool HasPassword, bool HasSecondFactor, int Passkeys, string? OfficeAccount, bool OffersSso, IReadOnlyList<AccountDeedRow> Deeds);

    protected override Policy Policy => Policies.OwnAccount;

    protected override async Task<View> LoadAsync(Reading reading, Nothing input, CancellationToken cancel)
    {
        var account = await reading.Db.Users.Where(u => u.Id == reading.User.Id).Select(u => new { HasPassword = u.PasswordHash != null, u.TwoFactorEnabled, Passkeys = reading.Db.UserPasskeys.Count(p => p.UserId == u.Id), OfficeAccount = reading.Db.UserLogins.Where(l => l.UserId == u.Id).Select(l => l.ProviderDisplayName).FirstOrDefault() }).SingleOrDefaultAsync(cancel) ?? throw new NotVisible();
        return new View(await SessionRow.OfAsync(reading, rules, reading.User.Id, cancel), account.HasPassword, account.TwoFactorEnabled, account.Passkeys, account.OfficeAccount, sso.Settings is not null,
            await AccountDeedRow.OfAsync(reading, reading.User.Id, cancel));
    }
}
