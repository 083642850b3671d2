using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>A panelist's ordinary evening.</summary>
public sealed class ScoringJourneys(Product product)
{
    [Fact]
    public async Task Panelist_types_reviews_locks_and_gets_a_receipt()
    {
        var round = await ScoringRound.OpenAsync(product, "jalan-kunci");
        var page = await product.SignedInAsync(ScoringRound.Panelist, "/nilai");
        await page.GetByRole(AriaRole.Region, new() { Name = round.Round.Name }).GetByRole(AriaRole.Link, new() { Name = "Mulai menilai" }).ClickAsync();
        var sheet = new SheetPage(page);

        await sheet.TypeAsync(ScoringRound.First, "87,5");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync("87,50");
        // The last value is still on its way when the button is pressed.
        await sheet.Field(ScoringRound.Second).PressSequentiallyAsync("90");
        var review = await sheet.ReviewAsync();
        await review.LockAsync();

        var stored = await round.SheetAsync();
        await Expect(page.GetByText(stored.Receipt!, new() { Exact = true })).ToBeVisibleAsync();
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 87,50", $"{ScoringRound.Second} 1 90,00"]);
        await page.GotoAsync(round.Sheet);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Lembar ini terkunci" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("87.555", "87.555 memakai lebih dari dua angka di belakang koma. Isi 0 sampai 100")]
    [InlineData("abc", "Tulis angka saja, tanpa huruf. Isi 0 sampai 100")]
    [InlineData("150", "150 lebih dari 100. Isi 0 sampai 100")]
    public async Task What_is_no_score_is_refused_in_words_and_stays_typed(string typed, string why)
    {
        var round = await ScoringRound.OpenAsync(product, $"tolak-{typed.Replace('.', '-')}");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);

        await sheet.TypeAsync(ScoringRound.First, typed);

        await Expect(sheet.MarkOf(ScoringRound.First)).ToContainTextAsync($"! Ditolak: {why}");
        await Expect(page.Locator("[data-terakhir]")).ToBeHiddenAsync();
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync(typed);
        await Expect(sheet.ReviewButton).ToHaveAttributeAsync("aria-disabled", "true");
        await page.ReloadAsync();
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync(typed);
        (await round.StoredAsync()).ShouldBeEmpty();
        await sheet.TypeAsync(ScoringRound.First, "88");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        await Expect(sheet.ReviewButton).ToHaveAttributeAsync("aria-disabled", "false");
    }

    [Fact]
    public async Task Keyboard_moves_undoes_and_turns_to_the_next_person()
    {
        var round = await ScoringRound.OpenAsync(product, "papan-ketik");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await sheet.TypeAsync(ScoringRound.First, "80");
        await sheet.ExpectSavedAsync(ScoringRound.First);

        await sheet.Field(ScoringRound.First).FillAsync("12");
        await page.Keyboard.PressAsync("Escape");
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync("80,00");
        await page.Keyboard.PressAsync("Enter");
        await Expect(sheet.Field(ScoringRound.Second)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("PageDown");
        await page.WaitForURLAsync("**/2");
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 80,00"]);
    }

    [Fact]
    public async Task Value_from_another_device_is_not_overwritten_but_offered()
    {
        var round = await ScoringRound.OpenAsync(product, "dua-perangkat");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await round.EnterElsewhereAsync("85");

        await sheet.TypeAsync(ScoringRound.First, "87,50");

        await Expect(sheet.Part(ScoringRound.First)).ToContainTextAsync("Nilai Anda 87,50 — nilai di server 85,00");
        await Expect(sheet.ReviewButton).ToHaveAttributeAsync("aria-disabled", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai nilai saya 87,50" }).ClickAsync();
        await sheet.ExpectSavedAsync(ScoringRound.First);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 85,00", $"{ScoringRound.First} 2 87,50"]);
    }

    [Fact]
    public async Task Plain_form_saves_refuses_and_locks_without_any_script()
    {
        var round = await ScoringRound.OpenAsync(product, "tanpa-skrip");
        var page = await product.PageAsync(scripts: false);
        await Product.SignInAsync(page, ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await sheet.Field(ScoringRound.First).FillAsync("87,5");
        await sheet.Field(ScoringRound.Second).FillAsync("abc");
        await sheet.Field(ScoringRound.Second).PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "1 isian belum tersimpan" })).ToBeVisibleAsync();
        await Expect(sheet.Field(ScoringRound.Second)).ToHaveValueAsync("abc");
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 87,50"]);

        await page.GetByText("Abstain… pada Pengambilan Keputusan").ClickAsync();
        await page.GetByLabel("Alasan abstain pada aspek ini").Nth(1).FillAsync("Pertanyaan tidak sempat diajukan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Abstain pada aspek ini" }).ClickAsync();
        await Expect(page.GetByText("Anda abstain.")).ToBeVisibleAsync();
        await (await sheet.ReviewAsync()).LockAsync();
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 87,50", $"{ScoringRound.Second} 1 abstain"]);
    }

    [Fact]
    public async Task Recusal_needs_a_reason_and_a_tick_and_closes_the_sheet()
    {
        var round = await ScoringRound.OpenAsync(product, "benturan");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        await page.GetByText("Saya tidak menilai peserta ini…").ClickAsync();
        await page.GetByLabel("Alasan", new() { Exact = true }).FillAsync("Saudara kandung");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Tidak menilai peserta ini" });
        await button.ClickAsync();
        await Expect(page.GetByText("Centang dahulu bahwa Anda mengerti").First).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Alasan", new() { Exact = true })).ToHaveValueAsync("Saudara kandung");
        await page.GetByLabel("Saya mengerti").CheckAsync();
        await button.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Anda tidak menilai peserta ini" })).ToBeVisibleAsync();
    }
}
