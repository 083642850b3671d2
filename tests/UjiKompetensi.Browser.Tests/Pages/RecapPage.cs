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

    /// <summary>Another page of the result, by its tab.</summary>
    public Task GoAsync(string tab) => page.GetByRole(AriaRole.Navigation, new() { Name = "Halaman hasil" }).GetByRole(AriaRole.Link, new() { Name = tab }).ClickAsync();

    public Task ViewAsync(string view) => page.GetByRole(AriaRole.Navigation, new() { Name = "Tampilan rekapitulasi" }).GetByRole(AriaRole.Link, new() { Name = view }).ClickAsync();

    public Task SortAsync(string order) => page.GetByRole(AriaRole.Navigation, new() { Name = "Urutan peserta" }).GetByRole(AriaRole.Link, new() { Name = order }).ClickAsync();

    public async Task<RecommendationsPage> RecommendAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Rekomendasi", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/rekomendasi");
        return new RecommendationsPage(page);
    }
}
