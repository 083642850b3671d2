using Microsoft.Playwright;

namespace UjiKompetensi.Browser.Tests.Pages;

internal sealed class RecapPage(IPage page)
{
    public ILocator Table => page.GetByRole(AriaRole.Table);

    public ILocator Totals => page.GetByRole(AriaRole.Button, new() { NameString = "nilai akhir" });

    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public async Task OpenPlenaryAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Buka pleno", Exact = true }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Ya, buka pleno" }).ClickAsync();
        await Assertions.Expect(Table).ToBeVisibleAsync();
    }

    public async Task<RecommendationsPage> RecommendAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Rekomendasi", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/rekomendasi");
        return new RecommendationsPage(page);
    }
}
