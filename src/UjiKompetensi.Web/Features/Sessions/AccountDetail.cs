using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>One account for whoever keeps the accounts: where it is signed in, and whether it is closed.</summary>
public sealed class AccountDetail(UseCaseParts parts, SessionRules rules) : Query<Guid, AccountDetail.View>(parts)
{
    /// <param name="Refusals">How often it asked in the last days for what it may not do or see.</param>
    /// <param name="OfficeAccount">What the office account that is linked to it calls itself; null without one.</param>
    /// <param name="Proof">By what whoever looks proves himself, before he makes a code.</param>
    public sealed record View(Guid Id, string Name, string SignInName, DateTimeOffset? ClosedAt, bool IsOwn, bool HasPassword, string? OfficeAccount, ProofKind Proof, int Refusals, IReadOnlyList<SessionRow> Rows, IReadOnlyList<AccountDeedRow> Deeds);

    protected override Policy Policy => Policies.KeepAccounts;

    protected override async Task<View> LoadAsync(Reading reading, Guid input, CancellationToken cancel)
    {
        var account = await reading.Db.Users.Where(u => u.Id == input).Select(u => new { u.DisplayName, u.UserName, u.BlockedAt, HasPassword = u.PasswordHash != null, OfficeAccount = reading.Db.UserLogins.Where(l => l.UserId == u.Id).Select(l => l.ProviderDisplayName).FirstOrDefault() }).SingleOrDefaultAsync(cancel) ?? throw new NotVisible();
        var since = DateOnly.FromDateTime(reading.Now.UtcDateTime).AddDays(1 - RefusalLog.Days);
        return new View(input, account.DisplayName, account.UserName ?? "", account.BlockedAt, input == reading.User.Id, account.HasPassword, account.OfficeAccount,
            await IdentityProof.OwnAsync(reading.Db, reading.User.Id, cancel), await reading.Db.RefusalCounts.Where(c => c.AccountId == input && c.Day >= since).SumAsync(c => c.Count, cancel),
            await SessionRow.OfAsync(reading, rules, input, cancel), await AccountDeedRow.OfAsync(reading, input, cancel));
    }
}
