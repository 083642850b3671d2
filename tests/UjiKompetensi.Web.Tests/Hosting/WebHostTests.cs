using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Hosting;

/// <summary>What the composed application answers over HTTP, whatever a page may hide.</summary>
public sealed class WebHostTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
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
    public async Task Stranger_is_sent_to_the_sign_in_page(string path)
    {
        var answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldContain("/masuk?kembali=");
    }

    [Fact]
    public async Task Saving_a_mark_without_a_session_is_401_and_not_a_page()
    {
        var answer = await _client.PostAsJsonAsync("/api/nilai/simpan", new { operationId = Guid.NewGuid() }, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<html");
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

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
