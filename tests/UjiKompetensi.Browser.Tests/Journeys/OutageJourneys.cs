using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>Hotel Wi-Fi, power cuts and expired sessions: what was typed is what is stored.</summary>
public sealed class OutageJourneys(Product product)
{
    private const string Api = "**/api/nilai/simpan";

    [Fact]
    public async Task Connection_cut_while_typing_loses_nothing()
    {
        var round = await ScoringRound.OpenAsync(product, "putus");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await page.Context.SetOfflineAsync(true);

        await sheet.TypeAsync(ScoringRound.First, "70");
        await sheet.ExpectUnsentAsync(ScoringRound.First);
        await sheet.TypeAsync(ScoringRound.First, "71,5");
        await sheet.TypeAsync(ScoringRound.Second, "82");
        await Expect(sheet.Banner).ToContainTextAsync("nilai disimpan di perangkat ini dan akan dikirim otomatis.");
        await Expect(sheet.ReviewButton).ToHaveAttributeAsync("aria-disabled", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await Expect(page.GetByText("Belum dapat keluar")).ToBeVisibleAsync();
        (await round.StoredAsync()).ShouldBeEmpty();

        await page.Context.SetOfflineAsync(false);
        await sheet.ExpectSavedAsync(ScoringRound.First);
        await sheet.ExpectSavedAsync(ScoringRound.Second);
        await Expect(sheet.Banner).ToBeEmptyAsync();
        await Expect(sheet.ReviewButton).ToHaveAttributeAsync("aria-disabled", "false");
        (await round.SheetAsync()).ShouldSatisfyAllConditions(
            s => s.MarkOf(round.Round.Components[0].Aspects[0].Id).Value.ShouldBe(71.5m),
            s => s.MarkOf(round.Round.Components[0].Aspects[1].Id).Value.ShouldBe(82m));
    }

    [Fact]
    public async Task Typed_before_the_script_has_come_is_sent_once_it_is_there()
    {
        var round = await ScoringRound.OpenAsync(product, "skrip-lambat");
        var page = await product.SignedInAsync(ScoringRound.Panelist, "/nilai");
        var sheet = new SheetPage(page);
        var late = new TaskCompletionSource();
        await page.Context.RouteAsync("**/kotak*.js", async route => { await late.Task; await route.ContinueAsync(); });
        await page.GotoAsync(round.Sheet, new() { WaitUntil = WaitUntilState.Commit });
        await sheet.TypeAsync(ScoringRound.First, "73");
        await Expect(sheet.MarkOf(ScoringRound.First)).ToBeEmptyAsync();
        late.SetResult();
        await sheet.ExpectSavedAsync(ScoringRound.First);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 73,00"]);
    }

    [Fact]
    public async Task Answer_lost_on_the_way_back_stores_no_value_twice()
    {
        var round = await ScoringRound.OpenAsync(product, "jawaban-hilang");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        var lost = 0;
        await page.RouteAsync(Api, async route =>
        {
            await route.FetchAsync();
            if (Interlocked.Increment(ref lost) <= 2) await route.AbortAsync(); else await route.ContinueAsync();
        });
        await sheet.TypeAsync(ScoringRound.First, "75");
        await sheet.ExpectUnsentAsync(ScoringRound.First);
        await sheet.TypeAsync(ScoringRound.First, "76");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync("76,00");
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 75,00", $"{ScoringRound.First} 2 76,00"]);
    }

    [Fact]
    public async Task Reload_with_unsent_values_puts_them_back_and_sends_them()
    {
        var round = await ScoringRound.OpenAsync(product, "muat-ulang");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await Expect(page.Locator("[data-nilai][data-menunggu]")).ToBeVisibleAsync();
        await page.RouteAsync(Api, route => route.AbortAsync());
        await sheet.TypeAsync(ScoringRound.First, "66,25");
        await sheet.ExpectUnsentAsync(ScoringRound.First);

        await page.ReloadAsync();
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync("66,25");
        await sheet.ExpectUnsentAsync(ScoringRound.First);
        await page.GotoAsync(round.Sheet + "/periksa");
        (await round.StoredAsync()).ShouldBeEmpty();
        // The review page loads itself again once everything is sent: leave it before that can happen.
        await page.GotoAsync(round.Sheet);
        await page.UnrouteAsync(Api);
        await sheet.ExpectSavedAsync(ScoringRound.First);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 66,25"]);
    }

    [Fact]
    public async Task Without_the_outbox_the_same_reload_loses_the_value()
    {
        const string storages = "storages = [database, plain, memoryOnly]";
        var round = await ScoringRound.OpenAsync(product, "tanpa-kotak");
        var page = await product.PageAsync();
        await page.RouteAsync("**/kotak*.js", async route =>
        {
            var script = await (await route.FetchAsync()).TextAsync();
            script.ShouldContain(storages);
            await route.FulfillAsync(new() { ContentType = "text/javascript", Body = script.Replace(storages, "storages = [memoryOnly]", StringComparison.Ordinal) });
        });
        await Product.SignInAsync(page, ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await page.RouteAsync(Api, route => route.AbortAsync());
        await sheet.TypeAsync(ScoringRound.First, "66,25");
        await sheet.ExpectUnsentAsync(ScoringRound.First);
        await page.ReloadAsync();
        await Expect(page.Locator("[data-tanpa-skrip]")).ToBeHiddenAsync();
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task After_a_minute_the_banner_turns_urgent()
    {
        var round = await ScoringRound.OpenAsync(product, "semenit");
        var page = await product.PageAsync();
        await page.Clock.InstallAsync();
        await Product.SignInAsync(page, ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await page.RouteAsync(Api, route => route.AbortAsync());
        await sheet.TypeAsync(ScoringRound.First, "90");
        await Expect(sheet.Banner).ToHaveAttributeAsync("data-keadaan", "putus");
        await page.Clock.RunForAsync(70_000);
        await Expect(sheet.Banner).ToHaveAttributeAsync("data-keadaan", "lama");
        await page.UnrouteAsync(Api);
        // A try may still be under way when the clock is moved: the next pause starts when it has failed.
        for (var pause = 0; pause < 20 && (await round.StoredAsync()).Count == 0; pause++) await page.Clock.RunForAsync(10_001);
        await sheet.ExpectSavedAsync(ScoringRound.First);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 90,00"]);
    }

    [Fact]
    public async Task Session_that_ended_keeps_the_value_until_signed_in_again()
    {
        var round = await ScoringRound.OpenAsync(product, "sesi-habis");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await page.Context.ClearCookiesAsync();
        await sheet.TypeAsync(ScoringRound.First, "77");
        await page.GetByRole(AriaRole.Link, new() { Name = "Masuk lagi untuk mengirimnya" }).ClickAsync();
        await page.GetByLabel("NIP atau surel").FillAsync(ScoringRound.Panelist);
        await page.GetByLabel("Kata sandi").FillAsync(Web.Data.SampleAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await page.WaitForURLAsync("**" + round.Sheet);
        await sheet.ExpectSavedAsync(ScoringRound.First);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 77,00"]);
    }

    [Fact]
    public async Task Stale_token_is_renewed_without_a_word()
    {
        var round = await ScoringRound.OpenAsync(product, "token-usang");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        // A new session has another token; the open sheet still holds the former one's.
        await Product.SignInAsync(await page.Context.NewPageAsync(), ScoringRound.Panelist, "/nilai");
        await sheet.TypeAsync(ScoringRound.First, "78");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 78,00"]);
    }

    [Fact]
    public async Task Server_killed_between_typing_and_saving_gets_the_value_when_it_is_back()
    {
        var cancel = TestContext.Current.CancellationToken;
        var round = await ScoringRound.OpenAsync(product, "server-mati");
        await using var server = new ServerProcess(product.App, product.Owner);
        await server.StartAsync(cancel);
        // Cookies know no port and both servers share the keys; an office's server stands behind an HTTPS proxy.
        var page = await product.SignedInAsync(ScoringRound.Panelist, "/nilai");
        await page.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-Forwarded-Proto"] = "https" });
        var sheet = await new SheetPage(page).GotoAsync(server.Address + round.Sheet);
        await sheet.TypeAsync(ScoringRound.First, "61");
        await sheet.ExpectSavedAsync(ScoringRound.First);

        await sheet.Field(ScoringRound.Second).PressSequentiallyAsync("93,7");
        await server.KillAsync();
        await page.Keyboard.PressAsync("Tab");
        await sheet.ExpectUnsentAsync(ScoringRound.Second);
        await Expect(sheet.Banner).ToContainTextAsync("Sambungan terputus. 1 nilai disimpan");
        await server.StartAsync(cancel);
        await sheet.ExpectSavedAsync(ScoringRound.Second);
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 61,00", $"{ScoringRound.Second} 1 93,70"]);
    }
}
