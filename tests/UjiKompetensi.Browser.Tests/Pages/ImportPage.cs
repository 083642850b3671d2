using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Pages;

/// <summary>The importer: choose, hand over, look, mend, apply.</summary>
internal sealed class ImportPage(IPage page)
{
    public ILocator ApplyButton => page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Terapkan") }).First;

    public ILocator Row(string text) => page.GetByRole(AriaRole.Region, new() { Name = "Baris berkas" }).GetByRole(AriaRole.Row).Filter(new() { HasText = text });

    public async Task OpenAsync(string kind)
    {
        await page.GotoAsync($"/impor?jenis={kind}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Impor Excel", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Jenis data")).ToHaveValueAsync(kind);
    }

    public Task UploadAsync(string name, byte[] content) => page.GetByLabel("Unggah berkas").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    public async Task PasteAsync(string text)
    {
        await page.GetByLabel("Atau tempel dari Excel").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Periksa tempelan" }).ClickAsync();
    }
}
