using System.Security.Cryptography;
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
    private const string CodesName = "RecoveryCodes";

    // 24 letters and digits that cannot be mistaken for one another: 118 random bits, so that a plain hash keeps them.
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 24;
    private const int CodeGroup = 6;

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

    /// <summary>Codes for the day the phone is gone; told once, kept as hashes, where the framework would keep them as they are.</summary>
    public static async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(this UserManager<Account> accounts, Account account)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => string.Join('-', RandomNumberGenerator.GetString(CodeLetters, CodeLength).Chunk(CodeGroup).Select(g => new string(g)))).ToList();
        await accounts.SetAuthenticationTokenAsync(account, Provider, CodesName, string.Join(';', codes.Select(HashOf)));
        return codes;
    }

    public static async Task<bool> UseRecoveryCodeAsync(this UserManager<Account> accounts, Account account, string typed) =>
        (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, HashOf(typed))).Succeeded;

    private static string HashOf(string typed) => GuestGate.Hash($"pemulihan {string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()}");

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
