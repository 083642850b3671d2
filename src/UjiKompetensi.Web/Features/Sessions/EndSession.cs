using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>Signs one browser out, at once and on every instance; one that is out already stays so.</summary>
public sealed class EndSession(UseCaseParts parts) : Command<EndSession.Input, Nothing>(parts)
{
    public sealed record Input(Guid Session);

    protected override Policy Policy => Policies.OwnAccount;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var one = work.Db.SessionsVisibleTo(work.User).Where(s => s.Id == input.Session);
        if (!await one.AnyAsync(cancel)) throw new NotVisible();
        await one.Where(s => s.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, work.Now), cancel);
        return default;
    }
}
