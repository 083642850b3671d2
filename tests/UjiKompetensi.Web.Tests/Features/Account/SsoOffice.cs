using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Tests.Sso;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.SigningIn;

/// <summary>The product beside a provider of the office, both over HTTP; started once for all tests of a class.</summary>
public sealed partial class SsoOffice(TestCluster cluster) : IAsyncLifetime
{
    public const string Password = "sandi-yang-panjang";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public TestDatabase Database { get; } = new(cluster);

    internal SsoProvider Provider { get; private set; } = null!;

    internal WebApplication App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Provider = await SsoProvider.StartAsync();
        App = await AppAsync(Database, Provider.Settings);
    }

    internal static async Task<WebApplication> AppAsync(TestDatabase database, SsoSettings settings)
    {
        var app = WebHost.Build(database.App, new InstanceMode(IsSample: true), s => SsoProvider.AddTo(s, settings), "http://127.0.0.1:0");
        await app.StartAsync();
        return app;
    }

    /// <returns>Where the browser ends: a path of ours.</returns>
    internal static async Task<string> EnterAsync(Browserless browser, string back = "/") =>
        await ReturnAsync(browser, await AnswerAsync((await browser.GetAsync($"/masuk/kantor?kembali={back}")).Headers.Location!));

    internal static async Task<string> LinkAsync(Browserless browser) => await ReturnAsync(browser, await AnswerAsync((await browser.GetAsync(await TicketAsync(browser))).Headers.Location!));

    internal static async Task<string> TicketAsync(Browserless browser) =>
        WebUtility.HtmlDecode(Ticket().Match((await browser.SubmitAsync("/akun/kantor", "akun-kantor", ("Form.Password", Password))).Body).Groups[1].Value);

    /// <summary>What the provider answers the browser with: path and query of ours.</summary>
    internal static async Task<string> AnswerAsync(Uri question)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(question, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location!.PathAndQuery;
    }

    internal static async Task<string> ReturnAsync(Browserless browser, string answer) => (await browser.GetAsync(answer)).Headers.Location!.ToString();

    internal static async Task<string> LeaveAsync(Browserless browser)
    {
        var token = Token().Match(await (await browser.GetAsync("/akun/kantor")).Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        return (await browser.SendAsync(HttpMethod.Post, "/keluar", form)).Headers.Location!.ToString();
    }

    internal async Task<string> CodeAsync(Guid id)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return Totp.CodeAt(await accounts.KeyToSetUpAsync((await accounts.FindByIdAsync(id.ToString()))!), DateTimeOffset.UtcNow);
    }

    internal async Task<Browserless> SignedInAsync(string name)
    {
        var browser = new Browserless(App);
        (await browser.SignInAsync($"{name}@contoh.example", Password)).ShouldBe(HttpStatusCode.Found);
        return browser;
    }

    internal async Task<Guid> PersonAsync(string name)
    {
        await using var services = Accounts.Services(Database.App);
        await using var scope = services.CreateAsyncScope();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = $"{name}@contoh.example", Email = $"{name}@contoh.example", DisplayName = name };
        await Accounts.AddAsync(scope.ServiceProvider, account, Password, [Roles.Panelist]);
        return account.Id;
    }

    [GeneratedRegex("href=\"(/akun/kantor/lanjut[^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Provider.DisposeAsync();
        await Database.DisposeAsync();
    }
}
