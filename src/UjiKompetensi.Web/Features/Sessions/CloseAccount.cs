using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Sessions;

/// <summary>Closes an account, which signs it out everywhere, or opens it again. What it did stays.</summary>
public sealed class CloseAccount(UseCaseParts parts) : Command<CloseAccount.Input, Nothing>(parts)
{
    public sealed record Input(Guid Account, bool Closes);

    protected override Policy Policy => Policies.KeepAccounts;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        if (input.Account == work.User.Id) throw new RuleViolation("own-account", "Akun Anda sendiri ditutup oleh admin TI lain.");
        DateTimeOffset? at = input.Closes ? work.Now : null;
        if (await work.Db.Users.Where(u => u.Id == input.Account).ExecuteUpdateAsync(u => u.SetProperty(a => a.BlockedAt, at), cancel) == 0) throw new NotVisible();
        return default;
    }
}
