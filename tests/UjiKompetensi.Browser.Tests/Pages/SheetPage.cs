using Microsoft.Playwright;

namespace UjiKompetensi.Browser.Tests.Pages;

/// <summary>The score sheet as a panelist sees it.</summary>
internal sealed class SheetPage(IPage page)
{
    public ILocator Banner => page.Locator("[data-spanduk]");
    public ILocator ReviewButton => page.GetByRole(AriaRole.Button, new() { Name = "Periksa & kunci" });

    public ILocator Field(string aspect) => page.GetByLabel(aspect, new() { Exact = true });

    /// <summary>What stands beside a field: unsent, saved or refused.</summary>
    public ILocator MarkOf(string aspect) => Part(aspect).Locator("[data-tanda]").First;

    public ILocator Part(string aspect) => page.Locator(".nilai-aspek").Filter(new() { Has = page.GetByLabel(aspect, new() { Exact = true }) });

    /// <summary>The button of one level of an aspect.</summary>
    public ILocator Level(string aspect, int level) => Part(aspect).Locator($"button[data-isi='{level}']");

    /// <summary>The words that this value has to be explained.</summary>
    public ILocator NoteWanted(string aspect) => Part(aspect).Locator("[data-perlu-catatan]");

    public ILocator NoteOn(string aspect) => page.GetByLabel($"Catatan untuk {aspect}", new() { Exact = true });

    /// <summary>Types key by key and leaves the field, as a person does.</summary>
    public async Task TypeAsync(string aspect, string text)
    {
        await Field(aspect).FillAsync("");
        await Field(aspect).PressSequentiallyAsync(text);
        await Field(aspect).PressAsync("Tab");
    }

    public async Task<SheetPage> GotoAsync(string address)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        return this;
    }

    public Task ExpectSavedAsync(string aspect) => Assertions.Expect(MarkOf(aspect)).ToContainTextAsync("✓ Tersimpan");

    public Task ExpectUnsentAsync(string aspect) => Assertions.Expect(MarkOf(aspect)).ToContainTextAsync("● Belum terkirim");

    public async Task<ReviewPage> ReviewAsync()
    {
        await ReviewButton.ClickAsync();
        await page.WaitForURLAsync("**/periksa");
        return new ReviewPage(page);
    }
}

internal sealed class ReviewPage(IPage page)
{
    public ILocator LockButton => page.GetByRole(AriaRole.Button, new() { Name = "Kunci nilai" });
    public ILocator Agreement => page.GetByLabel("Saya sudah memeriksa semua nilai");


    /// <summary>PIN or password, where the round asks for it.</summary>
    public ILocator Proof => page.Locator("#bukti");

    public async Task LockAsync()
    {
        await Agreement.CheckAsync();
        await LockButton.ClickAsync();
        await page.WaitForURLAsync("**/tanda-terima");
    }
}
