using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>A paper from its preview to the page where anybody may check it, and the register of its number.</summary>
public sealed class DocumentJourney(Product product)
{
    [Fact]
    public async Task A_paper_is_looked_at_made_final_and_checked_by_a_stranger()
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, "/kegiatan/contoh-2022/dokumen");
        await page.GetByRole(AriaRole.Link, new() { NameString = "Rekapitulasi nilai" }).ClickAsync();
        await Assertions.Expect(page.Locator("iframe.pratinjau")).ToHaveAttributeAsync("src", new Regex("/dokumen/contoh-2022/naskah/.+\\.pdf"));
        var preview = await page.APIRequest.GetAsync(product.Address + await page.Locator("iframe.pratinjau").GetAttributeAsync("src"));
        (await preview.BodyAsync()).AsSpan(0, 4).SequenceEqual("%PDF"u8).ShouldBeTrue();
        await page.ShouldBeAccessibleAsync();
        await PictureAsync(page, "naskah");

        await page.GetByRole(AriaRole.Button, new() { Name = "Finalkan naskah" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ya, finalkan" }).ClickAsync();
        var code = page.Locator("dl.rincian code").First;
        await Assertions.Expect(code).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();

        var stranger = await product.PageAsync();
        await stranger.GotoAsync("/verifikasi/" + await code.TextContentAsync());
        await Assertions.Expect(stranger.GetByText("Rekapitulasi nilai").First).ToBeVisibleAsync();
        await stranger.ShouldBeAccessibleAsync();
        await PictureAsync(stranger, "verifikasi");
    }

    [Fact]
    public async Task The_register_of_numbers_is_open_to_the_office_and_not_to_the_panel()
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, "/nomor-naskah");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nomor naskah", Exact = true })).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await PictureAsync(page, "nomor");
        var panelist = await product.SignedInAsync(PlenaryRounds.Panelist, "/");
        await Assertions.Expect(panelist.GetByRole(AriaRole.Link, new() { Name = "Nomor naskah" })).ToHaveCountAsync(0);
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("UJI_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
