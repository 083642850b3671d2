using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>The chair looks for places for the officials of the released sample round: reads, tries, shares.</summary>
public sealed partial class PlacementJourney(Product product)
{
    private const string Place = "/kegiatan/contoh-2022/penataan";

    [Fact]
    public async Task A_choice_changes_the_plan_stands_in_the_address_and_is_taken_back()
    {
        var page = await product.SignedInAsync(PlenaryRounds.Chair, "/kegiatan/contoh-2022");
        await page.GetByRole(AriaRole.Link, new() { NameString = "Penataan jabatan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Ini saran hitungan dan tidak disimpan.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".matriks-penataan tbody tr")).ToHaveCountAsync(27);

        await page.Locator(".matriks-penataan tbody tr").Nth(4).GetByRole(AriaRole.Link).ClickAsync();
        var heading = page.GetByRole(AriaRole.Heading, new() { NameRegex = Posts() });
        await Assertions.Expect(heading).ToBeFocusedAsync();
        var official = page.Locator("section:has(#pejabat)");
        await official.GetByRole(AriaRole.Button, new() { NameRegex = Formula() }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Kompetensi (bobot");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Tutup" }).ClickAsync();
        await official.GetByRole(AriaRole.Button, new() { NameRegex = Locks() }).Last.ClickAsync();
        await page.WaitForURLAsync(new Regex("kunci="));

        // Whoever opens the shared address computes the same.
        var other = await product.SignedInAsync(PlenaryRounds.Operator, new Uri(page.Url).PathAndQuery);
        await Assertions.Expect(other.GetByText("1 kunci dan 0 larangan pada halaman ini")).ToBeVisibleAsync();
        await other.GetByRole(AriaRole.Button, new() { NameRegex = Release() }).First.ClickAsync();
        await Assertions.Expect(other.GetByText("1 kunci dan 0 larangan pada halaman ini")).ToHaveCountAsync(0);

        await page.GetByLabel("Pejabat pertama").SelectOptionAsync("01");
        await page.GetByLabel("Pejabat kedua").SelectOptionAsync("03");
        await Assertions.Expect(page.GetByText("Jumlah kesesuaian keduanya")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Biaya keinginan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("jumlah kesesuaian yang hilang bila pejabat itu")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_member_who_does_not_lead_and_the_ppk_do_not_get_it()
    {
        foreach (var name in new[] { PlenaryRounds.Panelist, PlenaryRounds.AppointingAuthority })
        {
            var page = await product.SignedInAsync(name, "/kegiatan/contoh-2022/rekap");
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Kesepakatan" })).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Penataan" })).ToHaveCountAsync(0);
            await page.GotoAsync(Place);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tidak berwenang" })).ToBeVisibleAsync();
        }

        var early = await product.SignedInAsync(PlenaryRounds.Operator, "/kegiatan/contoh-2024/penataan");
        await Assertions.Expect(early.GetByRole(AriaRole.Heading, new() { Name = "Tidak ditemukan" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("?pejabat=05&a=01&b=03", 1366, false)]
    [InlineData("?panel=bebas&isi=biaya", 1024, false)]
    [InlineData("?pejabat=05&a=01&b=03", 1366, true)]
    public async Task Page_is_readable_and_has_no_serious_axe_finding(string query, int width, bool dark)
    {
        var page = await product.SignedInAsync(PlenaryRounds.Operator, Place + query, width: width, dark: dark);
        await page.Locator(".matriks-penataan tbody tr").First.WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue("only the matrix scrolls sideways");
        if (Environment.GetEnvironmentVariable("UJI_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"penataan-{width}{(dark ? "-gelap" : "")}.png"), FullPage = true });
    }

    [GeneratedRegex("^Jabatan bagi ")]
    private static partial Regex Posts();

    [GeneratedRegex("lihat rumusnya")]
    private static partial Regex Formula();

    [GeneratedRegex("^Kunci pada ")]
    private static partial Regex Locks();

    [GeneratedRegex("^Lepas kunci")]
    private static partial Regex Release();
}
