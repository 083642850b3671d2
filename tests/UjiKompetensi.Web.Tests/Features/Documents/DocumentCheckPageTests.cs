using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Features.Documents;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Documents;

/// <summary>The public page over HTTP: a file is compared without being kept, and nobody asks without end.</summary>
public sealed partial class DocumentCheckPageTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = WebHost.Build(database.App, new InstanceMode(IsSample: true), "http://127.0.0.1:0");
        await _app.StartAsync();
        _client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    [Fact]
    public async Task A_file_is_compared_on_the_page_and_too_many_questions_are_turned_away()
    {
        await database.DraftRoundAsync("halaman");
        var made = (await database.Use<FinaliseDocument>().RunAsync(database.Operator, new("halaman", new(DocumentKind.Timetable), new DateOnly(2026, 3, 10)), Cancel)).Value!;
        var bytes = (await database.Use<FinalDocumentFile>().RunAsync(database.Operator, new(made.Id), Cancel)).Value!.Bytes;

        (await PostAsync(made.Code, bytes)).ShouldContain("Sama. Isi berkas ini persis naskah final");
        bytes[^20] ^= 1;
        (await PostAsync(made.Code, bytes)).ShouldContain("Berbeda.");
        // More than the server takes from others, and still compared.
        (await PostAsync(made.Code, new byte[3 * 1024 * 1024])).ShouldContain("Berbeda.");

        HttpStatusCode last;
        var asked = 0;
        do
        {
            using var answer = await _client.GetAsync($"/verifikasi/{made.Code}", Cancel);
            last = answer.StatusCode;
        }
        while (last == HttpStatusCode.OK && ++asked < DocumentRegistration.ChecksPerMinute + 5);
        last.ShouldBe(HttpStatusCode.TooManyRequests);
        (await _client.GetAsync("/masuk", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, "only the check page is limited");
    }

    private async Task<string> PostAsync(string code, byte[] bytes)
    {
        var page = await _client.GetStringAsync($"/verifikasi/{code}", Cancel);
        using var form = new MultipartFormDataContent { { new StringContent("bandingkan"), "_handler" }, { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" } };
        form.Add(new ByteArrayContent(bytes), "File", "naskah.pdf");
        using var answer = await _client.PostAsync($"/verifikasi/{code}", form, Cancel);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
