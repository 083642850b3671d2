using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

public sealed class RehearsalJourney(Product product)
{
    [Fact]
    public async Task Rehearsal_is_opened_found_on_the_tablet_and_wiped()
    {
        await ScoringRound.OpenAsync(product, "malam-gladi");
        var desk = await product.SignedInAsync("operator@contoh.example");
        await desk.GotoAsync("/kegiatan/malam-gladi/gladi");
        await desk.GetByLabel("Jumlah peserta latihan").SelectOptionAsync("1");
        await desk.ShouldBeAccessibleAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Buka gladi" }).ClickAsync();
        await Expect(desk.GetByText("Gladi terbuka. Minta panelis")).ToBeVisibleAsync();
        await Expect(desk.GetByText("0 dari 1 terisi").First).ToBeVisibleAsync();
        await desk.ShouldBeAccessibleAsync();

        var tablet = await product.SignedInAsync(ScoringRound.Panelist, "/nilai", width: 1024);
        await Expect(tablet.GetByText("Ini gladi: nilainya latihan")).ToBeVisibleAsync();
        await tablet.GotoAsync("/nilai/gladi-malam-gladi/1");
        await tablet.GetByLabel(ScoringRound.First).First.FillAsync("75");
        await tablet.GetByLabel(ScoringRound.First).First.PressAsync("Tab");
        await Expect(tablet.GetByText("✓ Tersimpan").First).ToBeVisibleAsync();
        await tablet.GotoAsync("/kalibrasi/gladi-malam-gladi");
        await Expect(tablet.GetByText("Menunggu 2 lembar dikunci")).ToBeVisibleAsync();
        await tablet.ShouldBeAccessibleAsync();

        await desk.GetByRole(AriaRole.Button, new() { Name = "Hapus gladi dan nilainya" }).ClickAsync();
        await desk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Hapus gladi" }).ClickAsync();
        await Expect(desk.GetByText("Gladi dan semua nilai latihannya sudah dihapus.")).ToBeVisibleAsync();
        await tablet.GotoAsync("/nilai/gladi-malam-gladi/1");
        await Expect(tablet.GetByRole(AriaRole.Heading, new() { Name = "Tidak ditemukan" })).ToBeVisibleAsync();
    }
}
