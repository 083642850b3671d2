using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>The other ways in: a passkey of a real browser's own authenticator, and the way back after a forgotten password.</summary>
public sealed class SignInJourney(Product product)
{
    [Fact]
    public async Task Passkey_is_made_signs_in_and_is_of_no_use_once_removed()
    {
        var name = await PersonAsync("Kunci", "kunci.sandi@contoh.example");
        var page = await product.SignedInAsync(name, "/akun/kunci");
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Nama kunci").FillAsync("Laptop kantor");
        await page.GetByLabel("Kata sandi Anda").FillAsync(SampleAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Buat kunci sandi" })).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Buat kunci sandi" }).ClickAsync();
        await Expect(page.GetByText("Kunci sandi sudah ditambah")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();

        await SignOutAsync(page);
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai kunci sandi" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/masuk"));
        await page.GotoAsync("/akun/kunci");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hapus Laptop kantor" }).ClickAsync();
        await page.GetByLabel("Kata sandi Anda").FillAsync(SampleAccounts.Password);
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hapus kunci sandi" }).ClickAsync();
        await Expect(page.GetByText("Kunci sandi sudah dihapus")).ToBeVisibleAsync();

        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai kunci sandi" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Kunci sandi itu tidak dikenal di sini" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Forgotten_password_is_chosen_anew_with_a_code_of_the_administrators()
    {
        var name = await PersonAsync("Lupa", "lupa.sandi@contoh.example");
        var admin = await product.SignedInAsync(SampleAccounts.All.Single(a => a.Roles.Contains(Roles.Admin)).SignInName, "/pengaturan/akun?cari=lupa.sandi");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Lupa Contoh" }).ClickAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Buat kode atur ulang" }).ClickAsync();
        await admin.GetByLabel("Kata sandi Anda").FillAsync("bukan kata sandinya");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Buat kode", Exact = true }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await admin.ShouldBeAccessibleAsync();
        await admin.GetByLabel("Kata sandi Anda").FillAsync(SampleAccounts.Password);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Buat kode", Exact = true }).ClickAsync();
        var code = await admin.Locator("[data-kode-reset]").InnerTextAsync();
        await admin.ShouldBeAccessibleAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Sudah saya serahkan" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Heading, new() { Name = "Riwayat cara masuk" })).ToBeVisibleAsync();
        await admin.ShouldBeAccessibleAsync();

        var page = await product.PageAsync();
        await page.GotoAsync("/masuk");
        await page.GetByRole(AriaRole.Link, new() { Name = "atur ulang" }).ClickAsync();
        await page.GetByLabel("Kode dari admin TI").FillAsync(code);
        await page.GetByLabel("Kata sandi baru, paling sedikit 12 huruf").FillAsync("perahu kertas di hulu");
        await page.GetByLabel("Ulangi kata sandi baru").FillAsync("perahu kertas di hulu");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan kata sandi baru" }).ClickAsync();
        await Expect(page.GetByText("Kata sandi baru sudah berlaku")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lanjut ke halaman masuk" }).ClickAsync();
        await page.GetByLabel("NIP atau surel").FillAsync(name);
        await page.GetByLabel("Kata sandi").FillAsync("perahu kertas di hulu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/masuk"));
        await page.GotoAsync("/akun/sesi");
        await Expect(page.GetByText("Kata sandi diganti dengan kode atur ulang")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/akun/sesi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keluar", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Anda sudah keluar dari perangkat ini.")).ToBeVisibleAsync();
    }

    // Of this journey alone: what it does to an account must not be another test's concern.
    private async Task<string> PersonAsync(string first, string address)
    {
        await using var services = Accounts.Services(product.App);
        await using var scope = services.CreateAsyncScope();
        await Accounts.AddAsync(scope.ServiceProvider, new Account { Id = Guid.CreateVersion7(), UserName = address, Email = address, DisplayName = $"{first} Contoh", EmailConfirmed = true }, SampleAccounts.Password, [Roles.Panelist]);
        return address;
    }
}
