using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>One account for whoever keeps the accounts: where it is signed in, and whether it is closed.</summary>
public sealed class AccountDetail(UseCaseParts parts, SessionRules rules) : Query<Guid, AccountDetail.View>(parts)
{
    public sealed record View(Guid Id, string Name, string SignInName, DateTimeOffset? ClosedAt, bool IsOwn, IReadOnlyList<SessionRow> Rows);

    protected override Policy Policy => Policies.KeepAccounts;

    protected override async Task<View> LoadAsync(Reading reading, Guid input, CancellationToken cancel)
    {
        var account = await reading.Db.Users.Where(u => u.Id == input).Select(u => new { u.DisplayName, u.UserName, u.BlockedAt }).SingleOrDefaultAsync(cancel) ?? throw new NotVisible();
        return new View(input, account.DisplayName, account.UserName ?? "", account.BlockedAt, input == reading.User.Id, await SessionRow.OfAsync(reading, rules, input, cancel));
    }
}
