using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace UjiKompetensi.Web.Access;

/// <summary>Ends an open page's rights soon after the account was blocked its password changed or its guest pass ended.</summary>
internal sealed class RevalidatedAccount(ILoggerFactory log, IServiceProvider services) : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        LiveSession.IsAliveAsync(services, authenticationState.User, cancellationToken);
}
