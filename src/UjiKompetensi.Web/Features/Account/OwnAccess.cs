using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>
/// Changes what somebody signs in with. Each change proves the password once more, is written into the account's trail and
/// ends every session of the account; the one it was made in begins anew at once.
/// </summary>
internal sealed class OwnAccess(SignInManager<AccountRow> signIn, UserManager<AccountRow> accounts, SignInThrottle throttle, AppDbContext db, IDbContextFactory<AppDbContext> contexts, TimeProvider clock)
{
    public const string WrongPassword = "Kata sandi Anda sekarang tidak cocok. Setelah lima kali salah, tunggu sepuluh menit.";

    public async Task<AccountRow?> OfAsync(HttpContext context) => await accounts.GetUserAsync(context.User);

    public Task<string> KeyToSetUpAsync(AccountRow account) => accounts.KeyToSetUpAsync(account);

    /// <returns>Null when changed, otherwise the sentence to show.</returns>
    public async Task<string?> ChangePasswordAsync(HttpContext context, AccountRow account, string current, string fresh, string repeated)
    {
        if (fresh != repeated) return "Kata sandi baru dan ulangannya tidak sama.";
        if (!await IsOwnAsync(context, account, current)) return WrongPassword;
        await using (var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted))
        {
            var changed = await accounts.ChangePasswordAsync(account, current, fresh);
            if (!changed.Succeeded) return string.Join(" ", changed.Errors.Select(e => e.Description));
            await TellAsync(account, AccountDeed.PasswordChanged);
            await transaction.CommitAsync(context.RequestAborted);
        }

        await BeginAnewAsync(context, account);
        return null;
    }

    /// <returns>The sentence to show, or the recovery codes, which are told once and never again.</returns>
    public async Task<(string? Sentence, IReadOnlyList<string> Codes)> SetUpAsync(HttpContext context, AccountRow account, string password, string code)
    {
        if (!await IsOwnAsync(context, account, password)) return (WrongPassword, []);
        if (!await UsesCodeAsync(context, account, code)) return (SignIn.CodeRefusal, []);
        IReadOnlyList<string> codes;
        await using (var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted))
        {
            await accounts.SetTwoFactorEnabledAsync(account, true);
            codes = await accounts.NewRecoveryCodesAsync(account);
            await TellAsync(account, AccountDeed.SecondFactorOn);
            await transaction.CommitAsync(context.RequestAborted);
        }

        await BeginAnewAsync(context, account, EntryKind.PasswordAndCode);
        return (null, codes);
    }

    /// <returns>Null when it is off, otherwise the sentence to show.</returns>
    public async Task<string?> TakeDownAsync(HttpContext context, AccountRow account, string password, string code)
    {
        if (await RefusalAsync(context, account, password, code) is { } refusal) return refusal;
        await using (var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted))
        {
            await accounts.SetTwoFactorEnabledAsync(account, false);
            await accounts.ForgetKeyAsync(account);
            await TellAsync(account, AccountDeed.SecondFactorOff);
            await transaction.CommitAsync(context.RequestAborted);
        }

        await BeginAnewAsync(context, account);
        return null;
    }

    /// <summary>Proves once more who it is: by the password, and by a code where one is asked for at the door.</summary>
    /// <returns>Null when he is it, otherwise the sentence to show.</returns>
    public async Task<string?> RefusalAsync(HttpContext context, AccountRow account, string password, string code)
    {
        if (!await IsOwnAsync(context, account, password)) return WrongPassword;
        return !account.TwoFactorEnabled || await UsesCodeAsync(context, account, code) ? null : SignIn.CodeRefusal;
    }

    /// <summary>Signs this browser in again, after what ended its session with all others.</summary>
    public Task BeginAnewAsync(HttpContext context, AccountRow account, EntryKind? by = null) =>
        signIn.SignInAsync(account, isPersistent: true, by?.ToString() ?? context.User.FindFirstValue(ClaimTypes.AuthenticationMethod));

    private async Task TellAsync(AccountRow account, AccountDeed deed)
    {
        db.Tell(account, deed, null, clock.GetUtcNow());
        await db.SaveChangesAsync();
    }

    private async Task<bool> IsOwnAsync(HttpContext context, AccountRow account, string password)
    {
        var (name, place) = ($"own {account.Id}", SignInThrottle.Place.Address(context));
        if (!await throttle.TakeAsync(name, place, context.RequestAborted) || !await accounts.CheckPasswordAsync(account, password)) return false;
        await throttle.PassedAsync(name, place, context.RequestAborted);
        return true;
    }

    private async Task<bool> UsesCodeAsync(HttpContext context, AccountRow account, string code)
    {
        await using var apart = await contexts.CreateDbContextAsync(context.RequestAborted);
        if (!await apart.UseCodeAsync(account.Id, code, clock.GetUtcNow(), context.RequestAborted)) return false;
        // The code that was just used up is in the row: what is saved next must not undo that.
        account.LastCodeStep = await apart.Users.Where(u => u.Id == account.Id).Select(u => u.LastCodeStep).SingleAsync(context.RequestAborted);
        return true;
    }
}
