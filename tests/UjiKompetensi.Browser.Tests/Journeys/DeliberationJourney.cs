using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using UjiKompetensi.Domain.Rounds;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>The plenary on several screens at once, and the way of a recommendation through the Sekda to the release.</summary>
public sealed class DeliberationJourney(Product product)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plenary_recommendation_review_and_release_go_hand_in_hand()
    {
        const string slug = "rapat-utuh";
        await product.ScoredAsync(slug, rules: new PlenaryRules { NeedsReview = true });
        var chair = await product.SignedInAsync(PlenaryRounds.Chair, $"/kegiatan/{slug}/rekap");
        await new RecapPage(chair).OpenPlenaryAsync();
        foreach (var number in new[] { 1, 2 }) await WriteAsync(chair, slug, number, $"Layak memimpin perangkat daerahnya, demikian pandangan panel {number}.");
        var hall = await new PlenaryHallPage(chair).OpenAsync(slug);
        var screen = await product.SignedInAsync("sekretariat@contoh.example", $"/pleno/{slug}/layar");
        var member = await product.SignedInAsync(PlenaryRounds.Panelist, $"/kegiatan/{slug}/pleno", 1024, 768);
        await hall.EverybodyIsThereAsync(3);
        await hall.CallAsync("01");
        await Expect(screen.Locator(".layar-nomor")).ToHaveTextAsync("01");
        (await screen.Locator("main").InnerTextAsync()).ShouldNotMatch(@"\d,\d\d", "a projector shows no score");
        await Expect(new PlenaryHallPage(member).Official("01")).ToBeVisibleAsync();
        await hall.Notes.FillAsync("Dibahas capaian dua tahun terakhir.");
        await Expect(chair.GetByText("Tersimpan ")).ToBeVisibleAsync();
        await hall.ConcludeAsync();
        await new PlenaryHallPage(member).DissentAsync("Lebih tepat dirotasi ke dinas teknis.");
        await hall.CallAsync("02");
        await hall.ConcludeAsync();
        await new PlenaryHallPage(member).AgreeToAllAsync();
        var third = await product.SignedInAsync(PlenaryRounds.Third, $"/kegiatan/{slug}/pleno");
        await new PlenaryHallPage(third).AgreeToAllAsync();

        // The Sekda returns the first one; the panel changes it; he sees what changed and agrees to both.
        await chair.GotoAsync($"/kegiatan/{slug}/tinjauan");
        await chair.GetByRole(AriaRole.Button, new() { NameString = "Beri komentar pada alinea 1" }).ClickAsync();
        await chair.GetByLabel("Komentar pada alinea 1").FillAsync("Sebutkan capaiannya.");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Kembalikan dengan komentar" }).ClickAsync();
        await Expect(chair.GetByRole(AriaRole.Heading, new() { Level = 2, NameString = "02 " })).ToBeVisibleAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Setuju", Exact = true }).ClickAsync();
        await Expect(chair.GetByText("1 dari 2 disetujui")).ToBeVisibleAsync();
        await chair.GotoAsync($"/kegiatan/{slug}/pleno?peserta=1");
        await hall.ReopenAsync("Dikembalikan Sekda");
        await WriteAsync(chair, slug, 1, "Layak memimpin perangkat daerahnya dengan capaian 96 persen, demikian pandangan panel 1.");
        await Expect(chair.GetByText("Sebutkan capaiannya.")).ToBeVisibleAsync();
        await chair.GotoAsync($"/kegiatan/{slug}/pleno?peserta=1");
        await hall.ConcludeAsync();
        foreach (var own in new[] { member, third })
        {
            await own.GotoAsync($"/kegiatan/{slug}/pleno?peserta=1");
            await new PlenaryHallPage(own).AgreeAsync();
        }

        await chair.GotoAsync($"/kegiatan/{slug}/tinjauan?peserta=1");
        await Expect(chair.Locator(".beda ins")).ToContainTextAsync("capaian 96 persen");
        await chair.Keyboard.PressAsync("j");
        await Expect(chair.GetByRole(AriaRole.Heading, new() { Level = 2, NameString = "02 " })).ToBeVisibleAsync();
        await chair.Keyboard.PressAsync("k");
        await Expect(chair.Locator(".beda ins")).ToBeVisibleAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Setuju", Exact = true }).ClickAsync();
        await Expect(chair.GetByText("2 dari 2 disetujui")).ToBeVisibleAsync();
        await chair.GotoAsync($"/kegiatan/{slug}/rekomendasi");
        await new RecommendationsPage(chair).ReleaseAsync();
    }

    [Fact]
    public async Task Typed_text_survives_a_reload_and_an_old_version_comes_back()
    {
        const string slug = "rapat-ketik";
        await product.ScoredAsync(slug);
        var page = await product.SignedInAsync(PlenaryRounds.Chair, $"/kegiatan/{slug}/rekap");
        await new RecapPage(page).OpenPlenaryAsync();
        await page.GotoAsync($"/kegiatan/{slug}/rekomendasi/1");
        var editor = new RecommendationPage(page);
        await editor.ChooseAsync("Dikukuhkan pada jabatan sekarang");
        await editor.ReadyAsync();
        await editor.Opinion.FillAsync("Versi pertama.");
        await editor.Opinion.BlurAsync();
        await Expect(editor.Saved).ToBeVisibleAsync();
        await Expect(page.Locator("[data-kotor]")).ToHaveCountAsync(0);

        // Reloaded in the middle of a word: nothing of it has reached the server.
        await editor.Opinion.FillAsync("Versi pertama, lalu ketikan yang belum terkirim.");
        await page.ReloadAsync();
        await Expect(page.GetByText("Ada ketikan yang belum terkirim")).ToBeVisibleAsync();
        await Expect(editor.Opinion).ToHaveValueAsync("Versi pertama.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai ketikan itu" }).ClickAsync();
        await Expect(editor.Opinion).ToHaveValueAsync("Versi pertama, lalu ketikan yang belum terkirim.");
        await Expect(editor.Saved).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(editor.Opinion).ToHaveValueAsync("Versi pertama, lalu ketikan yang belum terkirim.");
        await Expect(page.GetByText("Ada ketikan yang belum terkirim")).ToHaveCountAsync(0);

        // A sentence from the data goes in at the cursor and is saved like anything typed.
        await page.GetByRole(AriaRole.Button, new() { Name = "+ Nilai akhir" }).ClickAsync();
        (await editor.Opinion.InputValueAsync()).ShouldContain("Nilai akhir yang bersangkutan");
        await Expect(page.Locator("[data-kotor]")).ToHaveCountAsync(0);

        // Somebody else writes, so that a second sitting begins; then the chair brings the former text back.
        var other = await product.SignedInAsync(PlenaryRounds.Panelist, $"/kegiatan/{slug}/rekomendasi/1");
        var second = new RecommendationPage(other);
        await second.ReadyAsync();
        await second.Opinion.FillAsync("Ditulis panelis.");
        await Expect(other.Locator("[data-kotor]")).ToHaveCountAsync(1);
        await second.Opinion.BlurAsync();
        await Expect(second.Saved).ToBeVisibleAsync();
        await Expect(other.Locator("[data-kotor]")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(editor.Opinion).ToHaveValueAsync("Ditulis panelis.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Riwayat versi" }).ClickAsync();
        await page.GetByLabel("Versi (").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { NameString = "Pulihkan versi" }).ClickAsync();
        await Expect(editor.Opinion).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Nilai akhir yang bersangkutan"));
        await Expect(editor.Saved).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Text_typed_into_a_dead_connection_reaches_the_server_in_the_end()
    {
        const string slug = "rapat-putus";
        await product.ScoredAsync(slug);
        var page = await product.SignedInAsync(PlenaryRounds.Chair, $"/kegiatan/{slug}/rekap");
        await new RecapPage(page).OpenPlenaryAsync();
        await page.GotoAsync($"/kegiatan/{slug}/rekomendasi/2");
        var editor = new RecommendationPage(page);
        await editor.ReadyAsync();
        await page.Context.SetOfflineAsync(true);
        await editor.Opinion.FillAsync("Ditulis saat jaringan putus.");
        await editor.Opinion.BlurAsync();
        await page.WaitForTimeoutAsync(4000);
        (await page.EvaluateAsync<string>("() => Object.keys(localStorage).filter(k => k.startsWith('uji-saran:')).map(k => localStorage.getItem(k)).join()")).ShouldContain("Ditulis saat jaringan putus.");
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await editor.ReadyAsync();
        if (await editor.Opinion.InputValueAsync() != "Ditulis saat jaringan putus.") await page.GetByRole(AriaRole.Button, new() { Name = "Pakai ketikan itu" }).ClickAsync();
        await Expect(editor.Saved).ToBeVisibleAsync();
        var other = await product.SignedInAsync(PlenaryRounds.Panelist, $"/kegiatan/{slug}/rekomendasi/2");
        await Expect(new RecommendationPage(other).Opinion).ToHaveValueAsync("Ditulis saat jaringan putus.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_have_no_serious_axe_finding(bool dark)
    {
        var slug = dark ? "rapat-gelap" : "rapat-terang";
        await product.ScoredAsync(slug, rules: new PlenaryRules { NeedsReview = true });
        var page = await product.SignedInAsync(PlenaryRounds.Chair, $"/kegiatan/{slug}/rekap", dark: dark);
        await new RecapPage(page).OpenPlenaryAsync();
        await WriteAsync(page, slug, 1, "Layak memimpin.");
        var hall = await new PlenaryHallPage(page).OpenAsync(slug);
        await CheckAsync(page, "details.hadir");
        await hall.EverybodyIsThereAsync(3);
        await hall.CallAsync("01");
        await CheckAsync(page, ".pleno-pejabat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpulkan…" }).ClickAsync();
        await CheckAsync(page, "[role=dialog]");
        await page.Keyboard.PressAsync("Escape");
        await hall.ConcludeAsync();
        await page.GotoAsync($"/kegiatan/{slug}/tinjauan");
        await CheckAsync(page, "article.lembar-tinjauan");
        await page.GotoAsync($"/pleno/{slug}/layar");
        await CheckAsync(page, ".layar-kini");
        await page.GotoAsync($"/kegiatan/{slug}/tata-tertib");
        await CheckAsync(page, "form");
    }

    private static async Task WriteAsync(IPage page, string slug, int number, string opinion)
    {
        await page.GotoAsync($"/kegiatan/{slug}/rekomendasi/{number}");
        var editor = new RecommendationPage(page);
        await editor.ChooseAsync("Dikukuhkan pada jabatan sekarang");
        await editor.ReadyAsync();
        await editor.Opinion.FillAsync(opinion);
        await editor.Opinion.BlurAsync();
        await Expect(editor.Saved).ToBeVisibleAsync();
        // The first of the two falls into the lowest band, from which staying does not follow by itself.
        if (number == 1) await editor.ExplainAsync("Kesinambungan program.");
        await editor.Opinion.FocusAsync();
        await Expect(page.Locator("[data-kotor]")).ToHaveCountAsync(0);
    }

    private static async Task CheckAsync(IPage page, string loaded)
    {
        await page.Locator(loaded).First.WaitForAsync();
        await page.EvaluateAsync("() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => 0)))");
        var found = await page.RunAxe();
        found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        Cancel.ThrowIfCancellationRequested();
    }
}
