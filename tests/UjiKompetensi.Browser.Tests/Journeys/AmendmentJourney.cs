using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using UjiKompetensi.Domain.Rounds;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>From a library component to a frozen instrument that two people change and a panelist confirms.</summary>
public sealed class AmendmentJourney(Product product)
{
    private const string Operator = "operator@contoh.example";
    private const string Chair = "panelis3@contoh.example";
    private const string Panelist = "panelis2@contoh.example";

    [Fact]
    public async Task Operator_takes_from_the_library_and_normalises()
    {
        var page = await product.SignedInAsync(Operator);
        var plan = await new PlanRoundPage(page).OpenAsync();
        await plan.ChooseAsync(RoundTemplate.Find("bengkulu-2024")!.Name);
        await plan.FillAsync("Uji Pustaka");
        await plan.SendByEnterAsync("Uji Pustaka");
        await page.GotoAsync("/kegiatan/uji-pustaka/instrumen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tambah dari pustaka" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Rekam Jejak").CheckAsync();
        await Expect(dialog.GetByLabel("Bobot (%)")).ToHaveValueAsync("20");
        await page.ShouldBeAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tambahkan" }).ClickAsync();
        await Expect(page.GetByText("120 % — lebih 20 %").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Normalkan bobot komponen" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Normalkan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rekam Jejak — 16,66 %" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("kan komponen Rekam Jejak") }).First.PressAsync("Enter");
        await Expect(page.Locator("section.kartu h2").Nth(2)).ToContainTextAsync("Rekam Jejak");
        await page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Frozen_weight_is_changed_by_two_and_confirmed_by_the_panelist()
    {
        var scoring = await ScoringRound.OpenAsync(product, "ubah-dua-orang");
        var panelist = await product.SignedInAsync(Panelist);
        var sheet = await new SheetPage(panelist).GotoAsync(scoring.Sheet);
        foreach (var aspect in new[] { ScoringRound.First, ScoringRound.Second })
        {
            await sheet.TypeAsync(aspect, "80");
            await sheet.ExpectSavedAsync(aspect);
        }

        await (await sheet.ReviewAsync()).LockAsync();

        var page = await product.SignedInAsync(Operator);
        await page.GotoAsync("/kegiatan/ubah-dua-orang/instrumen");
        await Expect(page.GetByText("Dibekukan")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Usulkan perubahan" }).ClickAsync();
        await page.GetByLabel($"Bobot {ScoringRound.First} (%)").FillAsync("60");
        await page.GetByLabel($"Bobot {ScoringRound.Second} (%)").FillAsync("40");
        await page.GetByRole(AriaRole.Button, new() { Name = "Usulkan perubahan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Isi alasan perubahan ini.");
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Alasan perubahan").FillAsync("Sesuai keputusan panitia");
        await page.GetByRole(AriaRole.Button, new() { Name = "Usulkan perubahan" }).ClickAsync();
        await Expect(page.GetByText("Menunggu ketua panel menyetujui.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Setujui usulan 1" })).ToHaveCountAsync(0);

        var chair = await product.SignedInAsync(Chair, "/kegiatan/ubah-dua-orang/perubahan");
        await Expect(chair.GetByText("Bobot aspek Kerja Sama: 50 % → 60 %")).ToBeVisibleAsync();
        await chair.ShouldBeAccessibleAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Setujui usulan 1" }).ClickAsync();
        await chair.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Setujui" }).ClickAsync();
        await Expect(chair.GetByText("Diterapkan")).ToBeVisibleAsync();

        await panelist.GotoAsync("/nilai");
        await panelist.GetByRole(AriaRole.Link, new() { NameRegex = new("perlu dikonfirmasi ulang") }).ClickAsync();
        await Expect(panelist.GetByText("Bobot aspek Kerja Sama: 50 % → 60 %")).ToBeVisibleAsync();
        await panelist.ShouldBeAccessibleAsync();
        await panelist.GetByLabel("Saya sudah membaca perubahan itu").CheckAsync();
        await panelist.GetByRole(AriaRole.Button, new() { Name = "Konfirmasi nilai" }).ClickAsync();
        await panelist.WaitForURLAsync("**/nilai");
        (await scoring.SheetAsync()).ConfirmedVersion.ShouldBe(2);
    }
}
