using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UjiKompetensi.Browser.Tests.Pages;

namespace UjiKompetensi.Browser.Tests.Journeys;

public sealed class PlenaryJourney(Product product)
{
    [Fact]
    public async Task Chair_opens_recommends_and_releases_and_the_ppk_downloads_the_report()
    {
        await product.ScoredAsync("pleno-serah");
        var page = await product.SignedInAsync(PlenaryRounds.Chair, "/kegiatan/pleno-serah/rekap");
        var outside = Watch(page);
        var recap = new RecapPage(page);
        await recap.OpenPlenaryAsync();
        await Assertions.Expect(recap.Totals).ToHaveCountAsync(2);

        var recommendations = await recap.RecommendAsync();
        await Assertions.Expect(page.GetByText("kosong", new() { Exact = true })).ToHaveCountAsync(2);
        var editor = await recommendations.WriteAboutAsync("01");
        await editor.ChooseAsync("Dirotasi ke jabatan lain");
        await editor.ChooseTargetAsync("Kepala");
        await editor.Opinion.FillAsync("Cakap memimpin, sebaiknya memimpin dinas lain.");
        await editor.ExplainAsync("Kebutuhan perangkat daerah.");
        await Assertions.Expect(editor.Saved).ToBeVisibleAsync();
        await editor.NextAsync();
        await editor.ChooseAsync("Dikukuhkan pada jabatan sekarang");
        await editor.Opinion.FillAsync("Layak pada jabatan sekarang.");
        await editor.Opinion.BlurAsync();
        await Assertions.Expect(editor.Saved).ToBeVisibleAsync();

        var hall = await new PlenaryHallPage(page).OpenAsync("pleno-serah");
        await hall.EverybodyIsThereAsync(3);
        foreach (var code in new[] { "01", "02" })
        {
            await hall.CallAsync(code);
            await hall.ConcludeAsync();
        }

        foreach (var member in new[] { PlenaryRounds.Panelist, PlenaryRounds.Third })
        {
            var own = await product.SignedInAsync(member, "/kegiatan/pleno-serah/pleno");
            await new PlenaryHallPage(own).AgreeToAllAsync();
            await Assertions.Expect(own.GetByText("menunggu pendapat Anda")).ToHaveCountAsync(0);
        }

        await page.GotoAsync("/kegiatan/pleno-serah/rekomendasi");
        await new RecommendationsPage(page).ReleaseAsync();
        outside().ShouldBeEmpty();

        var ppk = await product.SignedInAsync(PlenaryRounds.AppointingAuthority, "/kegiatan/pleno-serah/rekomendasi");
        await Assertions.Expect(ppk.GetByText("2 dari 2 peserta")).ToBeVisibleAsync();
        var download = await ppk.RunAndWaitForDownloadAsync(() => new RecommendationsPage(ppk).ReportLink.ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        bytes.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        using var pdf = PdfDocument.Open(bytes);
        pdf.NumberOfPages.ShouldBeGreaterThan(4);
        string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value.Trim())).ShouldContain("Layakpadajabatansekarang.");
    }

    [Fact]
    public async Task Before_the_plenary_there_are_counts_and_no_values()
    {
        await product.ScoredAsync("pleno-tutup", locked: false);
        var page = await product.SignedInAsync(PlenaryRounds.Chair, "/kegiatan/pleno-tutup/rekap");
        await Assertions.Expect(page.GetByText("0 dari 6", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Buka pleno" })).ToBeDisabledAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);

        var ppk = await product.SignedInAsync(PlenaryRounds.AppointingAuthority, "/kegiatan/pleno-tutup/rekap");
        await Assertions.Expect(ppk.GetByRole(AriaRole.Heading, new() { Name = "Tidak ditemukan" })).ToBeVisibleAsync();
        (await ppk.GotoAsync("/dokumen/pleno-tutup/laporan.pdf"))!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task Trace_opens_by_keyboard_and_gives_the_focus_back()
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, "/kegiatan/contoh-2022/rekap");
        var recap = new RecapPage(page);
        await recap.Totals.First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(recap.Dialog).ToContainTextAsync("Bagaimana nilai ini dihitung?");
        await Assertions.Expect(recap.Dialog.GetByText("nilai panelis").First).ToBeVisibleAsync();
        // The dialog takes the focus a moment after it shows; before that, Escape belongs to the page.
        await Assertions.Expect(page.Locator(".mud-dialog-container:focus-within")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(recap.Dialog).ToHaveCountAsync(0);
        await Assertions.Expect(recap.Totals.First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Second_writer_is_shown_both_texts_and_a_huge_paste_keeps_the_page_alive()
    {
        await product.ScoredAsync("pleno-susul");
        var page = await product.SignedInAsync(PlenaryRounds.Chair, "/kegiatan/pleno-susul/rekap");
        await new RecapPage(page).OpenPlenaryAsync();
        await page.GotoAsync("/kegiatan/pleno-susul/rekomendasi/1");
        var late = await product.SignedInAsync(PlenaryRounds.Panelist, "/kegiatan/pleno-susul/rekomendasi/1");
        var (first, second) = (new RecommendationPage(page), new RecommendationPage(late));
        await Assertions.Expect(second.Opinion).ToBeVisibleAsync();
        await first.ChooseAsync("Dikukuhkan pada jabatan sekarang");
        await first.Opinion.FillAsync("Teks ketua.");
        await Assertions.Expect(first.Saved).ToBeVisibleAsync();

        await second.ChooseAsync("Diuji kembali paling lambat enam bulan");
        await second.Opinion.FillAsync("Teks panelis.");
        await Assertions.Expect(late.GetByRole(AriaRole.Heading, new() { Name = "Orang lain menyimpan lebih dahulu" })).ToBeVisibleAsync();
        await Assertions.Expect(late.GetByRole(AriaRole.Alert)).ToContainTextAsync("Teks ketua.");
        await late.GetByRole(AriaRole.Button, new() { Name = "Pakai isian saya" }).ClickAsync();
        await Assertions.Expect(second.Saved).ToBeVisibleAsync();

        // 6000 of these are 18 KB, and an event carries its text twice: more than the circuit takes.
        await second.Opinion.FillAsync(new string('—', 40_000));
        (await second.Opinion.InputValueAsync()).Length.ShouldBeInRange(4000, 6000);
        await Assertions.Expect(second.Saved).ToBeVisibleAsync();
        await second.Opinion.FillAsync("Sudah dipendekkan.");
        await Assertions.Expect(second.Saved).ToBeVisibleAsync();
        await late.ReloadAsync();
        await Assertions.Expect(second.Opinion).ToHaveValueAsync("Sudah dipendekkan.");
    }

    [Theory]
    [InlineData("/kegiatan/contoh-2022/rekap", "table", false)]
    [InlineData("/kegiatan/contoh-2022/rekap", "table", true)]
    [InlineData("/kegiatan/contoh-2022/rekap?tampilan=panelis", "table", true)]
    [InlineData("/kegiatan/contoh-2022/rekomendasi", "h1", false)]
    [InlineData("/kegiatan/contoh-2022/rekomendasi", "h1", true)]
    [InlineData("/kegiatan/contoh-2022/rekomendasi/3", "dl", true)]
    [InlineData("/kegiatan/contoh-2024/rekap", "h2", false)]
    [InlineData("/kegiatan/contoh-2024/rekap", "h2", true)]
    public async Task Page_has_no_serious_axe_finding(string address, string loaded, bool dark) =>
        await CheckAsync(await product.SignedInAsync(PlenaryRounds.Operator, address, dark: dark), loaded);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Editor_and_dialogs_have_no_serious_axe_finding(bool dark)
    {
        var slug = dark ? "pleno-gelap" : "pleno-terang";
        await product.ScoredAsync(slug);
        var page = await product.SignedInAsync(PlenaryRounds.Chair, $"/kegiatan/{slug}/rekap", dark: dark);
        await page.GetByRole(AriaRole.Button, new() { Name = "Buka pleno", Exact = true }).ClickAsync();
        await CheckAsync(page, "[role=dialog]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ya, buka pleno" }).ClickAsync();
        await new RecapPage(page).Totals.First.ClickAsync();
        await CheckAsync(page, "[role=dialog]");
        await page.GotoAsync($"/kegiatan/{slug}/rekomendasi/1");
        await new RecommendationPage(page).ChooseAsync("Dipromosikan");
        await CheckAsync(page, "fieldset.pilih-jabatan");
        await page.GotoAsync($"/kegiatan/{slug}/rekomendasi");
        await new RecommendationsPage(page).ReleaseButton.ClickAsync();
        await CheckAsync(page, "[role=dialog]");
    }

    private static async Task CheckAsync(IPage page, string loaded)
    {
        await page.Locator(loaded).First.WaitForAsync();
        // A dialog fades in; colours are measured when it stands still.
        await page.EvaluateAsync("() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => 0)))");
        var found = await page.RunAxe();
        found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
    }

    private Func<IReadOnlyList<string>> Watch(IPage page)
    {
        var outside = new List<string>();
        page.Request += (_, request) => { if (!request.Url.StartsWith(product.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) outside.Add(request.Url); };
        return () => outside;
    }
}
