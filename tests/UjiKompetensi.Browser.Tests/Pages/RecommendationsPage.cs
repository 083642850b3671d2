using Microsoft.Playwright;

namespace UjiKompetensi.Browser.Tests.Pages;

internal sealed class RecommendationsPage(IPage page)
{
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public ILocator ReleaseButton => page.GetByRole(AriaRole.Button, new() { Name = "Serahkan kepada PPK" });

    public ILocator ReportLink => page.GetByRole(AriaRole.Link, new() { Name = "Unduh laporan PDF" });

    public async Task<RecommendationPage> WriteAboutAsync(string code)
    {
        await page.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link, new() { NameString = code + " " }).First.ClickAsync();
        await page.WaitForURLAsync("**/rekomendasi/*");
        return new RecommendationPage(page);
    }

    public async Task ReleaseAsync(string to = "Gubernur Contoh")
    {
        await ReleaseButton.ClickAsync();
        await Dialog.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Ya, serahkan" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"Sudah diserahkan kepada {to}")).ToBeVisibleAsync();
    }
}
