using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Features.Sessions;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>Sessions on two instances of the application: what the browser holds, and how they end.</summary>
public sealed class LiveSessionsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Password = "sandi-yang-panjang";

    private WebApplication _one = null!, _two = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (_one, _two) = (await Browserless.StartAsync(database.App), await Browserless.StartAsync(database.App));

    [Fact]
    public async Task Browser_holds_a_key_of_which_only_the_hash_is_kept_and_no_second_cookie_for_forms()
    {
        var (account, browser) = await PersonAsync("kunci@contoh.example");
        browser.Cookies[SessionCookie.Name].Length.ShouldBe(LiveSessions.KeyLength);
        browser.Cookies.Keys.Order().ShouldBe([SessionCookie.Name, KnownDevice.Cookie]);
        await using var db = database.Context();
        var row = await db.Sessions.SingleAsync(s => s.AccountId == account, Cancel);
        (row.KeyHash, row.RevokedAt).ShouldBe((GuestGate.Hash(browser.Cookies[SessionCookie.Name]), null));
        (row.ExpiresAt - row.CreatedAt).ShouldBeInRange(Session.LongestLife - TimeSpan.FromMinutes(1), Session.LongestLife);
    }

    [Fact]
    public async Task Signing_in_again_gives_another_key_and_the_former_one_is_dead()
    {
        var (_, browser) = await PersonAsync("lagi@contoh.example");
        var former = browser.Cookies[SessionCookie.Name];
        (await browser.SignInAsync("lagi@contoh.example", Password)).ShouldBe(HttpStatusCode.Found);
        browser.Cookies[SessionCookie.Name].ShouldNotBe(former);
        browser.Cookies[SessionCookie.Name] = former;
        (await browser.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found, "whoever planted or stole the former key");
    }

    [Fact]
    public async Task Signing_out_kills_a_copied_cookie_too()
    {
        var (_, browser) = await PersonAsync("keluar@contoh.example");
        var copied = browser.Cookies[SessionCookie.Name];
        using var nothing = new FormUrlEncodedContent([]);
        (await browser.SendAsync(HttpMethod.Post, "/keluar", nothing, await browser.ApiTokenAsync())).StatusCode.ShouldBe(HttpStatusCode.Found);
        browser.Cookies[SessionCookie.Name] = copied;
        (await browser.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Ended_session_is_refused_on_the_other_instance_within_a_blink()
    {
        var (account, browser) = await PersonAsync("cabut@contoh.example");
        var elsewhere = browser.At(_two);
        (await elsewhere.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.OK);
        await EndAllAsync(account);
        await RefusedAsync(elsewhere);
        await RefusedAsync(browser);
        var api = await elsewhere.GetAsync("/api/nilai/token");
        (api.StatusCode, api.Headers.GetValues("X-Sesi").Single()).ShouldBe((HttpStatusCode.Unauthorized, "berakhir"));
    }

    [Fact]
    public async Task Write_of_an_ended_session_is_refused_at_once_whatever_is_remembered()
    {
        var (account, _) = await PersonAsync("tulis@contoh.example");
        var round = await database.OpenRoundAsync("tulis-sesi");
        await using var db = database.Context();
        var session = await db.Sessions.Where(s => s.AccountId == account).Select(s => s.Id).SingleAsync(Cancel);
        var (me, sheet) = (database.Panelists[1] with { Session = session }, (await db.Sheets.Where(s => s.RoundId == round.Id).ToListAsync(Cancel)).First(s => s.PanelistId == round.Panel[1].Id));
        var input = new SaveMark.Input(Guid.CreateVersion7(), sheet.Id.Value, round.Components[0].Aspects[0].Id.Value, "81", 0);
        (await database.Use<SaveMark>().RunAsync(me, input, Cancel)).IsDone.ShouldBeTrue();
        await EndAllAsync(account);
        var refused = await database.Use<SaveMark>().RunAsync(me, input with { OperationId = Guid.CreateVersion7(), Text = "82", BaseVersion = 1 }, Cancel);
        (refused.Kind, refused.Code).ShouldBe((OutcomeKind.Forbidden, "signed-out"));
        (await database.Use<SaveMark>().RunAsync(me with { Session = null }, input with { OperationId = Guid.CreateVersion7(), Text = "83", BaseVersion = 1 }, Cancel)).IsDone.ShouldBeTrue("nothing was written between");
    }

    [Theory]
    [InlineData("kata sandi")]
    [InlineData("peran")]
    [InlineData("tutup")]
    public async Task Change_of_password_or_role_and_a_closed_account_end_every_session(string what)
    {
        var name = $"{what.Replace(" ", "", StringComparison.Ordinal)}@contoh.example";
        var (account, browser) = await PersonAsync(name);
        using var second = new Browserless(_two);
        (await second.SignInAsync(name, Password)).ShouldBe(HttpStatusCode.Found);
        if (what == "tutup") (await database.Use<CloseAccount>().RunAsync(Admin, new(account, Closes: true), Cancel)).IsDone.ShouldBeTrue();
        else await ChangeAsync(account, async (accounts, row) => { _ = what == "peran" ? await accounts.AddToRoleAsync(row, Roles.Auditor) : await accounts.ChangePasswordAsync(row, Password, "sandi-lain-yang-panjang"); });
        await RefusedAsync(browser);
        await RefusedAsync(second);
        if (what != "tutup") return;
        (await browser.SignInAsync(name, Password)).ShouldBe(HttpStatusCode.OK, "closed: the same answer as a wrong password");
        await database.Use<CloseAccount>().RunAsync(Admin, new(account, Closes: false), Cancel);
        (await browser.SignInAsync(name, Password)).ShouldBe(HttpStatusCode.Found);
        (await database.Use<CloseAccount>().RunAsync(Admin, new(Admin.Id, Closes: true), Cancel)).Code.ShouldBe("own-account");
    }

    [Fact]
    public async Task Wrong_token_another_sessions_token_and_another_site_save_nothing()
    {
        var (_, browser) = await PersonAsync("tanda@contoh.example");
        var (_, other) = await PersonAsync("lain@contoh.example");
        var (own, foreign) = (await browser.ApiTokenAsync(), await other.ApiTokenAsync());
        own.Length.ShouldBe(22);
        async Task<HttpStatusCode> SaveAsync(string? token, string? site = null) => (await browser.SendAsync(HttpMethod.Post, "/api/nilai/simpan",
            JsonContent.Create(new { operationId = Guid.NewGuid(), sheet = Guid.NewGuid(), field = "catatan", text = "", baseVersion = 0 }), token, site)).StatusCode;
        (await SaveAsync(null)).ShouldBe(HttpStatusCode.BadRequest);
        (await SaveAsync(foreign)).ShouldBe(HttpStatusCode.BadRequest);
        (await SaveAsync(own, "cross-site")).ShouldBe(HttpStatusCode.BadRequest);
        (await SaveAsync(own, "same-site")).ShouldBe(HttpStatusCode.BadRequest, "a neighbour under the same domain");
        (await SaveAsync(own, "same-origin")).ShouldBe(HttpStatusCode.NotFound, "past the guard: no such sheet");
    }

    [Fact]
    public async Task Nothing_ended_is_revived_and_nothing_expired_goes_on()
    {
        var (account, browser) = await PersonAsync("hidup@contoh.example");
        await EndAllAsync(account);
        await using var db = database.Context();
        await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Sessions.Where(s => s.AccountId == account).ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, (DateTimeOffset?)null), Cancel));
        var idle = await PersonAsync("diam@contoh.example");
        await using var owner = database.OwnerContext();
        await owner.Sessions.Where(s => s.AccountId == idle.Account).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, x => x.SeenAt - SessionRules.Usual.Idle), Cancel);
        await RefusedAsync(idle.Browser);
    }

    private CurrentUser Admin => database.Operator with { Roles = new HashSet<string> { Roles.Admin } };

    private async Task<(Guid Account, Browserless Browser)> PersonAsync(string name)
    {
        await using var services = Accounts.Services(database.App);
        await using var scope = services.CreateAsyncScope();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, Email = name, DisplayName = name };
        await Accounts.AddAsync(scope.ServiceProvider, account, Password, [Roles.Panelist]);
        var browser = new Browserless(_one);
        (await browser.SignInAsync(name, Password)).ShouldBe(HttpStatusCode.Found);
        (await browser.StatusAsync("/nilai")).ShouldBe(HttpStatusCode.OK);
        return (account.Id, browser);
    }

    private async Task ChangeAsync(Guid account, Func<UserManager<Account>, Account, Task> change)
    {
        await using var scope = _one.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await change(accounts, (await accounts.FindByIdAsync(account.ToString()))!);
    }

    private async Task EndAllAsync(Guid account) => (await database.Use<EndOtherSessions>().RunAsync(Admin, new(account), Cancel)).Value.ShouldBeGreaterThan(0);

    /// <summary>News take some milliseconds; what is remembered without any would last five seconds.</summary>
    private static async Task RefusedAsync(Browserless browser)
    {
        var watch = Stopwatch.StartNew();
        while (await browser.StatusAsync("/nilai") != HttpStatusCode.Found)
        {
            watch.Elapsed.ShouldBeLessThan(LiveSessions.Kept + TimeSpan.FromSeconds(1));
            await Task.Delay(10, Cancel);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"refused after {watch.ElapsedMilliseconds} ms");
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }
}
