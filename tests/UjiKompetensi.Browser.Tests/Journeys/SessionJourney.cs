using System.Diagnostics;
using Microsoft.Playwright;
using UjiKompetensi.Web.Data;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>Two browsers of one person: one ends the other, and what was open there goes blank by itself.</summary>
public sealed class SessionJourney(Product product)
{
    [Fact]
    public async Task Session_ended_elsewhere_blanks_an_open_page_and_an_open_sheet()
    {
        var round = await ScoringRound.OpenAsync(product, "sesi-diakhiri");
        var here = await product.SignedInAsync(ScoringRound.Panelist, "/akun/sesi");
        var there = await product.SignedInAsync(ScoringRound.Panelist, "/kegiatan");
        var tablet = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet, 1024);
        await Expect(there.GetByRole(AriaRole.Heading, new() { Name = "Kegiatan", Level = 1 })).ToBeVisibleAsync();
        await here.ReloadAsync();
        await Expect(here.GetByText("perangkat ini")).ToBeVisibleAsync();
        await Expect(here.GetByRole(AriaRole.Button, new() { NameRegex = new("^Keluarkan Chrome") })).Not.ToHaveCountAsync(0);
        await here.ShouldBeAccessibleAsync();
        await here.GetByRole(AriaRole.Button, new() { Name = "Keluarkan semua yang lain" }).ClickAsync();
        var watch = Stopwatch.StartNew();
        await here.GetByRole(AriaRole.Button, new() { Name = "Keluarkan semua", Exact = true }).ClickAsync();
        await there.WaitForURLAsync("**/masuk?kembali=**");
        var page = watch.Elapsed;
        await Expect(tablet.GetByRole(AriaRole.Heading, new() { Name = "Anda sudah dikeluarkan" })).ToBeVisibleAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"page blank after {page.TotalMilliseconds:0} ms, sheet after {watch.ElapsedMilliseconds} ms");
        (await tablet.ContentAsync()).ShouldNotContain(ScoringRound.First);
        await Expect(here.GetByText("perangkat sudah dikeluarkan")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Admin_looks_at_accounts_and_static_pages_of_ones_own_account_are_accessible()
    {
        var admin = SampleAccounts.All.FirstOrDefault(a => a.Roles.Contains(Web.Access.Roles.Admin))?.SignInName ?? throw new InvalidOperationException("the sample has no administrator");
        var page = await product.SignedInAsync(admin, "/pengaturan/akun");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Akun", Level = 1 })).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("Halim Sastranegara") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tutup akun" })).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        foreach (var address in new[] { "/akun/sandi", "/akun/dua-langkah" })
        {
            await page.GotoAsync(address);
            await page.ShouldBeAccessibleAsync();
        }
    }
}
