using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using UjiKompetensi.Web.Data;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

public sealed class SignInTests(Product product)
{
    private const string Operator = "operator@contoh.example";

    [Fact]
    public async Task Wrong_password_and_unknown_person_get_the_same_sentence()
    {
        var signIn = await new SignInPage(await product.PageAsync()).OpenAsync();
        var wrong = await signIn.TryAsync("sekretariat@contoh.example", "bukan-kata-sandinya");
        var unknown = await signIn.TryAsync("tidak.dikenal@contoh.example", SampleAccounts.Password);
        unknown.ShouldBe(wrong);
        wrong.ShouldContain("tidak cocok");
    }

    [Fact]
    public async Task Panelist_at_the_operators_page_is_told_so_and_sees_no_form()
    {
        var page = await product.SignedInAsync("panelis2@contoh.example");
        await page.GotoAsync("/kegiatan/baru");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tidak berwenang" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Nama kegiatan")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Round_of_others_does_not_exist_for_a_panelist()
    {
        var page = await product.SignedInAsync("panelis5@contoh.example");
        await page.GotoAsync("/kegiatan/contoh-draf");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tidak ditemukan" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Tahun 2027")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Chosen_look_is_there_with_the_first_byte_and_survives_a_new_page()
    {
        var page = await product.SignedInAsync(Operator, "/kegiatan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gelap" }).ClickAsync();
        await Expect(page.Locator("html[data-tampilan=Gelap]")).ToHaveCountAsync(1);
        page.Url.ShouldEndWith("/kegiatan");
        (await (await page.Context.APIRequest.GetAsync("/masuk")).TextAsync()).ShouldContain("data-tampilan=\"Gelap\"");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Gelap" })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Skip_link_moves_the_focus_into_the_page_and_leaves_the_address()
    {
        var page = await product.SignedInAsync(Operator, "/kegiatan");
        // A page that has arrived takes the focus to its heading.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kegiatan" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Langsung ke isi" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        page.Url.ShouldEndWith("/kegiatan");
    }

    [Fact]
    public async Task Menu_opens_on_a_phone_and_closes_after_choosing()
    {
        var page = await product.SignedInAsync(Operator, width: 390, height: 844);
        var rounds = page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Kegiatan" });
        await Expect(rounds).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await rounds.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kegiatan" })).ToBeVisibleAsync();
        await Expect(rounds).ToBeHiddenAsync();
    }
}
