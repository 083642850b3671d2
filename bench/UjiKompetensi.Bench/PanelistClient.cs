using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench;

/// <summary>A panelist's browser as far as HTTP goes: signs in, saves, locks. Speaks to an instance as nginx would, or to nginx itself.</summary>
internal sealed partial class PanelistClient(Uri address) : IDisposable
{
    // What the drill's own nginx shows is signed by itself.
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Subject == NginxProcess.Certificate },
    }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(15) };

    private readonly Dictionary<string, string> _cookies = [];
    private string _token = "";

    public async Task SignInAsync(string name)
    {
        var form = await (await GetAsync("/masuk")).Content.ReadAsStringAsync();
        var answer = await PostAsync("/masuk", [new("_handler", "masuk"), new("__RequestVerificationToken", Token().Match(form).Groups[1].Value), new("Form.Name", name), new("Form.Password", LoadRound.Password)]);
        if (answer.StatusCode != HttpStatusCode.Found) throw new InvalidOperationException($"{name} tidak dapat masuk: {(int)answer.StatusCode}");
        await RenewTokenAsync();
    }

    /// <summary>The same browser at the other instance's door.</summary>
    public void TakeSession(PanelistClient from)
    {
        foreach (var (name, value) in from._cookies) _cookies[name] = value;
        _token = from._token;
    }

    public async Task SignOutAsync() => await PostAsync("/keluar", [new("__RequestVerificationToken", _token)]);

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<HttpResponseMessage> SaveAsync(Guid operation, Guid sheet, Guid aspect, string text, int version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/nilai/simpan") { Content = JsonContent.Create(new { operationId = operation, sheet, field = aspect.ToString(), text, baseVersion = version }) };
        request.Headers.Add("X-Antiforgery", _token);
        return SendAsync(request);
    }

    /// <summary>Null when nothing is known: the connection broke off.</summary>
    public async Task<HttpStatusCode?> TrySaveAsync(Guid operation, Guid sheet, Guid aspect, string text, int version)
    {
        try
        {
            using var answer = await SaveAsync(operation, sheet, aspect, text, version);
            await answer.Content.LoadIntoBufferAsync();
            return answer.StatusCode;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>Reads the page that shows all values, agrees and locks.</summary>
    public async Task<bool> LockAsync(string sheetPath)
    {
        var path = sheetPath + "/periksa";
        var page = await (await GetAsync(path)).Content.ReadAsStringAsync();
        await PostAsync(path, [new("_handler", "kunci"), new("__RequestVerificationToken", _token), new("segel", Seal().Match(page).Groups[1].Value), new("diperiksa", "ya")]);
        return !(await (await GetAsync(path)).Content.ReadAsStringAsync()).Contains("Kunci nilai", StringComparison.Ordinal);
    }

    private async Task RenewTokenAsync() => _token = (await (await GetAsync("/api/nilai/token")).Content.ReadFromJsonAsync<TokenAnswer>())!.Token;

    private Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> form) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) });

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        // To an instance itself we are the proxy that took the encryption off.
        if (address.Scheme == "http") request.Headers.Add("X-Forwarded-Proto", "https");
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await _http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set.Select(c => c.Split(';')[0].Split('=', 2))) _cookies[cookie[0]] = cookie[1];
        return answer;
    }

    public void Dispose() => _http.Dispose();

    private sealed record TokenAnswer(string Token);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"segel\" value=\"([^\"]+)\"")]
    private static partial Regex Seal();
}
