using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Guests;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Tests.Features.Panels;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Guests;

/// <summary>A guest's session over HTTP: bound to its device, and gone with the pass.</summary>
public sealed partial class GuestSignInTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database.Clock.Now = DateTimeOffset.UtcNow;
        _app = WebHost.Build(database.App, new InstanceMode(IsSample: true), "http://127.0.0.1:0");
        await _app.StartAsync();
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    [Fact]
    public async Task Guest_enters_and_leaves_with_his_pass_at_once()
    {
        var (panelist, pass) = await IssueAsync("http-tamu");
        var session = await EnterAsync(pass.Code, pass.Pin);
        (await GetAsync(session)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(session)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await database.Use<RevokePass>().RunAsync(database.Operator, new("http-tamu", panelist), Cancel)).IsDone.ShouldBeTrue();
        for (var watch = Stopwatch.StartNew(); (await GetAsync(session)).StatusCode != HttpStatusCode.Found; await Task.Delay(20, Cancel)) watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), "the pass is gone");
        using var save = new HttpRequestMessage(HttpMethod.Get, "/api/nilai/token");
        save.Headers.Add("Cookie", session);
        (await _client.SendAsync(save, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Stolen_session_without_the_devices_cookie_opens_nothing()
    {
        var (_, pass) = await IssueAsync("http-curi");
        var session = await EnterAsync(pass.Code, pass.Pin);
        session.ShouldContain(GuestGate.DeviceCookie);
        var stolen = string.Join("; ", session.Split("; ").Where(c => !c.StartsWith(GuestGate.DeviceCookie, StringComparison.Ordinal)));
        (await GetAsync(stolen)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await GetAsync(session)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Second_device_wrong_pin_and_missing_token_are_refused_in_words()
    {
        var (_, pass) = await IssueAsync("http-tolak");
        (await PageAsync(pass.Code, "12")).ShouldContain("tidak cocok");
        await EnterAsync(pass.Code, pass.Pin);
        (await PageAsync(pass.Code, pass.Pin)).ShouldContain("perangkat lain");
        using var bare = new FormUrlEncodedContent([new("_handler", "tamu"), new("Form.Code", pass.Code), new("Form.Pin", pass.Pin)]);
        (await _client.PostAsync("/masuk/tamu", bare, Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Code_of_the_address_is_filled_in()
    {
        var page = await (await _client.GetAsync("/masuk/tamu?kode=ABCDE-FGHJK", Cancel)).Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("value=\"ABCDE-FGHJK\"");
    }

    private async Task<(PanelistId Panelist, IssuePass.Issued Pass)> IssueAsync(string slug)
    {
        await database.DraftRoundAsync(slug);
        await SeatPanelistTests.PanelistAccountAsync(database);
        var panelist = (await database.Use<SeatGuest>().RunAsync(database.Operator, new() { Slug = slug, Name = "Tamu", Position = "Guru Besar" }, Cancel)).Value;
        return (panelist, (await database.Use<IssuePass>().RunAsync(database.Operator, new(slug, panelist), Cancel)).Value!);
    }

    private async Task<HttpResponseMessage> PostAsync(string code, string pin)
    {
        var form = await _client.GetAsync("/masuk/tamu", Cancel);
        var token = Token().Match(await form.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/masuk/tamu")
        {
            Content = new FormUrlEncodedContent([new("_handler", "tamu"), new("__RequestVerificationToken", token), new("Form.Code", code), new("Form.Pin", pin)]),
        };
        request.Headers.Add("Cookie", Merge("", form.Headers.GetValues("Set-Cookie")));
        return await _client.SendAsync(request, Cancel);
    }

    private async Task<string> EnterAsync(string code, string pin)
    {
        var answer = await PostAsync(code, pin);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return Merge("", answer.Headers.GetValues("Set-Cookie"));
    }

    private async Task<string> PageAsync(string code, string pin) => await (await PostAsync(code, pin)).Content.ReadAsStringAsync(Cancel);

    private async Task<HttpResponseMessage> GetAsync(string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nilai");
        request.Headers.Add("Cookie", cookies);
        return await _client.SendAsync(request, Cancel);
    }

    private static string Merge(string cookies, IEnumerable<string> fresh)
    {
        var jar = cookies.Split("; ", StringSplitOptions.RemoveEmptyEntries).Concat(fresh.Select(c => c.Split(';')[0])).Select(c => c.Split('=', 2));
        return string.Join("; ", jar.GroupBy(c => c[0]).Select(g => $"{g.Key}={g.Last()[1]}"));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
