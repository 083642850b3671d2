using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>Signs an account out everywhere but in the browser that asks.</summary>
public sealed class EndOtherSessions(UseCaseParts parts) : Command<EndOtherSessions.Input, int>(parts)
{
    /// <param name="Account">Another one's only for whoever keeps the accounts.</param>
    public sealed record Input(Guid Account);

    protected override Policy Policy => Policies.OwnAccount;

    protected override Task<int> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        if (input.Account != work.User.Id && !Policies.KeepAccounts.Allows(work.User)) throw new NotVisible();
        return work.Db.SessionsVisibleTo(work.User).Where(s => s.AccountId == input.Account && s.RevokedAt == null && s.Id != work.User.Session)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, work.Now), cancel);
    }
}
