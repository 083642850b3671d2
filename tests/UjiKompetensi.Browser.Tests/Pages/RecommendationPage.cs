using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace UjiKompetensi.Browser.Tests.Pages;

internal sealed class RecommendationPage(IPage page)
{
    public ILocator Opinion => page.GetByLabel("Saran pendapat");

    public ILocator Saved => page.GetByText(new Regex(@"^Tersimpan \d\d\.\d\d\.\d\d$"));

    /// <summary>The page's script looks after the fields: it has counted the words.</summary>
    public Task ReadyAsync() => Assertions.Expect(page.Locator("[data-panjang]")).ToHaveTextAsync(new Regex(@"^\d+ kata"));

    public Task ChooseAsync(string kind) => page.GetByLabel("Jenis rekomendasi").SelectOptionAsync(new SelectOptionValue { Label = kind });

    public async Task ChooseTargetAsync(string words)
    {
        await page.GetByLabel("Cari jabatan").FillAsync(words);
        await page.GetByRole(AriaRole.List, new() { Name = "Jabatan yang ditemukan" }).GetByRole(AriaRole.Button, new() { NameString = "Pilih" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".urutan-jabatan li")).Not.ToHaveCountAsync(0);
    }

    /// <summary>Gives the reason that the page asks for once it has found that the advice departs from the computed result.</summary>
    public Task ExplainAsync(string reason) => page.GetByLabel("Alasan penyimpangan").FillAsync(reason);

    public async Task<RecommendationPage> NextAsync()
    {
        var here = page.Url;
        await page.GetByRole(AriaRole.Link, new() { NameString = "Berikutnya" }).ClickAsync();
        await page.WaitForURLAsync(url => url != here);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("02");
        return this;
    }

    public async Task<RecommendationsPage> BackAsync()
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Remah roti" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync("**/rekomendasi");
        return new RecommendationsPage(page);
    }
}
