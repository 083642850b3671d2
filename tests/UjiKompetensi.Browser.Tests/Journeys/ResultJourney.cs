using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UjiKompetensi.Browser.Tests.Pages;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>Every way of looking at the released sample round, as somebody before the screen goes through it.</summary>
public sealed class ResultJourney(Product product)
{
    private const string Round = "/kegiatan/contoh-2022";

    [Fact]
    public async Task One_goes_from_the_recap_through_every_view_of_the_result()
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, $"{Round}/rekap");
        var recap = new RecapPage(page);
        await Assertions.Expect(recap.Totals).ToHaveCountAsync(27);
        await recap.ViewAsync("Simpangan");
        await Assertions.Expect(page.GetByText("simpangan dari rata-rata panelis lain")).ToBeVisibleAsync();
        await recap.ViewAsync("Per panelis");
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Nilai aspek" })).ToBeVisibleAsync();
        await recap.ViewAsync("Per komponen");
        await recap.SortAsync("Peringkat");
        await Assertions.Expect(page.Locator("tbody tr").First.Locator("td").Nth(4)).ToHaveTextAsync("1");

        await recap.GoAsync("Kesepakatan");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wawancara" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { NameString = "Profil panelis" })).ToHaveCountAsync(0);
        await recap.GoAsync("Kekokohan");
        await Assertions.Expect(page.GetByText("susunan bobot dengan benih 1")).ToBeVisibleAsync();
        await page.GetByLabel("Benih").FillAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hitung ulang" }).ClickAsync();
        await Assertions.Expect(page.GetByText("susunan bobot dengan benih 7")).ToBeVisibleAsync();
        await recap.GoAsync("Peta talenta");
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Sembilan kotak kinerja dan potensi" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(27);
        await page.GetByRole(AriaRole.Link, new() { Name = "Tabel", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(27);

        await page.GotoAsync($"{Round}/peserta/05");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Wawancara:" }).ClickAsync();
        await Assertions.Expect(recap.Dialog).ToContainTextAsync("Bagaimana nilai ini dihitung?");
        await recap.Dialog.GetByRole(AriaRole.Button, new() { Name = "Tutup" }).ClickAsync();
        await Assertions.Expect(recap.Dialog).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Bandingkan" }).ClickAsync();
        await page.GetByLabel("Peserta B").SelectOptionAsync("06");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { NameString = "bertukar jabatan" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Peserta A")).ToHaveValueAsync("05");
    }

    [Theory]
    [InlineData("banding?a=05&b=06", ".radar")]
    [InlineData("peta", ".peta")]
    public async Task Comparison_and_map_print_on_one_page_in_landscape(string place, string loaded)
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, $"{Round}/{place}");
        await page.Locator(loaded).First.WaitForAsync();
        using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        pdf.NumberOfPages.ShouldBe(1);
        pdf.GetPage(1).Width.ShouldBeGreaterThan(pdf.GetPage(1).Height);
    }

    [Fact]
    public async Task Workbook_is_downloaded_from_the_recap()
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, $"{Round}/rekap");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Unduh Excel" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("rekap-contoh-2022.xlsx");
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        bytes.AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Raters_profiles_open_to_the_chair_and_to_nobody_else()
    {
        var chair = await product.SignedInAsync(PlenaryRounds.Chair, $"{Round}/kesepakatan");
        await chair.GetByRole(AriaRole.Link, new() { NameString = "Profil panelis" }).ClickAsync();
        await Assertions.Expect(chair.GetByRole(AriaRole.Heading, new() { Name = "Bacaan" })).ToBeVisibleAsync();
        await AxeAsync(chair, "table");
        var panelist = await product.SignedInAsync(PlenaryRounds.Panelist, $"{Round}/profil-panelis");
        await Assertions.Expect(panelist.GetByRole(AriaRole.Heading, new() { Name = "Tidak berwenang" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1366, "right")]
    [InlineData(1024, "whole")]
    public async Task Steps_open_in_a_drawer_where_there_is_room_and_over_the_whole_tablet_where_there_is_none(int width, string how)
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, $"{Round}/rekap", width: width);
        var recap = new RecapPage(page);
        await recap.Totals.First.ClickAsync();
        // Only once the dialog is there does it have an animation to wait for.
        await Assertions.Expect(recap.Dialog).ToBeVisibleAsync();
        await page.EvaluateAsync("() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => 0)))");
        var box = (await recap.Dialog.BoundingBoxAsync())!;
        (box.X + box.Width).ShouldBe(width, 1f);
        box.Height.ShouldBe(768, 1f);
        if (how == "whole") box.X.ShouldBe(0, 1f);
        else box.X.ShouldBeGreaterThan(width / 2f);
    }

    [Theory]
    [InlineData("rekap?tampilan=simpangan", "table")]
    [InlineData("rekap?tampilan=tahap", "table")]
    [InlineData("kesepakatan", "table")]
    [InlineData("kekokohan", "table")]
    [InlineData("peserta/05", ".radar")]
    [InlineData("banding?a=05&b=06", ".radar")]
    [InlineData("banding", "select")]
    [InlineData("peta", ".peta")]
    [InlineData("peta?tampilan=tabel", "table")]
    public async Task Page_has_no_serious_axe_finding_in_light_and_in_dark(string place, string loaded)
    {
        foreach (var dark in new[] { false, true })
            await AxeAsync(await product.SignedInAsync(PlenaryRounds.Operator, $"{Round}/{place}", dark: dark), loaded);
    }

    private static async Task AxeAsync(IPage page, string loaded)
    {
        await page.Locator(loaded).First.WaitForAsync();
        var found = await page.RunAxe();
        found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
    }
}
