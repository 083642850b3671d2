using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>Accounts with the role of a panelist that have no seat in a round yet.</summary>
public sealed class AccountsToSeat(UseCaseParts parts) : Query<string, IReadOnlyList<AccountsToSeat.Row>>(parts)
{
    public sealed record Row(Guid Id, string Name, string SignInName);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Where(r => r.Slug == input).Select(r => new { r.Id }).FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        return await (
            from account in reading.Db.Users
            join grant in reading.Db.UserRoles on account.Id equals grant.UserId
            join role in reading.Db.Roles on grant.RoleId equals role.Id
            where role.Name == Roles.Panelist && !reading.Db.Panelists.Any(p => p.RoundId == round.Id && p.AccountId == account.Id)
            orderby account.DisplayName
            select new Row(account.Id, account.DisplayName, account.UserName ?? "")).ToListAsync(cancel);
    }
}
