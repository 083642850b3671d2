using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Pages;

internal sealed class PlanRoundPage(IPage page)
{
    public ILocator Summary => page.GetByRole(AriaRole.Alert);

    public ILocator Name => page.GetByLabel("Nama kegiatan");

    public ILocator Slug => page.GetByLabel("Alamat kegiatan");

    public async Task<PlanRoundPage> OpenAsync()
    {
        await page.GotoAsync("/kegiatan/baru");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rencanakan kegiatan" })).ToBeVisibleAsync();
        return this;
    }

    public Task ChooseAsync(string template) => page.GetByRole(AriaRole.Radio, new() { Name = template }).CheckAsync();

    public async Task FillAsync(string name)
    {
        await Name.FillAsync(name);
        await Day("Hari pertama", "2 Maret 2026");
        await Day("Hari terakhir", "04-03-2026");
        await page.GetByLabel("Pemerintah daerah").FillAsync("PEMERINTAH PROVINSI CONTOH");
        await page.GetByLabel("Panitia atau unit").FillAsync("PANITIA SELEKSI");
        await page.GetByLabel("Tempat penandatanganan").FillAsync("Kota Contoh");
        await page.GetByLabel("Laporan ditujukan kepada").FillAsync("Gubernur Contoh");
    }

    public Task SendAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Buat kegiatan" }).ClickAsync();

    /// <summary>Sends by Enter in the last field and lands on the task list.</summary>
    public async Task<RoundPage> SendByEnterAsync(string name)
    {
        await page.GetByLabel("Laporan ditujukan kepada").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
        return new RoundPage(page);
    }

    private async Task Day(string label, string day)
    {
        var field = page.GetByRole(AriaRole.Textbox, new() { Name = label });
        await field.FillAsync(day);
        await field.PressAsync("Tab");
    }
}
