using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>What tires a panelist at a tablet: where he lands, what a field says, and in which language.</summary>
public sealed class TabletJourneys(Product product)
{
    [Fact]
    public async Task Links_and_abstentions_lead_back_to_the_box_they_are_about()
    {
        var round = await ScoringRound.OpenAsync(product, "kembali-ke-isian");
        var page = await (await product.TabletAsync(product.Address)).BreakableAsync();
        await Product.SignInAsync(page, ScoringRound.Panelist, round.Sheet + "/periksa");
        await page.GetByRole(AriaRole.Link, new() { Name = ScoringRound.Second }).First.ClickAsync();
        var sheet = new SheetPage(page);
        await Expect(sheet.Field(ScoringRound.Second)).ToBeFocusedAsync();

        await page.GetByText("Abstain… pada Pengambilan Keputusan").ClickAsync();
        var reason = page.GetByLabel("Alasan abstain pada aspek ini").Nth(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Abstain pada aspek ini" }).ClickAsync();
        await Expect(reason).ToBeFocusedAsync();
        await Expect(sheet.Part(ScoringRound.Second)).ToContainTextAsync("! Isi alasan abstain.");
        await reason.FillAsync("Pertanyaan tidak sempat diajukan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Abstain pada aspek ini" }).ClickAsync();
        await Expect(sheet.Field(ScoringRound.Second)).ToBeFocusedAsync();
        await Expect(sheet.Part(ScoringRound.Second)).ToContainTextAsync("Anda abstain.");
        await Expect(sheet.Field(ScoringRound.Second)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Slipped_comma_is_asked_about_and_an_emptied_field_says_so()
    {
        var round = await ScoringRound.OpenAsync(product, "koma-geser");
        var page = await (await product.TabletAsync(product.Address)).BreakableAsync();
        await Product.SignInAsync(page, ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await sheet.TypeAsync(ScoringRound.First, "90");
        await sheet.TypeAsync(ScoringRound.Second, "8,75");
        await Expect(sheet.Part(ScoringRound.Second)).ToContainTextAsync("8,75 – apakah maksudnya 87,5?");
        await page.ShouldBeAccessibleAsync();
        var review = await sheet.ReviewAsync();
        await Expect(page.GetByText("8,75 – apakah maksudnya 87,5?")).ToBeVisibleAsync();
        await Expect(review.LockButton).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ubah" }).ClickAsync();
        await Expect(sheet.Field(ScoringRound.Second)).ToBeFocusedAsync();
        await sheet.TypeAsync(ScoringRound.Second, "87,5");
        await Expect(page.Locator("[data-ragu]:not([hidden])")).ToHaveCountAsync(0);
        await sheet.ExpectSavedAsync(ScoringRound.Second);

        await sheet.Field(ScoringRound.Second).FillAsync("");
        await sheet.Field(ScoringRound.Second).PressAsync("Tab");
        await Expect(sheet.MarkOf(ScoringRound.Second)).ToContainTextAsync("✓ Dikosongkan");
        await page.ReloadAsync();
        await Expect(sheet.MarkOf(ScoringRound.Second)).ToContainTextAsync("✓ Dikosongkan");
    }

    [Fact]
    public async Task Missing_tick_and_reason_are_asked_for_beside_the_field_and_the_receipt_knows_the_way_to_the_key()
    {
        var round = await ScoringRound.OpenAsync(product, "centang-dahulu");
        var page = await (await product.TabletAsync(product.Address)).BreakableAsync();
        await Product.SignInAsync(page, ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await sheet.TypeAsync(ScoringRound.First, "90");
        await sheet.TypeAsync(ScoringRound.Second, "80");
        await sheet.ExpectSavedAsync(ScoringRound.Second);
        var review = await sheet.ReviewAsync();
        await review.LockButton.ClickAsync();
        await Expect(page.Locator("#galat-diperiksa")).ToHaveTextAsync("! Centang dahulu bahwa Anda sudah memeriksa semua nilai.");
        await Expect(review.Agreement).ToBeFocusedAsync();
        await page.ShouldBeAccessibleAsync();
        await review.LockAsync();
        await Expect(page.GetByText("sementara")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Minta buka kunci" }).ClickAsync();
        var reason = page.GetByLabel("Alasan", new() { Exact = true });
        await Expect(reason).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Minta buka kunci" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "! Isi alasan" })).ToBeVisibleAsync();
        await Expect(reason).ToBeFocusedAsync();
        await page.GotoAsync("/nilai");
        var link = page.Locator($"a[href='/nilai/{round.Round.Slug}/matriks']");
        (await link.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(48);
        await link.ClickAsync();
        await Expect(page.Locator("[data-peserta='01'] [data-total]")).ToHaveTextAsync("85,00");
    }
}
