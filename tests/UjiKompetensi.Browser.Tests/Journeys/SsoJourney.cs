using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using UjiKompetensi.Tests.Sso;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>One person links his office account, comes in by it on a tablet, and leaves both behind.</summary>
public sealed class SsoJourney(Product product) : IAsyncLifetime
{
    private SsoProvider _sso = null!;
    private WebApplication _app = null!;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _sso = await SsoProvider.StartAsync();
        _app = WebHost.Build(product.App, new InstanceMode(IsSample: true, IsLocal: true), s => SsoProvider.AddTo(s, _sso.Settings), "http://127.0.0.1:0");
        await _app.StartAsync();
        _address = _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Office_account_is_linked_lets_in_and_is_left_with_the_application()
    {
        var page = await product.PageAsync(address: _address);
        await Product.SignInAsync(page, SsoPerson, "/akun/kantor");
        await page.ShouldBeAccessibleAsync();
        await LookAsync(page, "sso-tautkan");
        await page.GetByLabel("Kata sandi Anda di aplikasi ini").FillAsync(Web.Data.SampleAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tautkan akun kantor" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lanjut ke akun kantor" }).ClickAsync();
        await AtProviderAsync(page);
        await Expect(page.GetByText("Akun kantor sudah ditautkan.")).ToBeVisibleAsync();
        await Expect(page.GetByText("panelis-sso@kantor.example")).ToBeVisibleAsync();
        await LookAsync(page, "sso-tertaut");

        var tablet = await product.PageAsync(1024, 768, dark: true, address: _address);
        await tablet.GotoAsync("/masuk?kembali=/akun/sesi");
        await tablet.ShouldBeAccessibleAsync();
        await LookAsync(tablet, "sso-masuk-gelap");
        await tablet.GetByRole(AriaRole.Link, new() { Name = "Masuk dengan akun kantor" }).ClickAsync();
        await AtProviderAsync(tablet);
        await Expect(tablet.GetByRole(AriaRole.Heading, new() { Name = "Sesi saya" })).ToBeVisibleAsync();
        await Expect(tablet.GetByText("panelis-sso@kantor.example")).ToBeVisibleAsync();
        await LookAsync(tablet, "sso-sesi-gelap");
        await tablet.GetByRole(AriaRole.Button, new() { Name = "Keluar", Exact = true }).ClickAsync();
        await Expect(tablet.GetByText("Anda sudah keluar dari perangkat ini.")).ToBeVisibleAsync();
        _sso.HasLeft.ShouldBeTrue("the provider was left too");

        await tablet.GotoAsync("/masuk?kantor=tidak-terhubung");
        await Expect(tablet.GetByRole(AriaRole.Alert)).ToContainTextAsync("tidak dapat dihubungi");
        await tablet.ShouldBeAccessibleAsync();
        await LookAsync(tablet, "sso-padam-gelap");
    }

    private const string SsoPerson = "panelis4@contoh.example";

    private static async Task AtProviderAsync(IPage page)
    {
        await page.GetByLabel("Akun").FillAsync("panelis-sso");
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk SSO" }).ClickAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("UJI_LIHAT") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _sso.DisposeAsync();
    }
}
