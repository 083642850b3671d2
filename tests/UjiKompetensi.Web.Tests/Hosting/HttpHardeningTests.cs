using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Account;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Hosting;

/// <summary>What browsers are told and what is refused before any page is asked, as an office runs it: behind a proxy with TLS on this machine.</summary>
public sealed class HttpHardeningTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Password = "sandi-yang-panjang";
    private static readonly string[] Everywhere = ["/masuk", "/verifikasi/TIDAKADA", "/tidak-ada", "/app.css", "/tampilan.js", "/favicon.svg", "/health/live", "/health/ready", "/api/nilai/token", "/nilai", "/keluar", "/_blazor"];

    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await Browserless.StartAsync(database.App, new InstanceMode(IsSample: false));
        _client = Client(_app);
    }

    [Fact]
    public async Task Every_answer_demands_TLS_for_a_year_and_forbids_framing_and_sniffing()
    {
        foreach (var path in Everywhere)
        {
            var answer = await _client.GetAsync(path, Cancel);
            answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000; includeSubDomains", path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("frame-ancestors 'none'", Case.Sensitive, path);
            policy.ShouldContain("default-src", Case.Sensitive, path);
            policy.Split(';').Where(p => p.Contains("script-src", StringComparison.Ordinal)).ShouldAllBe(p => p.Trim() == "script-src 'self'");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff", path);
        }
    }

    [Fact]
    public async Task Page_opens_in_a_window_of_its_own_and_tells_other_sites_no_address()
    {
        var headers = (await _client.GetAsync("/masuk", Cancel)).Headers;
        headers.GetValues("Cross-Origin-Opener-Policy").Single().ShouldBe("same-origin");
        headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
        headers.GetValues("Permissions-Policy").Single().ShouldBe("camera=(), microphone=(), geolocation=()");
        var policy = headers.GetValues("Content-Security-Policy").Single();
        foreach (var rule in new[] { "object-src 'none'", "form-action 'self'", "connect-src 'self'", "base-uri 'self'" }) policy.ShouldContain(rule);
    }

    [Fact]
    public async Task Every_text_names_its_encoding()
    {
        foreach (var path in Everywhere)
        {
            var answer = await _client.GetAsync(path, Cancel);
            var type = answer.Content.Headers.ContentType;
            if ((await answer.Content.ReadAsByteArrayAsync(Cancel)).Length > 0) type.ShouldNotBeNull(path);
            if (type?.MediaType is { } media && (media.StartsWith("text/", StringComparison.Ordinal) || media.EndsWith("+xml", StringComparison.Ordinal))) type.CharSet.ShouldBe("utf-8", path);
        }
    }

    [Fact]
    public async Task What_is_shown_to_a_person_is_kept_by_no_cache_and_embedded_by_no_site()
    {
        var cookies = await SignInAsync("simpan@contoh.example");
        foreach (var path in new[] { "/nilai", "/", "/akun/sesi", "/api/nilai/token", "/kegiatan/tidak-ada/rekap.xlsx" })
        {
            var answer = await SendAsync(HttpMethod.Get, path, cookies);
            answer.Headers.CacheControl?.NoStore.ShouldBe(true, path);
            if (!path.StartsWith("/api", StringComparison.Ordinal)) answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("same-origin", path);
        }
    }

    [Fact]
    public async Task No_other_origin_is_told_that_it_may_read()
    {
        var cookies = await SignInAsync("asal@contoh.example");
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options })
            foreach (var path in new[] { "/nilai", "/api/nilai/token", "/app.css" })
                (await SendAsync(method, path, cookies, origin: "https://jahat.example")).Headers.Any(h => h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)).ShouldBeFalse(path);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Method_nobody_offers_is_refused(string method)
    {
        foreach (var path in new[] { "/masuk", "/tampilan", "/app.css", "/health/live" })
            ((int)(await SendAsync(new HttpMethod(method), path, "")).StatusCode).ShouldBeInRange(400, 499, path);
    }

    [Theory]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/UjiKompetensi.Web.dll")]
    [InlineData("/UjiKompetensi.Web.runtimeconfig.json")]
    [InlineData("/UjiKompetensi.Web.staticwebassets.endpoints.json")]
    [InlineData("/wwwroot/")]
    [InlineData("/_content/")]
    [InlineData("/_content/MudBlazor/")]
    [InlineData("/..%2fUjiKompetensi.Web.dll")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/metrics")]
    public async Task Nothing_beside_the_site_is_served(string path) => (await _client.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Answers_tell_no_program_and_no_version()
    {
        foreach (var path in Everywhere)
            (await _client.GetAsync(path, Cancel)).Headers.Select(h => h.Key).Intersect(["Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version"], StringComparer.OrdinalIgnoreCase).ShouldBeEmpty(path);
    }

    [Fact]
    public async Task Circuit_is_opened_by_pages_of_this_site_only()
    {
        var cookies = await SignInAsync("sirkuit@contoh.example");
        async Task<HttpStatusCode> OpenAsync(string? origin, string path = "/_blazor/negotiate?negotiateVersion=1") => (await SendAsync(HttpMethod.Post, path, cookies, origin: origin)).StatusCode;
        var own = new Uri(_app.Urls.First());
        (await OpenAsync($"https://127.0.0.1:{own.Port}")).ShouldBe(HttpStatusCode.OK);
        foreach (var foreign in new[] { "https://jahat.example", "https://127.0.0.1:1", "null", "https://127.0.0.1.jahat.example" }) (await OpenAsync(foreign)).ShouldBe(HttpStatusCode.Forbidden, foreign);
        (await OpenAsync("https://jahat.example", "/_blazor?id=x")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Every_cookie_is_for_TLS_alone_out_of_reach_of_scripts_and_small()
    {
        var cookies = new List<string>();
        await SignInAsync("kuki@contoh.example", cookies);
        cookies.Select(c => c.Split('=')[0]).ShouldContain("__Host-uji-af", "the page to sign in sends one before anybody is known");
        cookies.ShouldContain(c => c.StartsWith(SessionCookie.Name + "=", StringComparison.Ordinal));
        var options = _app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>();
        var half = options.Get(Microsoft.AspNetCore.Identity.IdentityConstants.TwoFactorUserIdScheme).Cookie;
        (half.Name, half.SecurePolicy, half.HttpOnly, half.SameSite).ShouldBe(("__Host-uji-kode", Microsoft.AspNetCore.Http.CookieSecurePolicy.Always, true, Microsoft.AspNetCore.Http.SameSiteMode.Lax));
        foreach (var cookie in cookies)
        {
            var parts = cookie.Split(';').Select(p => p.Trim().ToLowerInvariant()).ToList();
            (cookie.StartsWith("__Host-", StringComparison.Ordinal) || cookie.StartsWith("__Secure-", StringComparison.Ordinal)).ShouldBeTrue(cookie);
            parts.ShouldContain("secure", cookie);
            parts.ShouldContain("httponly", cookie);
            parts.ShouldContain(p => p == "samesite=lax" || p == "samesite=strict", cookie);
            parts[0].Length.ShouldBeLessThan(4096);
        }
    }

    [Fact]
    public async Task Chosen_look_is_kept_in_a_cookie_for_TLS_alone()
    {
        var cookies = await SignInAsync("rupa@contoh.example");
        var token = System.Text.Json.JsonDocument.Parse(await (await SendAsync(HttpMethod.Get, "/api/nilai/token", cookies)).Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("token").GetString()!;
        foreach (var (path, field, back) in new[] { ("/tampilan", "pilihan", "/nilai"), ("/nilai/huruf", "ukuran", "/nilai") })
        {
            using var form = new FormUrlEncodedContent([new(field, "2"), new("kembali", back), new("__RequestVerificationToken", token)]);
            var set = (await SendAsync(HttpMethod.Post, path, cookies, form)).Headers.GetValues("Set-Cookie").Single();
            set.ShouldStartWith("__", Case.Sensitive, path);
            set.ShouldContain("secure; samesite=lax; httponly", Case.Insensitive, path);
        }
    }

    [Fact]
    public async Task Nobody_is_led_to_another_site()
    {
        foreach (var back in new[] { "//jahat.example", "/\\jahat.example", "https://jahat.example", "javascript:alert(1)", "/\t/jahat.example", "/\r\n/jahat.example", "", null }) SignIn.SafeReturn(back).ShouldBe("/");
        SignIn.SafeReturn("/kegiatan/contoh-2022?x=1").ShouldBe("/kegiatan/contoh-2022?x=1");
        (await EnterAsync("arah@contoh.example", path: "/masuk?kembali=https%3A%2F%2Fjahat.example%2F")).Headers.Location!.ToString().ShouldBeOneOf("/", _app.Urls.First().Replace("http:", "https:", StringComparison.Ordinal) + "/");
    }

    [Fact]
    public async Task More_than_a_request_may_hold_is_turned_away()
    {
        using var huge = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        huge.Headers.ContentType = new("application/x-www-form-urlencoded");
        (await SendAsync(HttpMethod.Post, "/masuk", "", huge)).StatusCode.ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest);
        var cookies = await SignInAsync("besar@contoh.example");
        var note = JsonContent.Create(new { operationId = Guid.NewGuid(), sheet = Guid.NewGuid(), field = "catatan", text = new string('x', 33 * 1024), baseVersion = 0 });
        (await SendAsync(HttpMethod.Post, "/api/nilai/simpan", cookies, note)).StatusCode.ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_database_that_is_gone_opens_nothing_and_betrays_nothing()
    {
        await using var app = await Browserless.StartAsync("Host=127.0.0.1;Port=1;Database=rahasia;Username=ukom_app;Password=sangat-rahasia;Timeout=2", new InstanceMode(IsSample: false));
        using var client = Client(app);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nilai");
        request.Headers.Add("Cookie", $"{SessionCookie.Name}={new string('A', LiveSessions.KeyLength)}");
        var answer = await client.SendAsync(request, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        foreach (var inner in new[] { "Npgsql", "Exception", "   at ", "rahasia", "127.0.0.1", "ukom_app" }) body.ShouldNotContain(inner, Case.Insensitive);
        (await client.GetAsync("/health/live", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, "the program itself goes on");
        (await client.GetAsync("/health/ready", Cancel)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static HttpClient Client(WebApplication app)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string cookies, HttpContent? content = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (cookies.Length > 0) request.Headers.Add("Cookie", cookies);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await _client.SendAsync(request, Cancel);
    }

    private async Task<string> SignInAsync(string name, List<string>? seen = null) => Kept(await EnterAsync(name, seen));

    private async Task<HttpResponseMessage> EnterAsync(string name, List<string>? seen = null, string path = "/masuk")
    {
        await PersonAsync(name);
        var form = await _client.GetAsync(path, Cancel);
        seen?.AddRange(form.Headers.GetValues("Set-Cookie"));
        var token = (await form.Content.ReadAsStringAsync(Cancel)).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var fields = new FormUrlEncodedContent([new("_handler", "masuk"), new("__RequestVerificationToken", token), new("Form.Name", name), new("Form.Password", Password)]);
        var entered = await SendAsync(HttpMethod.Post, path, Kept(form), fields);
        entered.StatusCode.ShouldBe(HttpStatusCode.Found);
        seen?.AddRange(entered.Headers.GetValues("Set-Cookie").Where(c => !c.Contains("=;", StringComparison.Ordinal)));
        return entered;
    }

    private static string Kept(HttpResponseMessage answer) => string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).Where(c => !c.EndsWith('=')));

    private async Task PersonAsync(string name)
    {
        await using var services = Accounts.Services(database.App);
        await using var scope = services.CreateAsyncScope();
        await Accounts.AddAsync(scope.ServiceProvider, new Account { Id = Guid.CreateVersion7(), UserName = name, Email = name, DisplayName = name }, Password, [Roles.Panelist]);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
