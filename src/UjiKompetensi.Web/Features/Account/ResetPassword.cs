using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>
/// Takes a code that whoever keeps the accounts handed over, and the new password its owner chose. It signs nobody in:
/// the second factor is asked for at the door as always.
/// </summary>
internal sealed partial class ResetPassword(UserManager<AccountRow> accounts, AppDbContext db, SignInThrottle throttle, TimeProvider clock, ILogger<ResetPassword> log)
{
    public const string Refusal = "Kode itu tidak cocok, sudah dipakai, atau sudah lewat 24 jam. Setelah lima kali salah, tunggu sepuluh menit, atau minta kode baru kepada admin TI.";

    /// <returns>Null when changed, otherwise the sentence to show.</returns>
    public async Task<string?> RunAsync(HttpContext context, string code, string fresh, string repeated)
    {
        if (fresh != repeated) return "Kata sandi baru dan ulangannya tidak sama.";
        var (name, place, cancel) = ("reset code", SignInThrottle.Place.Address(context), context.RequestAborted);
        if (!await throttle.TakeAsync(name, place, cancel)) return Refused(place);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await ResetCode.UseAsync(db, code, clock.GetUtcNow(), cancel) is not { } id || await accounts.FindByIdAsync(id.ToString()) is not { BlockedAt: null } account) return Refused(place);
        await throttle.PassedAsync(name, place, cancel);
        // A password that is refused leaves the code as it was: nothing is committed.
        await accounts.RemovePasswordAsync(account);
        var changed = await accounts.AddPasswordAsync(account, fresh);
        if (!changed.Succeeded) return string.Join(" ", changed.Errors.Select(e => e.Description));
        db.Tell(account, AccountDeed.PasswordReset, null, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private string Refused(SignInThrottle.Place place)
    {
        Wrong(log, place.Name);
        return Refusal;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gagal mengatur ulang kata sandi: kode tidak cocok, dari {Place}")]
    private static partial void Wrong(ILogger log, string place);
}
