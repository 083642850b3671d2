using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>
/// Changes what somebody signs in with. Each change proves the password once more and ends every session of the account;
/// the one it was made in begins anew at once.
/// </summary>
internal sealed class OwnAccess(SignInManager<AccountRow> signIn, UserManager<AccountRow> accounts, SignInThrottle throttle, IDbContextFactory<AppDbContext> contexts, TimeProvider clock)
{
    public const string WrongPassword = "Kata sandi Anda sekarang tidak cocok. Setelah lima kali salah, tunggu sepuluh menit.";

    public async Task<AccountRow?> OfAsync(HttpContext context) => await accounts.GetUserAsync(context.User);

    public Task<string> KeyToSetUpAsync(AccountRow account) => accounts.KeyToSetUpAsync(account);

    /// <returns>Null when changed, otherwise the sentence to show.</returns>
    public async Task<string?> ChangePasswordAsync(HttpContext context, AccountRow account, string current, string fresh, string repeated)
    {
        if (fresh != repeated) return "Kata sandi baru dan ulangannya tidak sama.";
        if (!await IsOwnAsync(context, account, current)) return WrongPassword;
        var changed = await accounts.ChangePasswordAsync(account, current, fresh);
        if (!changed.Succeeded) return string.Join(" ", changed.Errors.Select(e => e.Description));
        await signIn.SignInAsync(account, isPersistent: true);
        return null;
    }

    /// <returns>The sentence to show, or the recovery codes, which are told once and never again.</returns>
    public async Task<(string? Sentence, IReadOnlyList<string> Codes)> SetUpAsync(HttpContext context, AccountRow account, string password, string code)
    {
        if (!await IsOwnAsync(context, account, password)) return (WrongPassword, []);
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        if (!await db.UseCodeAsync(account.Id, code, clock.GetUtcNow(), context.RequestAborted)) return (SignIn.CodeRefusal, []);
        // The code that was just used up is in the row: what is saved next must not undo that.
        account = await FreshAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = await accounts.NewRecoveryCodesAsync(account);
        await signIn.SignInAsync(account, isPersistent: true);
        return (null, codes);
    }

    /// <returns>Null when it is off, otherwise the sentence to show.</returns>
    public async Task<string?> TakeDownAsync(HttpContext context, AccountRow account, string password, string code)
    {
        if (!await IsOwnAsync(context, account, password)) return WrongPassword;
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        if (!await db.UseCodeAsync(account.Id, code, clock.GetUtcNow(), context.RequestAborted)) return SignIn.CodeRefusal;
        account = await FreshAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ForgetKeyAsync(account);
        await signIn.SignInAsync(account, isPersistent: true);
        return null;
    }

    private async Task<bool> IsOwnAsync(HttpContext context, AccountRow account, string password)
    {
        var (name, place) = ($"own {account.Id}", SignInThrottle.Place.Address(context));
        if (!await throttle.TakeAsync(name, place, context.RequestAborted) || !await accounts.CheckPasswordAsync(account, password)) return false;
        await throttle.PassedAsync(name, place, context.RequestAborted);
        return true;
    }

    private async Task<AccountRow> FreshAsync(AccountRow account)
    {
        await using var db = await contexts.CreateDbContextAsync();
        account.LastCodeStep = await db.Users.Where(u => u.Id == account.Id).Select(u => u.LastCodeStep).SingleAsync();
        return account;
    }
}
