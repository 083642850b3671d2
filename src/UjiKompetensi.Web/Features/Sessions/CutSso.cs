using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>Cuts an account off from its office account, when that one is lost, left or somebody else's. Only its owner can link again.</summary>
public sealed class CutSso(UseCaseParts parts) : Command<CutSso.Input, Nothing>(parts)
{
    public sealed record Input(Guid Account);

    protected override Policy Policy => Policies.KeepAccounts;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var account = await work.Db.Users.SingleOrDefaultAsync(u => u.Id == input.Account, cancel) ?? throw new NotVisible();
        var links = await work.Db.UserLogins.Where(l => l.UserId == input.Account).ToListAsync(cancel);
        if (links.Count == 0) throw new RuleViolation("not-linked", "Akun itu sudah tidak tertaut dengan akun kantor.");
        work.Db.UserLogins.RemoveRange(links);
        work.Db.Tell(account, AccountDeed.SsoCut, work.User, work.Now);
        return default;
    }
}
