using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using UjiKompetensi.Web.Data;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>A sheet of nine aspects and a paper without a name, from the first tap to the receipt, on a tablet.</summary>
public sealed class FullSheetJourney(Product product)
{
    private const int Cold = 60 * 1024;
    private const int Warm = 10 * 1024;
    private const int Save = 1024;

    [Fact]
    public async Task Tablet_marks_levels_explains_extremes_and_locks_with_a_password()
    {
        await PaperRound.OpenAsync(product, "lembar-penuh");
        var page = await product.SignedInAsync(ScoringRound.Panelist, "/nilai");
        await page.SetViewportSizeAsync(1024, 768);
        var sheet = await new SheetPage(page).GotoAsync("/nilai/lembar-penuh/1");
        foreach (var aspect in PaperRound.Interview) await sheet.TypeAsync(aspect, aspect == PaperRound.Interview[0] ? "95" : "80");
        foreach (var aspect in PaperRound.Talk)
        {
            await sheet.Level(aspect, 4).ClickAsync();
            await sheet.ExpectSavedAsync(aspect);
            await Expect(sheet.Level(aspect, 4)).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await Expect(page.Locator("[data-total]")).ToHaveTextAsync("79,31");
        await Expect(sheet.NoteWanted(PaperRound.Interview[0])).ToBeVisibleAsync();
        await Expect(sheet.NoteWanted(PaperRound.Interview[1])).ToBeHiddenAsync();
        await page.ShouldBeAccessibleAsync();
        var review = await sheet.ReviewAsync();
        await Expect(page.GetByText("1 nilai perlu catatan")).ToBeVisibleAsync();
        await Expect(review.LockButton).ToBeHiddenAsync();
        await Expect(page.GetByText("sembilan puluh lima", new() { Exact = true })).ToBeVisibleAsync();

        await sheet.GotoAsync("/nilai/lembar-penuh/1");
        await sheet.NoteOn(PaperRound.Interview[0]).FillAsync("Menolak tekanan dan melaporkannya.");
        await sheet.NoteOn(PaperRound.Interview[0]).PressAsync("Tab");
        await Expect(sheet.NoteWanted(PaperRound.Interview[0])).ToBeHiddenAsync();
        review = await sheet.ReviewAsync();
        await page.ShouldBeAccessibleAsync();
        await review.Agreement.CheckAsync();
        await review.Proof.FillAsync("bukan sandi saya");
        await review.LockButton.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Kata sandi tidak cocok" })).ToBeVisibleAsync();
        await Expect(review.Agreement).ToBeCheckedAsync();
        await review.Proof.FillAsync(SampleAccounts.Password);
        await review.LockAsync();
        await page.ShouldBeAccessibleAsync();
        var sent = await page.GetByRole(AriaRole.Link, new() { Name = "Kirim lewat WhatsApp" }).GetAttributeAsync("href");
        sent.ShouldStartWith("https://wa.me/?text=Tanda%20terima%20lembar%20nilai%2001%3A%20");
        await page.GotoAsync("/nilai");
        await page.Locator("a[href='/nilai/lembar-penuh/1/tanda-terima']").ClickAsync();
        await page.WaitForURLAsync("**/nilai/lembar-penuh/1/tanda-terima");
    }

    [Fact]
    public async Task Paper_without_a_name_shows_its_code_and_file_and_nobody()
    {
        var round = await PaperRound.OpenAsync(product, "naskah-buta");
        var page = await product.SignedInAsync(ScoringRound.Panelist, "/nilai");
        await page.Locator("section", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = round.Name }) }).GetByRole(AriaRole.Link, new() { Name = "Naskah N02" }).ClickAsync();
        await page.WaitForURLAsync("**/nilai/naskah-buta/naskah/makalah/N02");
        var sheet = new SheetPage(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Naskah N02 – Makalah");
        await Expect(page.GetByText("naskah-N02.pdf").First).ToBeVisibleAsync();
        await sheet.TypeAsync("Gagasan", "85");
        await sheet.ExpectSavedAsync("Gagasan");
        await page.ShouldBeAccessibleAsync();
        foreach (var address in new[] { "", "/periksa" })
        {
            await page.GotoAsync("/nilai/naskah-buta/naskah/makalah/N02" + address);
            var html = await page.ContentAsync();
            foreach (var person in round.Participants)
                foreach (var secret in new[] { person.Name.Bare, person.EmployeeNumber.Digits, person.Id.Value.ToString() }) html.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task Letters_grow_at_once_and_stay_so()
    {
        await PaperRound.OpenAsync(product, "huruf-besar");
        var page = await product.SignedInAsync(ScoringRound.Panelist, "/nilai/huruf-besar/1");
        Task<string> SizeAsync() => page.Locator(".nilai-isian input").First.EvaluateAsync<string>("e => getComputedStyle(e).fontSize");
        var before = await SizeAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "A+ perbesar huruf" }).ClickAsync();
        await Expect(page.Locator("[data-huruf='2']")).ToBeAttachedAsync();
        (await SizeAsync()).ShouldNotBe(before);
        page.Url.ShouldEndWith("/nilai/huruf-besar/1");
    }

    [Fact]
    public async Task Nine_aspects_arrive_in_sixty_kilobytes_ten_when_known_and_a_save_takes_one()
    {
        var cancel = TestContext.Current.CancellationToken;
        await PaperRound.OpenAsync(product, "anggaran-penuh");
        // What `./uji serve` itself puts on the wire, counted by the browser: nothing is reckoned as if it were packed better.
        await using var server = new ServerProcess(product.App, product.Owner, product.Data, withTls: true);
        await server.StartAsync(cancel);
        var first = await product.PageAsync(address: server.Address);
        await Product.SignInAsync(first, ScoringRound.Panelist, "/nilai");
        await using var context = await first.Context.Browser!.NewContextAsync(new() { BaseURL = server.Address, StorageState = await first.Context.StorageStateAsync(), ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        var devtools = await context.NewCDPSessionAsync(page);
        var carried = 0.0;
        devtools.Event("Network.loadingFinished").OnEvent += (_, said) => carried += said!.Value.GetProperty("encodedDataLength").GetDouble();
        await devtools.SendAsync("Network.enable");
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync("/nilai/anggaran-penuh/1", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var cold = (int)carried;
        var assets = answers.Where(a => a.Request.ResourceType is "stylesheet" or "script").ToList();
        assets.Count.ShouldBeGreaterThan(4);
        foreach (var asset in assets) (await asset.HeaderValueAsync("cache-control")).ShouldNotBeNull(asset.Url).ShouldContain("immutable", customMessage: asset.Url);

        carried = 0;
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        var warm = (int)carried;
        cold.ShouldBeInRange(1024, Cold);
        warm.ShouldBeInRange(1024, Warm);
        var save = await SaveOverTlsAsync(server, await context.StorageStateAsync());
        TestContext.Current.TestOutputHelper?.WriteLine($"cold {cold}, warm {warm}, save {save}");
        save.ShouldBeInRange(128, Save);
    }

    /// <summary>
    /// Bytes on the wire for one save, both ways, as an office runs it: HTTPS and with it HTTP/2, where a line that was said
    /// before is one byte. In plain HTTP/1.1 the browser's lines about itself alone are half a kilobyte.
    /// </summary>
    private async Task<long> SaveOverTlsAsync(ServerProcess server, string signedIn)
    {
        await using var wire = new FaultProxy(new Uri(server.SecureAddress));
        var any = await product.PageAsync();
        await using var context = await any.Context.Browser!.NewContextAsync(new() { BaseURL = $"https://localhost:{wire.Port}", StorageState = signedIn, IgnoreHTTPSErrors = true, ServiceWorkers = ServiceWorkerPolicy.Block });
        var page = await context.NewPageAsync();
        var sheet = await new SheetPage(page).GotoAsync("/nilai/anggaran-penuh/1");
        (await page.EvaluateAsync<string>("() => performance.getEntriesByType('navigation')[0].nextHopProtocol")).ShouldBe("h2");
        // The page still fetches what a reload without a server will need: that is no part of a save.
        for (var quiet = -1L; quiet != wire.Carried; await Task.Delay(1000, TestContext.Current.CancellationToken)) quiet = wire.Carried;
        var bytes = new List<long>();
        foreach (var text in new[] { "81", "82", "83", "84", "85" })
        {
            var before = wire.Carried;
            await sheet.Field(PaperRound.Interview[0]).FillAsync(text);
            await page.RunAndWaitForResponseAsync(() => sheet.Field(PaperRound.Interview[0]).PressAsync("Tab"), r => r.Url.EndsWith("/api/nilai/simpan", StringComparison.Ordinal));
            await sheet.ExpectSavedAsync(PaperRound.Interview[0]);
            bytes.Add(wire.Carried - before);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(' ', bytes));
        // The median: once in a while the page asks who is being interviewed, or one side asks whether the other is alive.
        return bytes.Order().ElementAt(2);
    }
}
