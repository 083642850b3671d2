using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Access;

/// <summary>Blanks an open page when its session ends: at once when told so, and by asking again where nothing is told.</summary>
internal sealed class RevalidatedAccount(ILoggerFactory log, LiveSessions sessions) : RevalidatingServerAuthenticationStateProvider(log)
{
    /// <summary>Together with <see cref="LiveSessions.Kept"/> never over ten seconds.</summary>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(5);

    /// <summary>Not before: a form that is answered in one go may end sessions itself, its own among them.</summary>
    public bool IsOpenPage { get; set; }

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return !IsOpenPage || await sessions.IsAliveAsync(authenticationState.User, cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // The application ends, and the page with it.
            return true;
        }
    }

    /// <param name="account">Whose sessions ended; null for anybody's.</param>
    public async Task CheckAsync(Guid? account)
    {
        try
        {
            var state = await GetAuthenticationStateAsync();
            if (CurrentUser.From(state.User) is not { } user || (account is { } whose && whose != user.Id)) return;
            if (!await sessions.IsAliveAsync(state.User, CancellationToken.None)) SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        }
        catch (Exception)
        {
            // The database is away: the interval asks again, and whoever cannot be asked about is signed out by it.
        }
    }
}

/// <summary>Lets what is done on an open page count for its session, and tells the page when that ends.</summary>
internal sealed class CircuitActivity(LiveSessions sessions, SessionNews news, AuthenticationStateProvider state) : CircuitHandler, IDisposable
{
    private IDisposable? _subscription;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (state is not RevalidatedAccount account) return Task.CompletedTask;
        account.IsOpenPage = true;
        _subscription = news.Subscribe(whose => _ = account.CheckAsync(whose));
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        await sessions.SeenAsync((await state.GetAuthenticationStateAsync()).User, CancellationToken.None);
        await next(context);
    };

    public void Dispose() => _subscription?.Dispose();
}
