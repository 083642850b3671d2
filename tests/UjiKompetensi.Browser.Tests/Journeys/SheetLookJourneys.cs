using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>What the panelist's pages must be for everybody: reachable by all, small, and from this origin only.</summary>
public sealed class SheetLookJourneys(Product product)
{
    private const int Budget = 60 * 1024;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_of_the_panelist_have_no_serious_barrier(bool dark)
    {
        var round = await ScoringRound.OpenAsync(product, dark ? "axe-gelap" : "axe-terang");
        var page = await product.SignedInAsync(ScoringRound.Panelist, "/nilai", dark: dark);
        await ShouldBeOpenToAllAsync(page);
        var sheet = await new SheetPage(page).GotoAsync(round.Sheet);
        await sheet.TypeAsync(ScoringRound.Second, "abc");
        await Assertions.Expect(sheet.MarkOf(ScoringRound.Second)).ToContainTextAsync("Ditolak");
        await ShouldBeOpenToAllAsync(page);
        await page.GotoAsync(round.Sheet + "/periksa");
        await ShouldBeOpenToAllAsync(page);
        await sheet.GotoAsync(round.Sheet);
        foreach (var aspect in new[] { ScoringRound.First, ScoringRound.Second })
        {
            await sheet.TypeAsync(aspect, "80");
            await sheet.ExpectSavedAsync(aspect);
        }

        await (await sheet.ReviewAsync()).LockAsync();
        await ShouldBeOpenToAllAsync(page);
        await page.GotoAsync(round.Sheet);
        await ShouldBeOpenToAllAsync(page);
    }

    [Fact]
    public async Task Score_sheet_arrives_in_sixty_kilobytes_from_this_origin_only()
    {
        var round = await ScoringRound.OpenAsync(product, "anggaran");
        var page = await product.SignedInAsync(ScoringRound.Panelist, "/nilai");
        await using var cold = await page.Context.Browser!.NewContextAsync(new() { BaseURL = product.Address, StorageState = await page.Context.StorageStateAsync() });
        page = await cold.NewPageAsync();
        var (answers, requests) = (new List<IResponse>(), new List<string>());
        page.Request += (_, request) => requests.Add(request.Url);
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(round.Sheet, new() { WaitUntil = WaitUntilState.NetworkIdle });

        requests.Count.ShouldBeGreaterThan(3);
        requests.ShouldAllBe(url => url.StartsWith(product.Address, StringComparison.Ordinal));
        var bytes = 0;
        // The copy for a reload without a server takes what the browser has just loaded: nothing of it is transferred again.
        // A browser without a tab to show has not loaded the tab's picture.
        var again = await page.EvaluateAsync<int>("() => performance.getEntriesByType('resource').filter(e => e.initiatorType === 'fetch' && !e.name.includes('/api/') && !e.name.includes('/favicon')).reduce((sum, e) => sum + e.transferSize, 0)");
        again.ShouldBe(0);
        foreach (var answer in answers.Where(a => a.Request.ResourceType is not ("fetch" or "eventsource")).ToList())
        {
            var sizes = await answer.Request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        bytes.ShouldBeInRange(1024, Budget);
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes} bytes");
    }

    [Theory]
    [InlineData(1024, 768, 1)]
    [InlineData(768, 1024, 2)]
    [InlineData(768, 1024, 4)]
    public async Task Buttons_below_keep_their_places_on_every_sheet_and_under_every_message(int width, int height, int letters)
    {
        var round = await ScoringRound.OpenAsync(product, $"bilah-{width}-{letters}");
        var page = await product.SignedInAsync(ScoringRound.Panelist, round.Sheet, width, height);
        for (var size = 1; size < letters; size++) await page.GetByRole(AriaRole.Button, new() { Name = "A+ perbesar huruf" }).ClickAsync();
        var sheet = new SheetPage(page);
        await Assertions.Expect(page.Locator($"[data-huruf='{letters}'][data-menunggu='0']")).ToBeVisibleAsync();
        Task<string> PlacesAsync() => page.EvaluateAsync<string>("() => ['berikutnya', 'periksa'].map(v => { const b = document.querySelector(`.nilai-kaki button[value=${v}]`).getBoundingClientRect(); return `${v} ${Math.round(b.left)} ${Math.round(innerHeight - b.bottom)} ${Math.round(b.width)} ${Math.round(b.height)}`; }).join(', ')");
        Task<int> TallAsync() => page.EvaluateAsync<int>("() => document.querySelector('.nilai-kaki').getBoundingClientRect().height");
        var first = await PlacesAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{first}; bar {await TallAsync()}");
        (await page.EvaluateAsync<int>("() => Math.min(...[...document.querySelectorAll('.nilai-kaki .nilai-tombol button')].filter(b => !b.hidden).map(b => b.getBoundingClientRect().height))")).ShouldBeGreaterThanOrEqualTo(48);
        await page.RouteAsync("**/api/nilai/simpan", route => route.AbortAsync());
        await sheet.TypeAsync(ScoringRound.First, "90");
        await sheet.ExpectUnsentAsync(ScoringRound.First);
        await Assertions.Expect(page.Locator(".nilai-kaki [data-alasan]")).ToContainTextAsync("belum terkirim");
        (await PlacesAsync()).ShouldBe(first);
        (await TallAsync()).ShouldBeLessThan(letters == 4 ? 220 : 170);
        await page.UnrouteAsync("**/api/nilai/simpan");
        await sheet.ExpectSavedAsync(ScoringRound.First);
        (await PlacesAsync()).ShouldBe(first);
        await sheet.GotoAsync(round.Sheet[..^1] + "2");
        (await PlacesAsync()).ShouldBe(first);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    private static async Task ShouldBeOpenToAllAsync(IPage page)
    {
        var found = await page.RunAxe();
        found.Passes.Length.ShouldBeGreaterThan(5);
        found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{page.Url} {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
    }
}
