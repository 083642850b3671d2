using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>The sheet after a full reload while nothing answers, and what the device keeps for that.</summary>
public sealed class CopyJourneys(Product product)
{
    [Fact]
    public async Task Reload_without_a_server_shows_the_sheet_and_goes_on_by_itself()
    {
        var cancel = TestContext.Current.CancellationToken;
        var round = await ScoringRound.OpenAsync(product, "salinan");
        await using var server = new ServerProcess(product.App, product.Owner, product.Data);
        await server.StartAsync(cancel);
        var page = await (await product.TabletAsync(server.Address)).BreakableAsync();
        await Product.SignInAsync(page, ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await sheet.TypeAsync(ScoringRound.First, "61,5");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        await page.CopyKeptAsync();

        await server.KillAsync();
        await sheet.TypeAsync(ScoringRound.Second, "93,75");
        await sheet.ExpectUnsentAsync(ScoringRound.Second);
        await page.ReloadAsync();
        await Expect(sheet.Banner).ToContainTextAsync("Salinan di perangkat ini; tersambung lagi otomatis");
        await Expect(sheet.MarkOf(ScoringRound.First)).ToContainTextAsync("✓ Nilai ada di server; tampil lagi setelah tersambung");
        await Expect(sheet.Field(ScoringRound.First)).ToHaveAttributeAsync("placeholder", "tersimpan");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Peserta nomor {round.Round.Participants[0].Code}");
        await Expect(page.GetByText("Nama tampil setelah tersambung")).ToBeVisibleAsync();
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync("");
        await Expect(sheet.Field(ScoringRound.Second)).ToHaveValueAsync("93,75");
        var person = round.Round.Participants[0];
        var (dump, shown) = (await page.DumpAsync(), await page.ContentAsync());
        foreach (var secret in new[] { person.Name.Full, person.EmployeeNumber.ToString(), person.EmployeeNumber.ToString().Replace(" ", "", StringComparison.Ordinal), "Kepala Dinas", "Halim", "61,5" })
        {
            dump.ShouldNotContain(secret);
            shown.ShouldNotContain(secret);
        }

        // What was saved after the copy was made is known by its version: no false conflict.
        await sheet.TypeAsync(ScoringRound.First, "62");
        await server.StartAsync(cancel);
        await Expect(page.Locator("[data-nilai]:not([data-salinan])")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await sheet.ExpectSavedAsync(ScoringRound.First);
        await sheet.ExpectSavedAsync(ScoringRound.Second);
        (await round.StoredAsync()).Order().ShouldBe([$"{ScoringRound.First} 1 61,50", $"{ScoringRound.First} 2 62,00", $"{ScoringRound.Second} 1 93,75"]);
        (await page.EntriesAsync()).ShouldBeEmpty("emptied once acknowledged");
    }

    [Fact]
    public async Task Every_keystroke_outlives_a_page_that_ends_at_once()
    {
        var round = await ScoringRound.OpenAsync(product, "tiap-ketukan");
        var page = await (await product.TabletAsync(product.Address)).BreakableAsync();
        // As when the browser is killed: nothing of the page hears that it ends.
        await page.AddInitScriptAsync("for (const name of ['pagehide', 'visibilitychange', 'beforeunload']) addEventListener(name, event => event.stopImmediatePropagation(), true);");
        await Product.SignInAsync(page, ScoringRound.Panelist, round.Sheet);
        var sheet = new SheetPage(page);
        await sheet.TypeAsync(ScoringRound.First, "61,5");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        await page.ReloadAsync();
        await page.CopyKeptAsync();
        await Expect(page.Locator("[data-nilai][data-menunggu]")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(true);
        var again = await page.Context.NewPageAsync();

        await sheet.Field(ScoringRound.First).FillAsync("88,25");
        await Expect(sheet.MarkOf(ScoringRound.First)).ToHaveTextAsync("● Belum tersimpan");
        await Expect(page.Locator("[data-terakhir]")).ToBeHiddenAsync();
        // A reload would leave the page its time until the answer comes.
        await page.CloseAsync();
        await again.GotoAsync(round.Sheet);
        sheet = new SheetPage(again);
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync("88,25");
        await again.Context.SetOfflineAsync(false);
        await Expect(again.Locator("[data-nilai]:not([data-salinan])[data-menunggu='0']")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 61,50", $"{ScoringRound.First} 2 88,25"]);
        (await again.EvaluateAsync<string[]>("() => Object.keys(localStorage).filter(k => k.startsWith('uji-draf/'))")).ShouldBeEmpty("once the outbox has it");
    }

    [Fact]
    public async Task What_is_typed_before_the_page_is_ready_never_differs_from_itself()
    {
        var round = await ScoringRound.OpenAsync(product, "ketik-dini");
        var page = await product.SignedInAsync(ScoringRound.Panelist, "/nilai");
        // A slow tablet: its storage opens only after something was typed.
        await page.AddInitScriptAsync("""
            const open = indexedDB.open.bind(indexedDB), wait = new Promise(ready => { window.storageReady = ready; });
            indexedDB.open = (...args) => {
                const opening = open(...args);
                Object.defineProperty(opening, 'onsuccess', { set: act => opening.addEventListener('success', event => wait.then(() => act.call(opening, event))) });
                return opening;
            };
            """);
        await page.GotoAsync(round.Sheet);
        var sheet = new SheetPage(page);
        // He goes on typing while what he began with is being taken into the outbox.
        await sheet.Field(ScoringRound.First).EvaluateAsync("""
            field => {
                const type = text => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }, remove = Storage.prototype.removeItem;
                Storage.prototype.removeItem = function (key) { remove.call(this, key); if (key.startsWith('uji-draf/')) { Storage.prototype.removeItem = remove; type('87,5'); } };
                field.focus();
                type('8');
                window.storageReady();
            }
            """);
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync(new Regex("^87,50?$"));
        await sheet.Field(ScoringRound.First).PressAsync("Tab");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        await Expect(sheet.Field(ScoringRound.First)).ToHaveValueAsync("87,50");
        (await round.StoredAsync()).ShouldBe([$"{ScoringRound.First} 1 8,00", $"{ScoringRound.First} 2 87,50"]);
    }

    [Fact]
    public async Task Copies_go_with_the_person_and_the_worker_touches_nothing_else()
    {
        var round = await ScoringRound.OpenAsync(product, "salinan-pergi");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet);
        await page.ReloadAsync();
        await page.CopyKeptAsync();
        var worker = await page.APIRequest.GetAsync("/nilai/pekerja.js");
        worker.Headers["cache-control"].ShouldContain("no-cache");
        worker.Headers["content-security-policy"].ShouldContain("worker-src 'self'");
        (await page.EvaluateAsync<string>("async () => (await navigator.serviceWorker.getRegistration('/nilai/')).scope")).ShouldEndWith("/nilai/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await page.WaitForURLAsync("**/masuk*");
        (await page.EvaluateAsync<string[]>("() => caches.keys()")).ShouldBeEmpty();
    }
}
