using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Guests;

/// <summary>
/// Checks a code and a PIN on a device. A wrong PIN is an answer and not a refusal, because it must be counted and
/// stored; the round's row is held, so that tries at once are counted one after the other.
/// </summary>
public sealed class UsePass(UseCaseParts parts) : Command<UsePass.Input, UsePass.Answer>(parts)
{
    private const string Mismatch = "Kode atau PIN tidak cocok. Setelah lima kali PIN salah, tiket dicabut.";

    private static readonly PasswordHasher<AccountRow> Hasher = new();

    /// <param name="Device">Hash of the device's cookie.</param>
    public sealed record Input(string Code, string Pin, string Device);

    /// <param name="Sentence">Why not; empty when he may enter.</param>
    public sealed record Answer(string Sentence, Guid Account, GuestPassId Pass, DateTimeOffset ExpiresAt)
    {
        public bool MayEnter => Sentence.Length == 0;
    }

    protected override Policy Policy => Policies.EnterAsGuest;

    protected override async Task<Answer> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var hash = PassCode.HashOf(input.Code);
        if (await work.Db.GuestPasses.Where(p => p.CodeHash == hash).Select(p => new { p.RoundId }).FirstOrDefaultAsync(cancel) is not { } where) return No(Mismatch);
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM rounds WHERE id = {where.RoundId.Value} FOR NO KEY UPDATE", cancel);
        var round = await work.Db.Rounds.Whole().SingleAsync(r => r.Id == where.RoundId, cancel);
        var pass = await work.Db.GuestPasses.SingleAsync(p => p.CodeHash == hash, cancel);
        if (pass.Refusal(input.Device, work.Now) is { } refusal) return No(refusal);
        if (Hasher.VerifyHashedPassword(new AccountRow(), pass.PinHash, input.Pin.Trim()) == PasswordVerificationResult.Failed)
        {
            pass.CountWrongPin(work.Now);
            if (pass.RevokedAt is not null) await work.RecordAsync(round, EventKind.PassRevoked, PassFacts.Revoked(round, pass, "wrong-pins"), cancel);
            return No(pass.Refusal(input.Device, work.Now) ?? Mismatch);
        }

        pass.Use(input.Device, work.Now);
        await work.RecordAsync(round, EventKind.PassUsed, PassFacts.Of(round, pass), cancel, actor: pass.AccountId);
        return new Answer("", pass.AccountId, pass.Id, pass.ExpiresAt);
    }

    private static Answer No(string sentence) => new(sentence, Guid.Empty, default, default);
}
