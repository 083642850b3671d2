using System.Text;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>From an empty schedule to the panelist who reads an official's file beside his sheet.</summary>
public sealed class ScheduleJourney(Product product)
{
    private const string Operator = "197502142000032001";

    [Fact]
    public async Task Schedule_lots_papers_and_a_file_that_an_official_uploads_himself()
    {
        var round = await ScoringRound.OpenAsync(product, "uji-jadwal");
        var page = await product.SignedInAsync(Operator, "/kegiatan/uji-jadwal/jadwal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai templat satu hari" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan jadwal" }).ClickAsync();
        await Expect(page.Locator("tr[data-urutan]").First).ToContainTextAsync("08.00–08.30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undi urutan" }).ClickAsync();
        await Expect(page.Locator(".benih")).ToHaveCountAsync(1);

        var last = await page.Locator("tr[data-urutan]").Nth(2).GetAttributeAsync("data-urutan");
        var up = page.Locator("tr[data-urutan]").Nth(2).GetByRole(AriaRole.Button, new() { Name = "Naikkan" });
        await up.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("tr[data-urutan]").Nth(1)).ToHaveAttributeAsync("data-urutan", last!);
        await Expect(page.Locator("tr[data-urutan]").Nth(1).GetByRole(AriaRole.Button, new() { Name = "Naikkan" })).ToBeFocusedAsync();
        await page.ShouldBeAccessibleAsync();

        foreach (var paper in new[] { "daftar-hadir", "undangan", "lembar-nilai" })
        {
            var answer = await page.APIRequest.GetAsync($"{product.Address}/dokumen/uji-jadwal/{paper}.pdf");
            Encoding.ASCII.GetString((await answer.BodyAsync())[..5]).ShouldBe("%PDF-", paper);
        }

        await UploadAsync(page);
        var panelist = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet, width: 1500);
        var sheet = new SheetPage(panelist);
        await sheet.Field(ScoringRound.First).FillAsync("87,5");
        await panelist.Locator(".nilai-berkas summary").ClickAsync();
        await panelist.GetByRole(AriaRole.Link, new() { Name = "Lihat di samping" }).ClickAsync();
        await Expect(panelist.Locator("iframe[name=berkas]")).ToBeVisibleAsync();
        (await sheet.Field(ScoringRound.First).InputValueAsync()).ShouldStartWith("87,5");
        await panelist.ShouldBeAccessibleAsync();
    }

    private async Task UploadAsync(IPage page)
    {
        await page.GotoAsync("/kegiatan/uji-jadwal/berkas");
        var card = page.Locator(".kartu-berkas").First;
        await card.Locator("summary").ClickAsync();
        await card.GetByLabel("Batas unggah: tanggal").FillAsync(DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await card.GetByRole(AriaRole.Button, new() { Name = "Buat tautan" }).ClickAsync();
        var text = await card.GetByLabel("Teks untuk dikirim").InputValueAsync();
        var address = text.Split('\n').Single(line => line.Contains("/unggah/", StringComparison.Ordinal));

        var visitor = await product.PageAsync(scripts: false);
        await visitor.GotoAsync(new Uri(address).PathAndQuery);
        await visitor.GetByLabel("Jenis berkas").SelectOptionAsync(new SelectOptionValue { Label = "CV" });
        await visitor.GetByLabel("Berkas", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "cv.pdf", MimeType = "text/html", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n") });
        await visitor.GetByRole(AriaRole.Button, new() { Name = "Unggah" }).ClickAsync();
        await Expect(visitor.GetByText("Berkas diterima.")).ToBeVisibleAsync();
    }
}
