using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server;
using MudBlazor;
using MudBlazor.Services;

namespace UjiKompetensi.Web.Layout;

internal static class UiRegistration
{
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            mud.SnackbarConfiguration.VisibleStateDuration = 6000;
        });
        services.AddMudLocalization();
        services.AddTransient<MudLocalizer, IndonesianMud>();
        services.AddHttpContextAccessor();
        services.Configure<CircuitOptions>(circuit =>
        {
            // A tablet sleeps through an interview; its page should still be there afterwards.
            circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(30);
            circuit.DisconnectedCircuitMaxRetained = 200;
            // Lunch and prayer are longer than that: the page comes back as it was marked to be kept (docs/decisions/0016).
            circuit.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromHours(12);
            circuit.PersistedCircuitInMemoryMaxRetained = 200;
        });
        services.Configure<Microsoft.AspNetCore.SignalR.HubOptions>(hub => hub.ClientTimeoutInterval = TimeSpan.FromSeconds(90));
        return services;
    }

    public static void MapUi(this WebApplication app)
    {
        var pages = app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server =>
        {
            // Notes and scores share pages: a compressed socket would leak them by length (CRIME/BREACH).
            server.DisableWebSocketCompression = true;
            server.ContentSecurityFrameAncestorsPolicy = "'none'";
        });
        // Pages for people who are not signed in have no circuit, so nobody else can open one.
        pages.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } && route.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal)) endpoint.Metadata.Add(new AuthorizeAttribute());
        });
    }
}
