using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.UseCases;

/// <summary>By what a member of a panel proves once more who he is.</summary>
public enum ProofKind { None, Pin, Password, Code }

/// <summary>
/// Checks the PIN of a guest's pass, the code of an authenticator where one is set up, or else the password, with the same counting as at the door: the fifth
/// wrong PIN revokes the pass, wrong passwords and codes close the proof for a while. The caller must commit the count.
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
        await db.Users.Where(u => u.Id == account).Select(u => u.PasswordHash == null ? ProofKind.Pin : u.TwoFactorEnabled ? ProofKind.Code : ProofKind.Password).SingleOrDefaultAsync(cancel) is var kind and not ProofKind.None
            ? kind : ProofKind.Pin;

    /// <summary>One sentence for every way of being wrong.</summary>
    public static string Refusal(ProofKind kind) => kind switch
    {
        ProofKind.Pin => "PIN tidak cocok. Periksa PIN pada tiket Anda; setelah lima kali salah, tiket dicabut.",
        ProofKind.Code => "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya; setelah lima kali salah, tunggu sepuluh menit.",
        _ => "Kata sandi tidak cocok. Setelah lima kali salah, tunggu sepuluh menit.",
    };

    /// <summary>What the field asks for.</summary>
    public static string Label(ProofKind kind) => kind switch
    {
        ProofKind.Pin => "PIN pada tiket Anda",
        ProofKind.Code => "Kode dari aplikasi autentikator",
        _ => "Kata sandi Anda",
    };

    /// <summary>How browsers fill it.</summary>
    public static string Autocomplete(ProofKind kind) => kind switch { ProofKind.Pin => "off", ProofKind.Code => "one-time-code", _ => "current-password" };

    public static Task<bool> HoldsAsync(Work work, Round round, ProofKind kind, string typed, LockoutOptions lockout, CancellationToken cancel) => kind switch
    {
        ProofKind.None => Task.FromResult(true),
        ProofKind.Pin => PinAsync(work, round, typed.Trim(), cancel),
        _ => OwnProofAsync(work, kind, typed, lockout, cancel),
    };

    /// <summary>The same where no round is concerned: whoever keeps the accounts has a password.</summary>
    public static async Task<bool> HoldsAsync(Work work, ProofKind kind, string typed, LockoutOptions lockout, CancellationToken cancel) =>
        kind is ProofKind.Password or ProofKind.Code && await OwnProofAsync(work, kind, typed, lockout, cancel);

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

    private static async Task<bool> OwnProofAsync(Work work, ProofKind kind, string typed, LockoutOptions lockout, CancellationToken cancel)
    {
        // Held against tries from another round or from the sign-in page.
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM account_users WHERE id = {work.User.Id} FOR UPDATE", cancel);
        var account = await work.Db.Users.SingleAsync(u => u.Id == work.User.Id, cancel);
        var isRight = kind == ProofKind.Code ? await CodeAsync(work, account, typed, cancel) : Matches(account.PasswordHash!, typed);
        if (account.LockoutEnd > work.Now) return false;
        if (!isRight && ++account.AccessFailedCount >= lockout.MaxFailedAccessAttempts) (account.AccessFailedCount, account.LockoutEnd) = (0, work.Now + lockout.DefaultLockoutTimeSpan);
        else if (isRight) account.AccessFailedCount = 0;
        return isRight;
    }

    // Used up at once, by the row and by what is saved of it later.
    private static async Task<bool> CodeAsync(Work work, AccountRow account, string typed, CancellationToken cancel)
    {
        if (!await work.Db.UseCodeAsync(account.Id, typed, work.Now, cancel)) return false;
        await work.Db.Entry(account).ReloadAsync(cancel);
        return true;
    }

    private static bool Matches(string hash, string typed) => Hasher.VerifyHashedPassword(new AccountRow(), hash, typed) != PasswordVerificationResult.Failed;
}
