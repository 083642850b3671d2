using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Hosting;

/// <summary>What the composed application answers over HTTP, whatever a page may hide.</summary>
public sealed partial class WebHostTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = WebHost.Build(database.App, new InstanceMode(IsSample: true), "http://127.0.0.1:0");
        await _app.StartAsync();
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        foreach (var path in new[] { "/masuk", "/verifikasi/TIDAKADA", "/tidak-ada", "/app.css", "/health/live" })
        {
            var answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("script-src 'self';", Case.Sensitive, path);
            policy.ShouldContain("frame-ancestors 'none'");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kegiatan")]
    [InlineData("/kegiatan/baru")]
    [InlineData("/nilai")]
    [InlineData("/dokumen/contoh-2022/laporan.pdf")]
    [InlineData("/kegiatan/contoh-2022/rekap.xlsx")]
    [InlineData("/kegiatan/contoh-2022/profil-panelis")]
    public async Task Stranger_is_sent_to_the_sign_in_page(string path)
    {
        var answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldContain("/masuk?kembali=");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    public async Task A_body_of_another_type_is_refused_by_its_type_and_never_read_as_a_form(string type)
    {
        using var body = new ByteArrayContent("bukan formulir"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await _client.PostAsync("/api/nilai/simpan", body, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Saving_a_mark_without_a_session_is_401_and_not_a_page()
    {
        var answer = await _client.PostAsJsonAsync("/api/nilai/simpan", new { operationId = Guid.NewGuid() }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<html");
        (await _client.PostAsJsonAsync("/api/nilai/kabar", new { slug = "x" }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _client.GetAsync("/api/nilai/arus?kegiatan=x", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Saving_a_mark_in_a_session_but_without_the_token_is_refused()
    {
        var session = await SignInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/nilai/simpan")
        {
            Content = JsonContent.Create(new { operationId = Guid.NewGuid(), sheet = Guid.NewGuid(), field = "catatan", text = "", baseVersion = 0 }),
        };
        request.Headers.Add("Cookie", session);
        (await _client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var report = new HttpRequestMessage(HttpMethod.Post, "/api/nilai/kabar") { Content = JsonContent.Create(new { slug = "x", device = Guid.NewGuid(), waiting = 0 }) };
        report.Headers.Add("Cookie", session);
        (await _client.SendAsync(report, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var stream = new HttpRequestMessage(HttpMethod.Get, "/api/nilai/arus?kegiatan=tidak-ada");
        stream.Headers.Add("Cookie", session);
        (await _client.SendAsync(stream, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "no round of his");

        using var page = new HttpRequestMessage(HttpMethod.Get, "/nilai");
        page.Headers.Add("Cookie", session);
        (await _client.SendAsync(page, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK, "the session itself is good");
    }

    [Theory]
    [InlineData("/keluar")]
    [InlineData("/tampilan")]
    [InlineData("/masuk")]
    public async Task Form_without_its_token_is_refused(string path)
    {
        using var form = new FormUrlEncodedContent([new("pilihan", "Gelap")]);
        (await _client.PostAsync(path, form, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Health_says_ready_only_while_the_database_answers() =>
        (await _client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

    /// <summary>Signs in as a browser does; answers the cookies. They are for secure origins only, so no cookie jar sends them on plain HTTP.</summary>
    private async Task<string> SignInAsync()
    {
        const string Password = "sandi-yang-panjang";
        await using (var services = Accounts.Services(database.App))
        await using (var scope = services.CreateAsyncScope())
            await Accounts.AddAsync(scope.ServiceProvider,
                new Account { Id = Guid.CreateVersion7(), UserName = "sesi@contoh.example", Email = "sesi@contoh.example", DisplayName = "Sesi" }, Password, [Roles.Panelist]);
        var form = await _client.GetAsync("/masuk", TestContext.Current.CancellationToken);
        var token = Token().Match(await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/masuk")
        {
            Content = new FormUrlEncodedContent([new("_handler", "masuk"), new("__RequestVerificationToken", token), new("Form.Name", "sesi@contoh.example"), new("Form.Password", Password)]),
        };
        request.Headers.Add("Cookie", Cookies(form));
        return Cookies(await _client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
