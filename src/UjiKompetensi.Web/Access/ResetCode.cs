using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// The code by which somebody who forgot his password chooses a new one: 28 letters and digits that cannot be mistaken
/// for one another, 138 random bits. Handed over by whoever keeps the accounts, who sees it once and never the password.
/// </summary>
internal static class ResetCode
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 28;
    private const int Group = 7;

    /// <summary>Makes a code in place of the account's former ones. The caller commits.</summary>
    /// <exception cref="RuleViolation">The account is closed, or is entered without a password.</exception>
    public static async Task<string> IssueAsync(AppDbContext db, Account account, CurrentUser by, DateTimeOffset now, CancellationToken cancel)
    {
        if (account.PasswordHash is null) throw new RuleViolation("reset-no-password", $"{account.DisplayName} masuk tanpa kata sandi. Panelis tamu memerlukan tiket baru.");
        if (account.BlockedAt is not null) throw new RuleViolation("reset-closed", "Akun ini ditutup. Buka dahulu, lalu buat kodenya.");
        // Held, so that of two codes made at once one ends the other.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM account_users WHERE id = {account.Id} FOR UPDATE", cancel);
        await db.PasswordResets.Where(r => r.AccountId == account.Id && r.UsedAt == null && r.RevokedAt == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.RevokedAt, now), cancel);
        var code = string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(Group).Select(g => new string(g)));
        db.PasswordResets.Add(new PasswordReset { Id = Guid.CreateVersion7(), AccountId = account.Id, CodeHash = HashOf(code), IssuedBy = by.Id, IssuedAt = now, ExpiresAt = now + Life });
        db.Tell(account, AccountDeed.ResetIssued, by, now);
        await db.SaveChangesAsync(cancel);
        return code;
    }

    /// <summary>Uses a code up, in one statement: of two tries at once one loses. The caller commits together with the new password.</summary>
    /// <returns>Whose it is; null when it is nobody's, too old, used or ended.</returns>
    public static async Task<Guid?> UseAsync(AppDbContext db, string? typed, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = HashOf(typed);
        var good = db.PasswordResets.Where(r => r.CodeHash == hash && r.UsedAt == null && r.RevokedAt == null && r.ExpiresAt > now);
        if (await good.Select(r => (Guid?)r.AccountId).SingleOrDefaultAsync(cancel) is not { } account) return null;
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM account_users WHERE id = {account} FOR UPDATE", cancel);
        return await good.ExecuteUpdateAsync(r => r.SetProperty(x => x.UsedAt, now), cancel) == 1 ? account : null;
    }

    private static string HashOf(string? typed) => GuestGate.Hash($"atur ulang {string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()}");
}
