using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Pages;

internal sealed class OfficeImportPage(IPage page)
{
    /// <summary>Uploads a file, looks at the preview and applies it.</summary>
    public async Task ApplyAsync(string kind, FilePayload file, int rows, string slug = "", string component = "")
    {
        await page.GotoAsync($"/impor?jenis={kind}" + (slug.Length > 0 ? $"&kegiatan={slug}&komponen={component}" : ""));
        await page.GetByLabel("Unggah berkas").SetInputFilesAsync(file);
        await Expect(page.GetByText($"{rows} baru", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("0 salah", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Terapkan {rows} baris" }).ClickAsync();
        await Expect(page.GetByText($"{rows} baris baru")).ToBeVisibleAsync();
    }
}
