using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.UseCases;

/// <summary>By what a member of a panel proves once more who he is.</summary>
public enum ProofKind { None, Pin, Password }

/// <summary>
/// Checks the PIN of a guest's pass, or the password of an account, with the same counting as at the door: the fifth
/// wrong PIN revokes the pass, wrong passwords close the account for a while. The caller must commit the count.
/// </summary>
internal static class IdentityProof
{
    /// <summary>Of what is typed.</summary>
    public const int MaxLength = 200;

    private static readonly PasswordHasher<AccountRow> Hasher = new();

    /// <summary>What the lock of a sheet asks for: nothing where the round does not want it.</summary>
    public static async Task<ProofKind> KindAsync(AppDbContext db, Round round, Guid account, CancellationToken cancel) =>
        round.SheetRules.ConfirmsIdentity ? await OwnAsync(db, account, cancel) : ProofKind.None;

    /// <summary>What this account can prove itself by, wherever a proof is wanted always.</summary>
    public static async Task<ProofKind> OwnAsync(AppDbContext db, Guid account, CancellationToken cancel) =>
        await db.Users.AnyAsync(u => u.Id == account && u.PasswordHash != null, cancel) ? ProofKind.Password : ProofKind.Pin;

    /// <summary>One sentence for every way of being wrong.</summary>
    public static string Refusal(ProofKind kind) => kind == ProofKind.Pin
        ? "PIN tidak cocok. Periksa PIN pada tiket Anda; setelah lima kali salah, tiket dicabut."
        : "Kata sandi tidak cocok. Setelah lima kali salah, akun ditutup sementara selama sepuluh menit.";

    public static Task<bool> HoldsAsync(Work work, Round round, ProofKind kind, string typed, LockoutOptions lockout, CancellationToken cancel) => kind switch
    {
        ProofKind.None => Task.FromResult(true),
        ProofKind.Pin => PinAsync(work, round, typed.Trim(), cancel),
        _ => PasswordAsync(work, typed, lockout, cancel),
    };

    private static async Task<bool> PinAsync(Work work, Round round, string typed, CancellationToken cancel)
    {
        // The round's row is held, so that tries at once are counted one after the other. A new pass revokes the former one.
        var pass = await work.Db.GuestPasses.Where(p => p.RoundId == round.Id && p.AccountId == work.User.Id && p.RevokedAt == null && p.DeviceHash != null)
            .OrderByDescending(p => p.IssuedAt).FirstOrDefaultAsync(cancel);
        if (pass is null || !pass.IsAlive(work.Now)) return false;
        if (Matches(pass.PinHash, typed))
        {
            pass.Use(pass.DeviceHash!, work.Now);
            return true;
        }

        pass.CountWrongPin(work.Now);
        if (pass.RevokedAt is not null) await work.RecordAsync(round, EventKind.PassRevoked, PassFacts.Revoked(round, pass, "wrong-pins"), cancel);
        return false;
    }

    private static async Task<bool> PasswordAsync(Work work, string typed, LockoutOptions lockout, CancellationToken cancel)
    {
        // Held against tries from another round or from the sign-in page.
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM account_users WHERE id = {work.User.Id} FOR UPDATE", cancel);
        var account = await work.Db.Users.SingleAsync(u => u.Id == work.User.Id, cancel);
        var isRight = Matches(account.PasswordHash!, typed);
        if (account.LockoutEnd > work.Now) return false;
        if (!isRight && ++account.AccessFailedCount >= lockout.MaxFailedAccessAttempts) (account.AccessFailedCount, account.LockoutEnd) = (0, work.Now + lockout.DefaultLockoutTimeSpan);
        else if (isRight) account.AccessFailedCount = 0;
        return isRight;
    }

    private static bool Matches(string hash, string typed) => Hasher.VerifyHashedPassword(new AccountRow(), hash, typed) != PasswordVerificationResult.Failed;
}
