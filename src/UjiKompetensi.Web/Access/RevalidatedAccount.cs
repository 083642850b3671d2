using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Access;

/// <summary>Blanks an open page when its session ends: at once when told so, and by asking again where nothing is told.</summary>
internal sealed class RevalidatedAccount : RevalidatingServerAuthenticationStateProvider
{
    private readonly LiveSessions _sessions;
    private readonly IDisposable _subscription;

    public RevalidatedAccount(ILoggerFactory log, LiveSessions sessions, SessionNews news) : base(log)
    {
        _sessions = sessions;
        _subscription = news.Subscribe(account => _ = CheckAsync(account));
    }

    /// <summary>Together with <see cref="LiveSessions.Kept"/> never over ten seconds.</summary>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(5);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        await _sessions.IsAliveAsync(authenticationState.User, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _subscription.Dispose();
        base.Dispose(disposing);
    }

    private async Task CheckAsync(Guid? account)
    {
        try
        {
            var state = await GetAuthenticationStateAsync();
            if (CurrentUser.From(state.User) is not { } user || (account is { } whose && whose != user.Id)) return;
            if (!await _sessions.IsAliveAsync(state.User, CancellationToken.None)) SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        }
        catch (Exception)
        {
            // No page yet, or the database is away: the interval asks again, and whoever cannot be asked about is signed out by it.
        }
    }
}

/// <summary>Lets what is done on an open page count for its session.</summary>
internal sealed class CircuitActivity(LiveSessions sessions, AuthenticationStateProvider state) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        await sessions.SeenAsync((await state.GetAuthenticationStateAsync()).User, CancellationToken.None);
        await next(context);
    };
}
