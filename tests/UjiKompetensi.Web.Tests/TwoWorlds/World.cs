using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>The whole application on one of the two databases, and the viewer signed in to it.</summary>
internal sealed partial class World : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private readonly Viewer _viewer;
    private readonly Dictionary<string, string> _cookies = [];
    private string? _token;
    private ClaimsPrincipal _principal = new();

    private World(WebApplication app, HttpClient client, Viewer viewer, KeptLog log) => (_app, _client, _viewer, Log) = (app, client, viewer, log);

    public KeptLog Log { get; }
    public IServiceProvider Services => _app.Services;

    /// <summary>What was named after the worlds parted has another random name in each: told apart by the order of appearance.</summary>
    public NewNames Names { get; } = new(DateTimeOffset.UtcNow);

    public static async Task<World> OpenAsync(string connection, TestClock clock, Viewer viewer, CancellationToken cancel)
    {
        var log = new KeptLog();
        var app = WebHost.Build(connection, new InstanceMode(IsSample: true), services => services.AddSingleton<TimeProvider>(clock).AddSingleton<ILoggerFactory>(log), "http://127.0.0.1:0");
        await app.StartAsync(cancel);
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        var world = new World(app, client, viewer, log);
        await world.SignInAsync(cancel);
        return world;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content, CancellationToken cancel, string? token = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        if (token is not null) request.Headers.Add("X-Antiforgery", token);
        var answer = await _client.SendAsync(request, cancel);
        if (answer.Headers.TryGetValues("Set-Cookie", out var fresh))
            foreach (var cookie in fresh.Select(c => c.Split(';')[0].Split('=', 2))) _cookies[cookie[0]] = cookie[1];
        return answer;
    }

    /// <summary>The token that the sheet's script sends with every save.</summary>
    public async Task<string> TokenAsync(CancellationToken cancel)
    {
        if (_token is not null) return _token;
        using var answer = await SendAsync(HttpMethod.Get, "/api/nilai/token", null, cancel);
        var body = await answer.Content.ReadAsStringAsync(cancel);
        return _token = answer.StatusCode == HttpStatusCode.OK ? JsonToken().Match(body).Groups[1].Value : "";
    }

    /// <summary>What a circuit draws first for an address: an interactive page is never part of the page's own bytes.</summary>
    public async Task<string> DrawAsync(string address)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        ((IHostEnvironmentNavigationManager)scope.ServiceProvider.GetRequiredService<NavigationManager>()).Initialize("http://localhost/", "http://localhost" + address);
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(_principal)));
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, Log);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Drawn>()).ToHtmlString());
    }

    private async Task SignInAsync(CancellationToken cancel)
    {
        var address = _viewer.IsGuest ? "/masuk/tamu" : "/masuk";
        var page = await (await SendAsync(HttpMethod.Get, address, null, cancel)).Content.ReadAsStringAsync(cancel);
        List<KeyValuePair<string, string>> fields = [new("__RequestVerificationToken", FormToken().Match(page).Groups[1].Value)];
        fields.AddRange(_viewer.IsGuest ? [new("_handler", "tamu"), new("Form.Code", _viewer.Name), new("Form.Pin", _viewer.Secret)]
            : [new("_handler", "masuk"), new("Form.Name", _viewer.Name), new("Form.Password", _viewer.Secret)]);
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await SendAsync(HttpMethod.Post, address, form, cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, $"{_viewer.Title} could not sign in");
        await using var scope = _app.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(_viewer.User.Id.ToString("D", CultureInfo.InvariantCulture));
        _principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account!);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    internal static partial Regex FormToken();

    [GeneratedRegex("\"token\":\"([^\"]+)\"")]
    private static partial Regex JsonToken();
}
