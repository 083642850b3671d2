using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>Ends an open page's rights soon after the account was blocked its password changed or its guest pass ended.</summary>
internal sealed class RevalidatedAccount(ILoggerFactory log, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.GetUserAsync(authenticationState.User);
        return account is not null && await GuestGate.IsAliveAsync(scope.ServiceProvider, authenticationState.User, cancellationToken) && !await accounts.IsLockedOutAsync(account)
            && authenticationState.User.FindFirstValue("AspNet.Identity.SecurityStamp") == account.SecurityStamp;
    }
}
