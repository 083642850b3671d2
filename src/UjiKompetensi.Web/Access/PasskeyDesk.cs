using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Asks for passkeys and checks the answers with Identity's own handler. The question goes to the browser and back sealed,
/// and is good for one purpose, some minutes and one answer: the framework keeps it in a cookie only, where whoever copied
/// cookie and answer could send both once more.
/// </summary>
internal sealed partial class PasskeyDesk(IPasskeyHandler<Account> handler, UserManager<Account> accounts, AppDbContext db, IDataProtectionProvider protection, TimeProvider clock, ILogger<PasskeyDesk> log)
{
    /// <summary>Of one account.</summary>
    public const int Most = 10;

    public const int NameMaxLength = 60;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _toEnter = protection.CreateProtector("kunci sandi", "masuk"), _toAdd = protection.CreateProtector("kunci sandi", "tambah");

    /// <param name="Options">What the browser's own dialog asks with, as JSON.</param>
    /// <param name="State">The sealed question, to be sent back with the answer.</param>
    public sealed record Question(string Options, string State);

    private sealed record Sealed(string State, DateTimeOffset Until, Guid? Account, string Name);

    /// <summary>For whoever comes in: it names no account, and so tells of none.</summary>
    public async Task<Question> AskAsync(HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(null, context);
        return new(made.RequestOptionsJson, Seal(_toEnter, new(made.AssertionState ?? "", clock.GetUtcNow() + Life, null, "")));
    }

    /// <returns>Whose passkey answered; null when it is none of ours, for another site, too late, or was sent before.</returns>
    public async Task<Account?> AnswerAsync(HttpContext context, string? state, string? credential)
    {
        if (await OpenAsync(_toEnter, state, context.RequestAborted) is not { } question || string.IsNullOrEmpty(credential)) return null;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = question.State });
        if (!result.Succeeded)
        {
            Refused(log, result.Failure.Message);
            return null;
        }

        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    public async Task<Question> AskToAddAsync(HttpContext context, Account account, string name)
    {
        var made = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName ?? "", DisplayName = account.DisplayName }, context);
        return new(made.CreationOptionsJson, Seal(_toAdd, new(made.AttestationState ?? "", clock.GetUtcNow() + Life, account.Id, name)));
    }

    /// <returns>The new passkey, not kept yet; null as in <see cref="AnswerAsync"/>, and when it was asked for by another account.</returns>
    public async Task<UserPasskeyInfo?> MadeAsync(HttpContext context, Account account, string? state, string? credential)
    {
        if (await OpenAsync(_toAdd, state, context.RequestAborted) is not { } question || question.Account != account.Id || string.IsNullOrEmpty(credential)) return null;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = question.State });
        if (!result.Succeeded)
        {
            Refused(log, result.Failure.Message);
            return null;
        }

        result.Passkey.Name = question.Name;
        return result.Passkey;
    }

    private static string Seal(IDataProtector protector, Sealed question) => protector.Protect(JsonSerializer.Serialize(question));

    private async Task<Sealed?> OpenAsync(IDataProtector protector, string? state, CancellationToken cancel)
    {
        string text;
        try
        {
            text = protector.Unprotect(state ?? "");
        }
        catch (Exception made) when (made is CryptographicException or FormatException)
        {
            return null;
        }

        var question = JsonSerializer.Deserialize<Sealed>(text)!;
        // By what it says and not by how it was sealed: the same question in other letters is the same question.
        return await db.SpendAsync(text, question.Until, clock.GetUtcNow(), cancel) ? question : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Kunci sandi ditolak: {Reason}")]
    private static partial void Refused(ILogger log, string reason);
}
