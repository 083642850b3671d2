using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Pages;

internal sealed class OfficeImportPage(IPage page)
{
    /// <summary>Uploads a file, looks at the preview and applies it.</summary>
    public async Task ApplyAsync(string kind, FilePayload file, int rows, string slug = "", string component = "")
    {
        await page.GotoAsync($"/impor?jenis={kind}" + (slug.Length > 0 ? $"&kegiatan={slug}&komponen={component}" : ""));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Riwayat impor" })).ToBeVisibleAsync();
        // Faster than any hand: a file chosen before the field's script is there is not noticed, so it is chosen again.
        for (var tries = 0; tries < 5 && !await HasAnsweredAsync(); tries++)
        {
            await page.GetByLabel("Unggah berkas").SetInputFilesAsync(Array.Empty<FilePayload>());
            await page.GetByLabel("Unggah berkas").SetInputFilesAsync(file);
            await page.WaitForTimeoutAsync(1500);
        }

        await Expect(page.GetByText($"{rows} baru", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("0 salah", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Terapkan {rows} baris" }).First.ClickAsync();
        await Expect(page.GetByText($"{rows} baris baru")).ToBeVisibleAsync();
    }

    private async Task<bool> HasAnsweredAsync() =>
        await page.GetByText("Pratinjau").CountAsync() > 0 || await page.GetByRole(AriaRole.Alert).CountAsync() > 0 || await page.GetByRole(AriaRole.Progressbar).CountAsync() > 0;
}
