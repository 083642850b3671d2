using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>Whether a session is still good, for open pages and streams, which outlive the request they began with.</summary>
internal static class LiveSession
{
    public static async Task<bool> IsAliveAsync(IServiceProvider services, ClaimsPrincipal user, CancellationToken cancel)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.GetUserAsync(user);
        return account is not null && await GuestGate.IsAliveAsync(scope.ServiceProvider, user, cancel) && !await accounts.IsLockedOutAsync(account)
            && user.FindFirstValue("AspNet.Identity.SecurityStamp") == account.SecurityStamp;
    }
}
