using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>The authenticator of an account and its recovery codes, kept where Identity keeps them.</summary>
internal static class SecondFactor
{
    public const int RecoveryCodes = 10;

    private const string Provider = "[AspNetUserStore]";
    private const string KeyName = "AuthenticatorKey";

    /// <summary>The key to set up with; made once, and good for nothing before a first code confirms it.</summary>
    public static async Task<string> KeyToSetUpAsync(this UserManager<Account> accounts, Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key) return key;
        // Not ResetAuthenticatorKeyAsync: it changes the security stamp, and that ends every session.
        var fresh = accounts.GenerateNewAuthenticatorKey();
        await accounts.SetAuthenticationTokenAsync(account, Provider, KeyName, fresh);
        return fresh;
    }

    public static Task ForgetKeyAsync(this UserManager<Account> accounts, Account account) => accounts.RemoveAuthenticationTokenAsync(account, Provider, KeyName);

    /// <summary>Checks a code and uses it up, in one statement: of two tries at once one loses.</summary>
    public static async Task<bool> UseCodeAsync(this AppDbContext db, Guid account, string? typed, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await db.Users.Where(u => u.Id == account).Select(u => new
        {
            u.LastCodeStep, Key = db.UserTokens.Where(t => t.UserId == account && t.LoginProvider == Provider && t.Name == KeyName).Select(t => t.Value).SingleOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        if (found?.Key is not { } key || Totp.StepOf(key, typed ?? "", now, found.LastCodeStep) is not { } step) return false;
        return await db.Users.Where(u => u.Id == account && u.LastCodeStep < step).ExecuteUpdateAsync(u => u.SetProperty(a => a.LastCodeStep, step), cancel) == 1;
    }
}
