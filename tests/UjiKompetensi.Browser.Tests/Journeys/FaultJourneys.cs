using System.Diagnostics;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>Faults of open sockets, several tabs and devices, other people and the clock: each value is stored once, or both are shown.</summary>
public sealed class FaultJourneys(Product product)
{
    private const string Api = "**/api/nilai/simpan", Other = "panelis3@contoh.example";

    [Theory]
    [InlineData(5)]
    [InlineData(12)] // longer than the patience of one try
    public async Task Black_hole_while_typing_loses_nothing_and_doubles_nothing(int seconds)
    {
        var round = await ScoringRound.OpenAsync(product, $"lubang-{seconds}");
        await using var proxy = new FaultProxy(new Uri(product.Address));
        var page = await SignedInAsync(proxy, round.Sheet);
        var sheet = new SheetPage(page);
        var hole = proxy.HoleAsync(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);
        await sheet.TypeAsync(ScoringRound.First, "70");
        await sheet.TypeAsync(ScoringRound.Second, "82,25");
        await sheet.ExpectUnsentAsync(ScoringRound.First);
        await hole;
        await Expect(sheet.MarkOf(ScoringRound.First)).ToContainTextAsync("✓ Tersimpan", new() { Timeout = 60_000 });
        await Expect(sheet.MarkOf(ScoringRound.Second)).ToContainTextAsync("✓ Tersimpan", new() { Timeout = 60_000 });
        (await round.StoredAsync()).Order().ShouldBe([$"{ScoringRound.First} 1 70,00", $"{ScoringRound.Second} 1 82,25"]);
        (await page.EntriesAsync()).ShouldBeEmpty();
    }

    /// <summary>A browser has six connections to one server: tries that hang for ever would use them up.</summary>
    [Fact]
    public async Task Tries_to_open_a_sheet_in_a_hole_leave_the_next_try_a_connection()
    {
        var round = await ScoringRound.OpenAsync(product, "lubang-buka");
        await using var proxy = new FaultProxy(new Uri(product.Address));
        var page = await SignedInAsync(proxy, round.Sheet);
        await page.CopyKeptAsync();
        var unseen = round.Sheet[..^1] + "9"; // no copy of it, so the worker itself asks the server
        proxy.Weather = Weather.Hole;
        for (var tries = 0; tries < 8; tries++) (await ReachesAsync(500)).ShouldBeFalse();
        proxy.Weather = Weather.Fair;
        // A person tries again: what was begun in the hole may still answer first, for the worker or for the page.
        var (reached, patience) = (false, Stopwatch.StartNew());
        while (!reached && patience.Elapsed < TimeSpan.FromSeconds(40)) reached = await ReachesAsync(10_000);
        reached.ShouldBeTrue("the server itself answers that there is no such sheet");

        async Task<bool> ReachesAsync(float patience)
        {
            try
            {
                return (await page.GotoAsync(unseen, new() { Timeout = patience, WaitUntil = WaitUntilState.Commit }))?.Status == 404;
            }
            catch (Exception away) when (away is TimeoutException or PlaywrightException)
            {
                await Task.Delay(500, TestContext.Current.CancellationToken);
                return false;
            }
        }
    }

    [Fact]
    public async Task Reset_in_the_middle_of_the_answer_stores_one_version()
    {
        var round = await ScoringRound.OpenAsync(product, "reset-jawaban");
        await using var proxy = new FaultProxy(new Uri(product.Address));
        var page = await SignedInAsync(proxy, round.Sheet);
        var sheet = new SheetPage(page);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        proxy.CutAnswersAfter(20);
        await sheet.TypeAsync(ScoringRound.First, "75");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 75,00"]);
    }

