using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>The passkeys of whoever is signed in: lists, adds and removes them.</summary>
internal sealed class OwnPasskeys(UserManager<AccountRow> accounts, OwnAccess own, PasskeyDesk desk, AppDbContext db, TimeProvider clock)
{
    public const string NotMade = "Kunci sandi itu tidak dapat dipakai. Mulai lagi; bila tetap gagal, pakai peramban atau perangkat lain.";

    private static readonly string Full = $"Paling banyak {PasskeyDesk.Most} kunci sandi. Hapus dahulu yang tidak dipakai lagi.";

    /// <param name="IsSynced">Its maker keeps a copy, for all devices of its owner.</param>
    public sealed record Row(string Id, string Name, DateTimeOffset AddedAt, bool IsSynced);

    public async Task<IReadOnlyList<Row>> ListAsync(AccountRow account) =>
        [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt).Select(p => new Row(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt, p.IsBackedUp))];

    /// <returns>The sentence to show, or what to ask the browser with.</returns>
    public async Task<(string? Sentence, PasskeyDesk.Question? Question)> AskAsync(HttpContext context, AccountRow account, string name, string password, string code)
    {
        var called = string.Concat(name.Where(c => !char.IsControl(c))).Trim();
        if (called.Length is 0 or > PasskeyDesk.NameMaxLength) return ($"Beri nama kunci ini, paling panjang {PasskeyDesk.NameMaxLength} huruf, misalnya Laptop kantor.", null);
        if (await own.RefusalAsync(context, account, password, code) is { } refusal) return (refusal, null);
        return (await accounts.GetPasskeysAsync(account)).Count >= PasskeyDesk.Most ? (Full, null) : (null, await desk.AskToAddAsync(context, account, called));
    }

    /// <returns>Null when added, otherwise the sentence to show.</returns>
    public async Task<string?> AddAsync(HttpContext context, AccountRow account, string state, string credential)
    {
        if (await desk.MadeAsync(context, account, state, credential) is not { } made) return NotMade;
        if ((await accounts.GetPasskeysAsync(account)).Count >= PasskeyDesk.Most) return Full;
        await using (var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted))
        {
            db.Tell(account, AccountDeed.PasskeyAdded, null, clock.GetUtcNow());
            if (!(await accounts.AddOrUpdatePasskeyAsync(account, made)).Succeeded) return NotMade;
            await transaction.CommitAsync(context.RequestAborted);
        }

        await own.BeginAnewAsync(context, account);
        return null;
    }

    /// <returns>Null when it is gone, otherwise the sentence to show.</returns>
    public async Task<string?> RemoveAsync(HttpContext context, AccountRow account, string id, string password, string code)
    {
        if (await own.RefusalAsync(context, account, password, code) is { } refusal) return refusal;
        if ((await accounts.GetPasskeysAsync(account)).FirstOrDefault(p => Base64Url.EncodeToString(p.CredentialId) == id) is not { } passkey) return "Kunci sandi itu sudah tidak ada.";
        await using (var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted))
        {
            db.Tell(account, AccountDeed.PasskeyRemoved, null, clock.GetUtcNow());
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
            await transaction.CommitAsync(context.RequestAborted);
        }

        // Whoever came in by it goes on by the password that he just gave.
        await own.BeginAnewAsync(context, account, account.TwoFactorEnabled ? EntryKind.PasswordAndCode : EntryKind.Password);
        return null;
    }
}
