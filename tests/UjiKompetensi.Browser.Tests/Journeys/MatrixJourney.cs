using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>All sheets as one table, by keyboard alone, with blocks from Excel.</summary>
public sealed class MatrixJourney(Product product)
{
    private const string Paste = "text => { const data = new DataTransfer(); data.setData('text/plain', text); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }";
    private const string Copy = "() => { const data = new DataTransfer(); document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true })); return data.getData('text/plain'); }";

    [Fact]
    public async Task Keyboard_fills_moves_undoes_copies_and_pastes_with_a_preview()
    {
        var round = await ScoringRound.OpenAsync(product, "matriks");
        var page = await product.SignedInAsync(ScoringRound.Panelist, $"/nilai/{round.Round.Slug}/matriks");
        ILocator Cell(string aspect, int number) => page.GetByLabel($"{aspect}, peserta 0{number}", new() { Exact = true });
        await Expect(page.Locator("[data-nilai][data-menunggu]")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await Expect(page.Locator("table.matriks input[tabindex='0']")).ToHaveCountAsync(1);

        await Cell(ScoringRound.First, 1).FocusAsync();
        await page.Keyboard.TypeAsync("80");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Cell(ScoringRound.First, 2)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("81,5");
        await page.Keyboard.PressAsync("Tab");
        await Expect(Cell(ScoringRound.Second, 2)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Cell(ScoringRound.Second, 1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+End");
        await Expect(Cell(ScoringRound.Second, 3)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await Expect(Cell(ScoringRound.First, 1)).ToHaveValueAsync("80,00");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.PressAsync("Backspace");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Cell(ScoringRound.First, 1)).ToHaveValueAsync("80,00");
        await page.Keyboard.TypeAsync("90");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Cell(ScoringRound.First, 1)).ToHaveValueAsync("80,00");

        await page.Keyboard.PressAsync("Shift+ArrowDown");
        (await page.EvaluateAsync<string>(Copy)).ShouldBe("80,00\n81,50");
        // A block is pasted from the top left of what is selected: one cell again.
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.EvaluateAsync(Paste, "70\t71.25\r\n72\tabc\r\n99\t99\r\n");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Tempel dari Excel: periksa dahulu" });
        await Expect(dialog).ToContainTextAsync("3 nilai akan berubah · 1 ditolak · 2 sel di luar tabel tidak dipakai.");
        await Expect(dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "81,50" })).ToContainTextAsync("70,00");
        await page.ShouldBeAccessibleAsync();
        await Expect(Cell(ScoringRound.First, 3)).ToHaveValueAsync("");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Terapkan 3 nilai" }).ClickAsync();
        await Expect(Cell(ScoringRound.Second, 2)).ToHaveValueAsync("71,25");
        await Expect(page.Locator("[data-nilai]")).ToHaveAttributeAsync("data-menunggu", "0");
        await Expect(page.Locator("[data-peserta='01'] [data-total]")).ToHaveTextAsync("80,00 dari 1 aspek");
        await Cell(ScoringRound.Second, 1).FocusAsync();
        await page.Keyboard.TypeAsync("875");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-sel-ditolak]")).ToContainTextAsync($"{ScoringRound.Second}, peserta 01: 875 ditolak. 875 lebih dari 100.");
        await Cell(ScoringRound.Second, 1).FocusAsync();
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-sel-ditolak]")).ToBeEmptyAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Pintasan papan ketik" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(Cell(ScoringRound.First, 3)).ToHaveValueAsync("72,00");
        await Expect(page.Locator("[data-peserta='01'] [data-total]")).ToHaveTextAsync("80,00 dari 1 aspek");
        (await round.StoredAsync())[^1].ShouldBe($"{ScoringRound.First} 3 80,00");
    }

    [Theory]
    [InlineData(390, true)]
    [InlineData(1024, false)]
    public async Task Small_screens_get_cards_and_no_page_that_scrolls_sideways(int width, bool dark)
    {
        var round = await ScoringRound.OpenAsync(product, $"matriks-{width}");
        var page = await product.SignedInAsync(ScoringRound.Panelist, $"/nilai/{round.Round.Slug}/matriks", width, 844, dark);
        await Expect(page.Locator("[data-nilai][data-menunggu]")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        await page.GetByLabel($"{ScoringRound.First}, peserta 01", new() { Exact = true }).FillAsync("77");
        await page.GetByLabel($"{ScoringRound.First}, peserta 01", new() { Exact = true }).PressAsync("Enter");
        await Expect(page.GetByLabel($"{ScoringRound.First}, peserta 01", new() { Exact = true })).ToHaveValueAsync("77,00");
        await Expect(page.Locator("[data-nilai]")).ToHaveAttributeAsync("data-menunggu", "0");
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 77,00"]);
    }
}