    [Fact]
    public async Task Superseded_values_are_never_sent()
    {
        var round = await ScoringRound.OpenAsync(product, "tergantikan");
        var page = await SignedInAsync(null, round.Sheet);
        var sheet = new SheetPage(page);
        // Kept from the very first try: as on a device that is busy with six others.
        await page.EvaluateAsync("() => { window.pass = null; const real = window.fetch; window.fetch = async (...a) => { if (String(a[0]).includes('simpan')) await new Promise(d => { window.pass = d; }); return real(...a); }; }");
        var sent = new List<string>();
        page.Request += (_, request) => { if (request.Url.EndsWith("/simpan", StringComparison.Ordinal)) sent.Add(request.PostData!.Split("\"text\":\"")[1].Split('"')[0]); };
        foreach (var text in new[] { "70", "71", "72" }) await sheet.TypeAsync(ScoringRound.First, text);
        (await page.EntriesAsync()).Count.ShouldBe(2, "the try that is out, and the last value");
        await page.EvaluateAsync("async () => { for (let i = 0; i < 20; i++) { window.pass?.(); await new Promise(d => setTimeout(d, 100)); } }");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        sent.ShouldBe(["70", "72"]);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 70,00", $"{ScoringRound.First} 2 72,00"]);
    }

    [Fact]
    public async Task Second_tab_shows_and_inherits_what_a_closed_tab_left()
    {
        var round = await ScoringRound.OpenAsync(product, "dua-tab");
        var page = await SignedInAsync(null, round.Sheet);
        var sends = 0;
        page.Context.Request += (_, request) => { if (request.Url.EndsWith("/simpan", StringComparison.Ordinal)) Interlocked.Increment(ref sends); };
        var tried = new TaskCompletionSource();
        await page.RouteAsync(Api, _ => { tried.TrySetResult(); return Task.CompletedTask; }); // hangs, as in a hole
        var second = await page.Context.NewPageAsync();
        var sheet = await new SheetPage(second).GotoAsync(round.Sheet);
        await new SheetPage(page).TypeAsync(ScoringRound.First, "66");
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync("66");
        await sheet.ExpectUnsentAsync(ScoringRound.First);
        await tried.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken); // long enough for the other tab to do wrong
        sends.ShouldBe(1, "two tabs do not send the same entry");
        await page.CloseAsync();
        await Expect(sheet.MarkOf(ScoringRound.First)).ToContainTextAsync("✓ Tersimpan", new() { Timeout = 40_000 });
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 66,00"]);
    }

    [Fact]
    public async Task Conflict_of_a_sheet_that_is_not_open_is_settled_on_the_page_of_differences()
    {
        var round = await ScoringRound.OpenAsync(product, "halaman-berbeda");
        var page = await SignedInAsync(null, round.Sheet);
        var sheet = new SheetPage(page);
        await round.EnterElsewhereAsync("85");
        await sheet.TypeAsync(ScoringRound.First, "87,5");
        await Expect(sheet.Part(ScoringRound.First)).ToContainTextAsync("Nilai Anda 87,5 — nilai di server 85,00");
        await page.GotoAsync("/nilai");
        await Expect(sheet.Banner).ToContainTextAsync("1 nilai perlu Anda periksa");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lihat dan pilih" }).ClickAsync();
        await Expect(page.Locator("[data-kiriman]")).ToContainTextAsync("Nilai Anda 87,5 — nilai di server 85,00");
        await Expect(page.Locator("[data-kiriman]")).ToContainTextAsync($"Peserta 01 · {round.Round.Name}");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pakai nilai saya 87,5" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tidak ada yang menunggu" })).ToBeVisibleAsync();
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 85,00", $"{ScoringRound.First} 2 87,50"]);
    }

    [Fact]
    public async Task Somebody_else_on_the_tablet_neither_sees_nor_sends_what_waits()
    {
        var round = await ScoringRound.OpenAsync(product, "akun-lain");
        var page = await SignedInAsync(null, round.Sheet);
        await page.Context.ClearCookiesAsync();
        await new SheetPage(page).TypeAsync(ScoringRound.First, "77,7");
        await Expect(new SheetPage(page).Banner).ToContainTextAsync("Sesi Anda berakhir");
        var sent = 0;
        page.Context.Request += (_, request) => { if (request.Url.EndsWith("/simpan", StringComparison.Ordinal)) Interlocked.Increment(ref sent); };
        var theirs = await page.Context.NewPageAsync();
        await Product.SignInAsync(theirs, Other, round.Sheet);
        await Expect(new SheetPage(theirs).Banner).ToContainTextAsync("1 nilai milik orang lain menunggu di perangkat ini");
        (await theirs.ContentAsync()).ShouldNotContain("77,7");
        await Expect(new SheetPage(page).Banner).ToContainTextAsync("Perangkat ini sekarang dipakai akun lain");
        sent = 0;
        await theirs.WaitForTimeoutAsync(3000);
        sent.ShouldBe(0);
        (await round.StoredAsync()).ShouldBeEmpty();
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await theirs.WaitForURLAsync("**/masuk*");
        await Product.SignInAsync(theirs, ScoringRound.Panelist, round.Sheet);
        await new SheetPage(theirs).ExpectSavedAsync(ScoringRound.First);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 77,70"]);
    }

    [Fact]
    public async Task Signing_out_is_refused_everywhere_while_values_wait()
    {
        var round = await ScoringRound.OpenAsync(product, "keluar-dulu");
        var page = await SignedInAsync(null, round.Sheet);
        await page.Context.RouteAsync(Api, route => route.AbortAsync());
        await new SheetPage(page).TypeAsync(ScoringRound.First, "64");
        await new SheetPage(page).ExpectUnsentAsync(ScoringRound.First);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await Expect(page.GetByText("Belum dapat keluar: 1 nilai belum terkirim")).ToBeVisibleAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe("/");
        await page.Context.UnrouteAsync(Api);
        await page.GotoAsync(round.Sheet);
        await new SheetPage(page).ExpectSavedAsync(ScoringRound.First);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await page.WaitForURLAsync("**/masuk*");
    }

    [Fact]
    public async Task What_is_older_than_48_hours_goes_unsent_and_says_so()
    {
        var round = await ScoringRound.OpenAsync(product, "dua-hari");
        var page = await SignedInAsync(null, round.Sheet);
        var sheet = new SheetPage(page);
        await page.Context.RouteAsync(Api, route => route.AbortAsync());
        await sheet.TypeAsync(ScoringRound.First, "64");
        await sheet.ExpectUnsentAsync(ScoringRound.First);
        await page.AgeAsync(49);
        // Saving stays out of reach until the page has looked at what it holds: a retry between would send it.
        await page.ReloadAsync();
        await Expect(sheet.Banner).ToContainTextAsync("1 nilai di perangkat ini lebih dari 48 jam dan dihapus tanpa terkirim");
        await page.Context.UnrouteAsync(Api);
        (await page.EntriesAsync()).ShouldBeEmpty();
        (await round.StoredAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Clock_put_forward_by_days_throws_nothing_away()
    {
        var round = await ScoringRound.OpenAsync(product, "jam-maju");
        var page = await SignedInAsync(null, round.Sheet);
        var sheet = new SheetPage(page);
        await page.Context.RouteAsync(Api, route => route.AbortAsync());
        await sheet.TypeAsync(ScoringRound.First, "64");
        await sheet.ExpectUnsentAsync(ScoringRound.First);
        await page.Context.UnrouteAsync(Api);
        await page.AddInitScriptAsync("{ const real = Date.now; Date.now = () => real() + 3 * 86400e3; }");
        await page.ReloadAsync();
        await sheet.ExpectSavedAsync(ScoringRound.First);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 64,00"]);
    }

    private async Task<IPage> SignedInAsync(FaultProxy? proxy, string path)
    {
        var page = await (await product.PageAsync(address: proxy?.Address)).BreakableAsync();
        await Product.SignInAsync(page, ScoringRound.Panelist, path);
        await Expect(page.Locator("[data-nilai][data-menunggu]")).ToBeVisibleAsync();
        return page;
    }
}
