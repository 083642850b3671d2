using ClosedXML.Excel;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>An operator brings in officials from a real workbook with one NIP that Excel has ruined, mends it in place, applies, and takes it back.</summary>
public sealed class ImportJourney(Product product)
{
    [Fact]
    public async Task A_workbook_with_one_wrong_nip_is_mended_in_place_applied_and_taken_back()
    {
        var page = await product.SignedInAsync("operator@contoh.example");
        var import = new ImportPage(page);
        await import.OpenAsync("opd");
        await import.PasteAsync("Nama OPD\tJenis OPD\tNomor urut\nDinas Impor\tDinas\t90");
        await import.ApplyButton.ClickAsync();
        await Expect(page.GetByText("Impor selesai.")).ToBeVisibleAsync();
        await import.OpenAsync("jabatan");
        await import.PasteAsync("Nama jabatan\tOPD\tEselon\nKepala Dinas Impor\tDinas Impor\tII.b");
        await import.ApplyButton.ClickAsync();
        await Expect(page.GetByText("Impor selesai.")).ToBeVisibleAsync();

        await import.OpenAsync("pejabat");
        var template = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Unduh templat Pejabat" }).ClickAsync());
        template.SuggestedFilename.ShouldBe("templat-pejabat.xlsx");
        await import.UploadAsync("pejabat.xlsx", Filled(await File.ReadAllBytesAsync(await template.PathAsync(), TestContext.Current.CancellationToken)));
        await Expect(import.Row("Wira Impor")).ToContainTextAsync("tersimpan sebagai angka di Excel");
        await Expect(import.ApplyButton).ToBeDisabledAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByLabel("Hanya yang salah").CheckAsync();
        var errors = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Unduh daftar kesalahan" }).ClickAsync());
        errors.SuggestedFilename.ShouldBe("daftar-kesalahan-pejabat.xlsx");

        await page.GetByLabel("NIP baris 3").FillAsync("198001012005011002");
        await page.GetByLabel("NIP baris 3").PressAsync("Tab");
        await Expect(page.GetByText("0 salah")).ToBeVisibleAsync();
        await import.ApplyButton.ClickAsync();
        await Expect(page.GetByText("Impor selesai.")).ToContainTextAsync("Impor selesai.");
        await page.ShouldBeAccessibleAsync();

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Batalkan impor ini.*pejabat.xlsx") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Ya, batalkan impor" }).ClickAsync();
        await Expect(page.GetByText("Dibatalkan").First).ToBeVisibleAsync();
    }

    private static byte[] Filled(byte[] template)
    {
        using var book = new XLWorkbook(new MemoryStream(template));
        var sheet = book.Worksheet("Data");
        string[][] rows = [["198001012005011001", "Dr.", "Ratna Impor", "M.Si."], ["", "", "Wira Impor", ""]];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < 4; c++) sheet.Cell(r + 2, c + 1).SetValue(rows[r][c]);
            string[] rest = ["Pembina Utama Muda (IV/c)", "Kepala Dinas Impor", "Dinas Impor", "02-01-2023"];
            for (var c = 0; c < 4; c++) sheet.Cell(r + 2, c + 5).SetValue(rest[c]);
        }

        sheet.Cell(3, 1).Style.NumberFormat.Format = "0";
        sheet.Cell(3, 1).SetValue(198001012005011002d);
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }
}
