using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>Passkeys over HTTP: whose, for which site, once. The real browser is the browser tests'.</summary>
public sealed partial class PasskeyTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Password = "sandi-yang-panjang";
    private const string Site = "https://uji.contoh.example";

    private WebApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = WebHost.Build(database.App, new InstanceMode(IsSample: true), s => s.AddSingleton(PasskeySite.Of(Site)), "http://127.0.0.1:0");
        await _app.StartAsync(Cancel);
    }

    [Fact]
    public async Task Passkey_is_added_with_the_password_lets_in_as_two_factors_and_is_told_to_its_owner()
    {
        var id = await PersonAsync("kunci@contoh.example");
        using var key = new SoftAuthenticator();
        using var browser = await SignedInAsync("kunci@contoh.example");
        using var elsewhere = await SignedInAsync("kunci@contoh.example");
        (await browser.SubmitAsync("/akun/kunci", "tambah-kunci", ("Form.Name", "Laptop"), ("Form.Password", "salah sekali ini"))).Body.ShouldContain("tidak cocok");
        (await AddAsync(browser, key)).ShouldBe(HttpStatusCode.Found);
        (await browser.GetAsync("/akun/kunci")).StatusCode.ShouldBe(HttpStatusCode.OK, "this browser goes on");
        await UntilSignedOutAsync(elsewhere);
        using var fresh = new Browserless(_app);
        (await EnterAsync(fresh, key)).ShouldBe(HttpStatusCode.Found);
        (await fresh.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.OK);
        await using var db = database.Context();
        (await db.Sessions.Where(s => s.AccountId == id && s.RevokedAt == null).Select(s => s.EnteredBy).ToListAsync(Cancel)).ShouldBe([EntryKind.Password, EntryKind.Passkey], ignoreOrder: true);
        (await db.AccountEvents.Where(e => e.AccountId == id).Select(e => e.Deed).ToListAsync(Cancel)).ShouldBe([AccountDeed.PasskeyAdded]);
        (await db.Notices.CountAsync(n => n.AccountId == id && n.RoundId == null, Cancel)).ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_that_was_taken_once_is_never_taken_again(bool counts)
    {
        await PersonAsync($"ulang{counts}@contoh.example");
        using var key = new SoftAuthenticator { Counts = counts };
        using var owner = await SignedInAsync($"ulang{counts}@contoh.example");
        await AddAsync(owner, key);
        using var first = new Browserless(_app);
        var (options, state) = await AskAsync(first);
        var answer = key.Answer(options, Site);
        (await SendAsync(first, state, answer)).ShouldBe(HttpStatusCode.Found);
        using var copied = new Browserless(_app);
        (await SendAsync(copied, state, answer)).ShouldBe(HttpStatusCode.OK);
        (await copied.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found, "nobody is signed in by what was copied");
    }

    [Fact]
    public async Task Answer_for_another_site_or_question_or_without_its_owner_is_refused()
    {
        await PersonAsync("asal@contoh.example");
        using var key = new SoftAuthenticator();
        using var owner = await SignedInAsync("asal@contoh.example");
        await AddAsync(owner, key);
        foreach (var (origin, domain) in new[] { ("https://uji.contoh.example.jahat.example", null), ("http://uji.contoh.example", null), ("https://uji.contoh.example:8443", null), (Site, "jahat.example") })
        {
            using var browser = new Browserless(_app);
            var (options, state) = await AskAsync(browser);
            (await SendAsync(browser, state, key.Answer(options, origin, domain))).ShouldBe(HttpStatusCode.OK, origin + domain);
        }

        using var mixed = new Browserless(_app);
        var (asked, _) = await AskAsync(mixed);
        (await SendAsync(mixed, (await AskAsync(mixed)).State, key.Answer(asked, Site))).ShouldBe(HttpStatusCode.OK, "an answer to another question");
        using var stranger = new SoftAuthenticator();
        (await SendAsync(mixed, (await AskAsync(mixed)).State, stranger.Answer(asked, Site))).ShouldBe(HttpStatusCode.OK, "a key nobody has");
        foreach (var made in new[] { "", "x", new string('A', 400) }) (await SendAsync(mixed, made, key.Answer(asked, Site))).ShouldBe(HttpStatusCode.OK, "a question we never asked");
        (await EnterAsync(mixed, key)).ShouldBe(HttpStatusCode.Found, "and the right one still opens");
    }

    [Fact]
    public async Task Passkey_without_verification_of_its_owner_is_not_taken()
    {
        await PersonAsync("tanpa@contoh.example");
        using var key = new SoftAuthenticator { Verifies = false };
        using var browser = await SignedInAsync("tanpa@contoh.example");
        (await AddAsync(browser, key)).ShouldBe(HttpStatusCode.OK);
        await using var db = database.Context();
        (await db.Users.CountAsync(u => u.Email == "tanpa@contoh.example" && db.UserPasskeys.Any(p => p.UserId == u.Id), Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Removed_passkey_a_closed_account_and_another_owners_removal()
    {
        var id = await PersonAsync("hapus@contoh.example");
        await PersonAsync("tetangga@contoh.example");
        using var key = new SoftAuthenticator { Counts = false };
        using var owner = await SignedInAsync("hapus@contoh.example");
        await AddAsync(owner, key);
        using var neighbour = await SignedInAsync("tetangga@contoh.example");
        (await neighbour.GetAsync($"/akun/kunci?hapus={key.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await neighbour.SubmitAsync($"/akun/kunci?hapus={key.Id}", "hapus-kunci", ("Form.Password", Password))).Status.ShouldNotBe(HttpStatusCode.Found, "not his");
        await using var db = database.Context();
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.BlockedAt, DateTimeOffset.UtcNow), Cancel);
        using var closed = new Browserless(_app);
        (await EnterAsync(closed, key)).ShouldBe(HttpStatusCode.OK, "a closed account stays closed");
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(a => a.BlockedAt, (DateTimeOffset?)null), Cancel);
        using var entered = new Browserless(_app);
        (await EnterAsync(entered, key)).ShouldBe(HttpStatusCode.Found);
        using var again = await SignedInAsync("hapus@contoh.example");
        (await again.SubmitAsync($"/akun/kunci?hapus={key.Id}", "hapus-kunci", ("Form.Password", "salah sekali ini"))).Status.ShouldBe(HttpStatusCode.OK);
        (await again.SubmitAsync($"/akun/kunci?hapus={key.Id}", "hapus-kunci", ("Form.Password", Password))).Status.ShouldBe(HttpStatusCode.Found);
        await UntilSignedOutAsync(entered);
        (await EnterAsync(closed, key)).ShouldBe(HttpStatusCode.OK, "a removed one opens nothing");
    }

    [Fact]
    public async Task Eleventh_passkey_is_refused_by_the_page_and_by_the_database()
    {
        var id = await PersonAsync("sepuluh@contoh.example");
        await using var db = database.Context();
        for (var i = 0; i < PasskeyDesk.Most; i++) db.UserPasskeys.Add(Row(id, i));
        await db.SaveChangesAsync(Cancel);
        using var browser = await SignedInAsync("sepuluh@contoh.example");
        (await (await browser.GetAsync("/akun/kunci")).Content.ReadAsStringAsync(Cancel)).ShouldNotContain("Tambah kunci sandi");
        db.UserPasskeys.Add(Row(id, PasskeyDesk.Most));
        (await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel))).InnerException!.Message.ShouldContain("too many passkeys");
    }

    [Fact]
    public async Task Site_is_the_servers_and_never_the_requests()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(_app.Urls.First()), "/masuk/kunci")) { Headers = { Host = "jahat.example" } };
        using var client = new HttpClient();
        using var answer = JsonDocument.Parse(await (await client.SendAsync(request, Cancel)).Content.ReadAsStringAsync(Cancel));
        using var options = JsonDocument.Parse(answer.RootElement.GetProperty("options").GetString()!);
        options.RootElement.GetProperty("rpId").GetString().ShouldBe("uji.contoh.example");
        options.RootElement.GetProperty("challenge").GetString()!.Length.ShouldBe(43, "256 random bits");
        options.RootElement.GetProperty("userVerification").GetString().ShouldBe("required");
        (options.RootElement.TryGetProperty("allowCredentials", out var known) ? known.GetArrayLength() : 0).ShouldBe(0, "the door names nobody's keys");
    }

    [Theory]
    [InlineData(null, "http://localhost:5080", true)]
    [InlineData(null, "https://localhost", true)]
    [InlineData(null, "http://localhost.jahat.example", false)]
    [InlineData(null, "https://uji.contoh.example", false)]
    [InlineData("https://uji.contoh.example", "https://uji.contoh.example", true)]
    [InlineData("https://uji.contoh.example/", "https://uji.contoh.example:443", true)]
    [InlineData("https://uji.contoh.example", "http://uji.contoh.example", false)]
    [InlineData("https://uji.contoh.example", "http://localhost:5080", false)]
    [InlineData("bukan alamat", "http://localhost:5080", true)]
    public void Origins_of_one_site_only(string? setting, string origin, bool isTaken)
    {
        PasskeySite.Of(setting).Accepts(origin, isFramed: false).ShouldBe(isTaken);
        PasskeySite.Of(setting).Accepts(origin, isFramed: true).ShouldBeFalse("not inside a frame of another site");
    }

    private static IdentityUserPasskey<Guid> Row(Guid owner, int number) => new()
    {
        UserId = owner, CredentialId = [1, 2, 3, (byte)number, .. owner.ToByteArray()],
        Data = new() { Name = $"Kunci {number}", PublicKey = [1], CreatedAt = DateTimeOffset.UtcNow, AttestationObject = [1], ClientDataJson = [1], Transports = [] },
    };

    private async Task<HttpStatusCode> AddAsync(Browserless browser, SoftAuthenticator key)
    {
        var (_, page) = await browser.SubmitAsync("/akun/kunci", "tambah-kunci", ("Form.Name", "Laptop"), ("Form.Password", Password));
        var options = WebUtility.HtmlDecode(Options().Match(page).Groups[1].Value);
        options.ShouldNotBeEmpty(page);
        return (await browser.SubmitAsync("/akun/kunci", "tambah-kunci", ("Form.State", State().Match(page).Groups[1].Value), ("Form.Credential", key.Make(options, Site)))).Status;
    }

    private static async Task<HttpStatusCode> EnterAsync(Browserless browser, SoftAuthenticator key)
    {
        var (options, state) = await AskAsync(browser);
        return await SendAsync(browser, state, key.Answer(options, Site));
    }

    private static async Task<(string Options, string State)> AskAsync(Browserless browser)
    {
        using var answer = JsonDocument.Parse(await (await browser.GetAsync("/masuk/kunci")).Content.ReadAsStringAsync(Cancel));
        return (answer.RootElement.GetProperty("options").GetString()!, answer.RootElement.GetProperty("state").GetString()!);
    }

    private static async Task<HttpStatusCode> SendAsync(Browserless browser, string state, string credential) =>
        (await browser.SubmitAsync("/masuk", "kunci", ("Key.State", state), ("Key.Credential", credential))).Status;

    private async Task<Browserless> SignedInAsync(string name)
    {
        var browser = new Browserless(_app);
        (await browser.SignInAsync(name, Password)).ShouldBe(HttpStatusCode.Found);
        return browser;
    }

    // The notice of an ended session takes some milliseconds.
    private static async Task UntilSignedOutAsync(Browserless browser)
    {
        for (var tries = 0; await browser.StatusAsync("/nilai") != HttpStatusCode.Found; tries++)
        {
            tries.ShouldBeLessThan(400);
            await Task.Delay(20, Cancel);
        }
    }

    private async Task<Guid> PersonAsync(string name)
    {
        await using var services = Accounts.Services(database.App);
        await using var scope = services.CreateAsyncScope();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, Email = name, DisplayName = name };
        await Accounts.AddAsync(scope.ServiceProvider, account, Password, [Roles.Panelist]);
        return account.Id;
    }

    [GeneratedRegex("data-pilihan=\"([^\"]+)\"")]
    private static partial Regex Options();

    [GeneratedRegex("name=\"Form.State\" value=\"([^\"]+)\"")]
    private static partial Regex State();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
