using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>Somebody who answers for the data reads what happened in the released sample round, and takes it away.</summary>
public sealed class TrailJourney(Product product)
{
    private const string Trail = "/kegiatan/contoh-2022/jejak";

    [Fact]
    public async Task One_filters_the_trail_sees_who_looked_and_takes_workbook_and_report_away()
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, Trail);
        await Expect(page.GetByText("Rantai utuh sampai entri")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await LookAsync(page, "jejak");

        await page.GetByLabel("Jenis peristiwa").SelectOptionAsync("SheetLocked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Terapkan" }).ClickAsync();
        await page.WaitForURLAsync("**jenis=SheetLocked**");
        await Expect(page.GetByText("mengunci lembar").First).ToBeVisibleAsync();
        await Expect(page.GetByText("memberi nilai")).ToHaveCountAsync(0);
        var workbook = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Unduh Excel" }).ClickAsync());
        workbook.SuggestedFilename.ShouldBe("jejak-contoh-2022.xlsx");

        await page.GetByRole(AriaRole.Link, new() { Name = "Siapa yang melihat" }).ClickAsync();
        await Expect(page.GetByText("Jejak kegiatan", new() { Exact = true }).Nth(1)).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await LookAsync(page, "dilihat");

        await page.GetByRole(AriaRole.Link, new() { Name = "Laporan insiden" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Laporan akses dan perubahan data" })).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await LookAsync(page, "laporan");
        await page.GetByLabel("Tentang pejabat").SelectOptionAsync("5");
        var report = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Buat laporan PDF" }).ClickAsync());
        report.SuggestedFilename.ShouldBe("laporan-akses-contoh-2022.pdf");
    }

    [Theory]
    [InlineData(1366, true)]
    [InlineData(1024, false)]
    public async Task Trail_is_readable_in_the_dark_and_on_a_tablet(int width, bool dark)
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, $"{Trail}?jenis=ResultRecorded", width, dark: dark);
        await Expect(page.GetByText("mencatat nilai").First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync(colorsOnly: true);
        await LookAsync(page, $"jejak-{width}");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("UJI_LIHAT") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
