using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>
/// Signs in by NIP or e-mail, and with a second factor where one is set up. Unknown, wrong and blocked all get the same
/// answer after the same work; too many tries get it too, counted for the typed name whether it is somebody's or not.
/// </summary>
internal sealed partial class SignIn(SignInManager<AccountRow> signIn, UserManager<AccountRow> accounts, IPasswordHasher<AccountRow> hasher, SignInThrottle throttle, KnownDevice devices, PasskeyDesk passkeys,
    IDbContextFactory<AppDbContext> contexts, TimeProvider clock, ILogger<SignIn> log)
{
    public const string Refusal = "NIP/surel atau kata sandi tidak cocok. Setelah lima kali salah dari perangkat ini, tunggu sepuluh menit.";
    public const string CodeRefusal = "Kode itu tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu ketik lagi.";

    public const string PasskeyRefusal = "Kunci sandi itu tidak dikenal di sini, atau jawabannya terlambat. Coba lagi, atau masuk dengan kata sandi.";

    private static string? _decoy;

    /// <param name="Sentence">Why not (from the office's own sign-in: its code in <see cref="SsoWords"/>); null when he may go on.</param>
    /// <param name="NeedsCode">The password was right, and a second factor is set up.</param>
    public sealed record Answer(string? Sentence, bool NeedsCode = false);

    public async Task<Answer> RunAsync(HttpContext context, string name, string password)
    {
        var (trimmed, cancel) = (name.Trim().Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), context.RequestAborted);
        var account = trimmed.Contains('@', StringComparison.Ordinal) ? await accounts.FindByEmailAsync(trimmed) : await accounts.FindByNameAsync(trimmed);
        var place = devices.PlaceOf(context, account?.Id);
        if (!await throttle.TakeAsync(trimmed, place, cancel))
        {
            Closed(log, WhoseOf(account), place.Name);
            return new(Refusal);
        }

        if (!await IsRightAsync(account, password) || account!.BlockedAt is not null)
        {
            await throttle.FailedAsync(trimmed, place, cancel);
            Wrong(log, "kata sandi", WhoseOf(account), place.Name);
            return new(Refusal);
        }

        await throttle.PassedAsync(trimmed, place, cancel);
        if (account.TwoFactorEnabled)
        {
            await AskForCodeAsync(context, account, EntryKind.Password);
            return new(null, NeedsCode: true);
        }

        await EnterAsync(context, account, EntryKind.Password);
        return new(null);
    }

    /// <summary>Whoever typed the right password a moment ago; null when that is too long ago.</summary>
    public Task<AccountRow?> HalfSignedInAsync() => signIn.GetTwoFactorAuthenticationUserAsync();

    /// <param name="typed">A code of the authenticator, or one of the recovery codes.</param>
    public async Task<Answer> ConfirmAsync(HttpContext context, AccountRow account, string typed)
    {
        var (name, place, cancel) = ($"code of {account.Id}", devices.PlaceOf(context, account.Id), context.RequestAborted);
        if (!await throttle.TakeAsync(name, place, cancel))
        {
            Closed(log, WhoseOf(account), place.Name);
            return new(CodeRefusal);
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var first = (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.FindFirstValue(ClaimTypes.AuthenticationMethod);
        EntryKind? by = await db.UseCodeAsync(account.Id, typed, clock.GetUtcNow(), cancel) ? first == nameof(EntryKind.External) ? EntryKind.ExternalAndCode : EntryKind.PasswordAndCode : await accounts.UseRecoveryCodeAsync(account, typed) ? EntryKind.RecoveryCode : null;
        if (by is not { } entry || account.BlockedAt is not null)
        {
            await throttle.FailedAsync(name, place, cancel);
            Wrong(log, "kode", WhoseOf(account), place.Name);
            return new(CodeRefusal);
        }

        await throttle.PassedAsync(name, place, cancel);
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await EnterAsync(context, account, entry);
        return new(null);
    }

    /// <summary>Comes in by a passkey, which is both factors at once. Nothing is counted: there is nothing to guess.</summary>
    public async Task<Answer> ByPasskeyAsync(HttpContext context, string? state, string? credential)
    {
        if (await passkeys.AnswerAsync(context, state, credential) is not { BlockedAt: null } account)
        {
            Wrong(log, "kunci sandi", "yang belum diketahui", SignInThrottle.Place.Address(context).Name);
            return new(PasskeyRefusal);
        }

        await EnterAsync(context, account, EntryKind.Passkey);
        return new(null);
    }

    /// <summary>Comes in by the office's own sign-in, which said who it is. Only an open account that its owner linked; none is ever made.</summary>
    /// <param name="isTwoFactors">The provider says that it asked for two, and the office counts that.</param>
    public async Task<Answer> BySsoAsync(HttpContext context, string issuer, string subject, bool isTwoFactors)
    {
        var account = await accounts.FindByLoginAsync(issuer, subject);
        if (account is not { BlockedAt: null })
        {
            Wrong(log, "akun kantor", WhoseOf(account), SignInThrottle.Place.Address(context).Name);
            return new(account is null ? SsoWords.NotLinked : SsoWords.Closed);
        }

        if (account.TwoFactorEnabled && !isTwoFactors)
        {
            await AskForCodeAsync(context, account, EntryKind.External);
            return new(null, NeedsCode: true);
        }

        await EnterAsync(context, account, isTwoFactors ? EntryKind.ExternalTwoFactor : EntryKind.External);
        return new(null);
    }

    /// <summary>Only a path of this site is followed after signing in.</summary>
    public static string SafeReturn(string? back) =>
        back is ['/', ..] && !back.Any(char.IsControl) && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) ? back : "/";

    private static Task AskForCodeAsync(HttpContext context, AccountRow account, EntryKind first) => context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, account.Id.ToString()), new Claim(ClaimTypes.AuthenticationMethod, first.ToString())], IdentityConstants.TwoFactorUserIdScheme)));

    private async Task EnterAsync(HttpContext context, AccountRow account, EntryKind by)
    {
        devices.Remember(context, account.Id);
        await signIn.SignInAsync(account, isPersistent: true, by.ToString());
    }

    private async Task<bool> IsRightAsync(AccountRow? account, string password)
    {
        if (account?.PasswordHash is not null) return await accounts.CheckPasswordAsync(account, password);
        // The hash of nobody's password, so that an unknown name takes as long as a wrong password.
        _decoy ??= hasher.HashPassword(new AccountRow(), Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(new AccountRow(), _decoy, password);
        return false;
    }

    // Never what was typed: a password lands in the field of the name easily.
    private static string WhoseOf(AccountRow? account) => account?.Id.ToString() ?? "yang tidak ada";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gagal masuk: {Factor} tidak cocok untuk akun {Account}, dari {Place}")]
    private static partial void Wrong(ILogger log, string factor, string account, string place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gagal masuk: terlalu banyak percobaan untuk akun {Account}, dari {Place}")]
    private static partial void Closed(ILogger log, string account, string place);
}
