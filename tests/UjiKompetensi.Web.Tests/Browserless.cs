using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests;

/// <summary>One person's browser without a screen: keeps cookies, fills in forms, and says from which address it comes.</summary>
internal sealed partial class Browserless(WebApplication app, string address = "") : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };

    public Dictionary<string, string> Cookies { get; private init; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WebApplication> StartAsync(string connection, InstanceMode? mode = null)
    {
        var app = WebHost.Build(connection, mode ?? new InstanceMode(IsSample: true), "http://127.0.0.1:0");
        await app.StartAsync(Cancel);
        return app;
    }

    /// <summary>The same cookies before another instance of the application.</summary>
    public Browserless At(WebApplication other) => new(other, address) { Cookies = Cookies };

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? token = null, string? site = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        if (token is not null) request.Headers.Add("X-Antiforgery", token);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (address.Length > 0) request.Headers.Add("X-Forwarded-For", address);
        var answer = await _client.SendAsync(request, Cancel);
        if (!answer.Headers.TryGetValues("Set-Cookie", out var fresh)) return answer;
        foreach (var cookie in fresh)
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0].Split('=', 2)[1]);
            if (value.Length == 0) Cookies.Remove(name);
            else Cookies[name] = value;
        }

        return answer;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<HttpStatusCode> StatusAsync(string path) => (await GetAsync(path)).StatusCode;

    /// <summary>Opens a page and sends the form it shows.</summary>
    public async Task<(HttpStatusCode Status, string Body)> SubmitAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await (await GetAsync(path)).Content.ReadAsStringAsync(Cancel);
        using var content = new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        var answer = await SendAsync(HttpMethod.Post, path, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <returns>302 when the password was right.</returns>
    public async Task<HttpStatusCode> SignInAsync(string name, string password) => (await SubmitAsync("/masuk", "masuk", ("Form.Name", name), ("Form.Password", password))).Status;

    public async Task<string> ApiTokenAsync() => ApiToken().Match(await (await GetAsync("/api/nilai/token")).Content.ReadAsStringAsync(Cancel)).Groups[1].Value;

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("\"token\":\"([^\"]+)\"")]
    private static partial Regex ApiToken();
}
