using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>
/// The office account of whoever is signed in: links it and cuts the link. Two proofs are asked for in one browser: the password
/// here, with a code where one is set up, and the provider's word for who he is there. Nobody links for somebody else.
/// </summary>
internal sealed class OwnSso(UserManager<AccountRow> accounts, OwnAccess own, AppDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>As OpenID Connect bounds it.</summary>
    public const int SubjectMaxLength = 255;

    private const int NameMaxLength = 100;

    private readonly IDataProtector _protector = protection.CreateProtector("akun kantor", "tautkan");

    private sealed record Ticket(Guid Account, string Session, DateTimeOffset Until);

    /// <summary>What the office account calls itself; null when none is linked.</summary>
    public async Task<string?> OfAsync(AccountRow account) => (await accounts.GetLoginsAsync(account)).FirstOrDefault()?.ProviderDisplayName;

    /// <returns>The sentence to show, or the ticket to go to the provider with: for this account in this session only.</returns>
    public async Task<(string? Sentence, string? Ticket)> AskAsync(HttpContext context, AccountRow account, string password, string code) =>
        await own.RefusalAsync(context, account, password, code) is { } refusal ? (refusal, null)
            : (null, _protector.Protect(JsonSerializer.Serialize(new Ticket(account.Id, SessionOf(context.User), clock.GetUtcNow() + SsoScheme.Life))));

    /// <summary>Whether a ticket was made for whoever shows it, a while ago at most.</summary>
    public bool IsGood(ClaimsPrincipal who, string? sealedTicket) => Open(sealedTicket) is { } ticket
        && ticket.Until > clock.GetUtcNow() && who.FindFirstValue(ClaimTypes.NameIdentifier) == ticket.Account.ToString() && SessionOf(who) == ticket.Session;

    /// <returns>A code of <see cref="SsoWords"/>.</returns>
    public async Task<string> LinkAsync(HttpContext context, string ticket, string issuer, string subject, string name)
    {
        // The answer of a provider comes before anybody is asked who he is.
        if ((await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal is not { } who || !IsGood(who, ticket)) return SsoWords.TooLate;
        context.User = who;
        if (await own.OfAsync(context) is not { PasswordHash: not null, BlockedAt: null } account) return SsoWords.Invalid;
        var shown = string.Concat((name.Length > 0 ? name : subject).Where(c => !char.IsControl(c)));
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted);
            db.Tell(account, AccountDeed.SsoLinked, null, clock.GetUtcNow());
            if (!(await accounts.AddLoginAsync(account, new UserLoginInfo(issuer, subject, shown[..Math.Min(shown.Length, NameMaxLength)]))).Succeeded) return SsoWords.Taken;
            await transaction.CommitAsync(context.RequestAborted);
        }
        catch (DbUpdateException)
        {
            // Two at once: the keys of the table let one of them through.
            return SsoWords.Taken;
        }

        await own.BeginAnewAsync(context, account);
        return SsoWords.Linked;
    }

    /// <returns>Null when it is cut, otherwise the sentence to show.</returns>
    public async Task<string?> CutAsync(HttpContext context, AccountRow account, string password, string code)
    {
        if (await own.RefusalAsync(context, account, password, code) is { } refusal) return refusal;
        await using (var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted))
        {
            db.Tell(account, AccountDeed.SsoCut, null, clock.GetUtcNow());
            foreach (var login in await accounts.GetLoginsAsync(account)) await accounts.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
            await transaction.CommitAsync(context.RequestAborted);
        }

        // Whoever came in by it goes on by the password that he just gave.
        await own.BeginAnewAsync(context, account, account.TwoFactorEnabled ? EntryKind.PasswordAndCode : EntryKind.Password);
        return null;
    }

    private static string SessionOf(ClaimsPrincipal who) => who.FindFirstValue(LiveSessions.IdClaim) ?? "";

    private Ticket? Open(string? sealedTicket)
    {
        try
        {
            return JsonSerializer.Deserialize<Ticket>(_protector.Unprotect(sealedTicket ?? ""));
        }
        catch (Exception made) when (made is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
