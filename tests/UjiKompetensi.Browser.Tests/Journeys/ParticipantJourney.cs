using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>An official who was tested, before her own page; and the staff who answers her.</summary>
public sealed class ParticipantJourney(Product product)
{
    private const string Official = "197304041998032002";
    private const string Own = "/saya/contoh-2022";

    [Fact]
    public async Task She_reads_her_own_result_objects_and_reads_the_answer()
    {
        // The sample was released years ago; for this walk it was today, so that there is still time to object.
        var released = await ReleaseOnAsync(DateTimeOffset.UtcNow);
        try { await WalkAsync(); }
        finally { await ReleaseOnAsync(released); }
    }

    private async Task WalkAsync()
    {
        var page = await product.SignedInAsync(Official, "/", width: 390, height: 844);
        var outside = page.WatchOtherOrigins(product.Address);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Anda peserta uji kompetensi ini" }).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Open(page, "Tahun 2022").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Hasil Anda" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Saran pendapat panel" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Peringkat", new() { Exact = true })).ToHaveCountAsync(0);
        await page.GetByLabel("Apa yang Anda sanggah, dan mengapa").FillAsync("Nilai asesmen saya tertukar dengan tahun lalu.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajukan sanggahan" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sanggahan diajukan.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ajukan sanggahan" })).ToHaveCountAsync(0);

        var staff = await product.SignedInAsync(PlenaryRounds.Operator, "/pemberitahuan");
        await Open(staff, "Ada sanggahan baru").ClickAsync();
        await staff.WaitForURLAsync("**/kegiatan/contoh-2022/sanggahan");
        await staff.GetByRole(AriaRole.Button, new() { NameString = "Jawab…" }).First.ClickAsync();
        await staff.GetByLabel("Tidak diterima").CheckAsync();
        await staff.GetByLabel("Jawaban").FillAsync("Sudah dicocokkan dengan laporan asesmen; nilainya benar.");
        await staff.GetByLabel("Jawaban").BlurAsync();
        await staff.ShouldBeAccessibleAsync();
        await staff.GetByRole(AriaRole.Button, new() { Name = "Kirim jawaban" }).ClickAsync();
        await Assertions.Expect(staff.GetByText("Jawaban terkirim kepada peserta.")).ToBeVisibleAsync();
        await staff.GotoAsync("/kegiatan/contoh-2022/rekap");
        await Assertions.Expect(staff.GetByRole(AriaRole.Table)).ToBeVisibleAsync();

        await page.GotoAsync("/pemberitahuan");
        await Assertions.Expect(page.GetByText("Sanggahan Anda ditanggapi").First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        await ShotAsync(page, "pemberitahuan-ponsel");
        await Open(page, "Sanggahan Anda ditanggapi").ClickAsync();
        await page.WaitForURLAsync("**" + Own);
        await Assertions.Expect(page.GetByText("Sudah dicocokkan dengan laporan asesmen; nilainya benar.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { NameString = "Dra. Ratna Melati" }).First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue("nothing sticks out on a phone");
        outside.ShouldBeEmpty();
        await ShotAsync(page, "saya-ponsel");
    }

    [Fact]
    public async Task Another_round_or_another_official_is_not_there()
    {
        var page = await product.SignedInAsync(Official, "/saya");
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Uji Kompetensi JPT Pratama" }).First).ToBeVisibleAsync();
        await page.GotoAsync("/saya/tidak-ada");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tidak ditemukan" })).ToBeVisibleAsync();
        foreach (var address in new[] { "/dokumen/contoh-2022/laporan.pdf", "/dokumen/contoh-2022/rekap.xlsx" })
            (await page.Context.APIRequest.GetAsync(product.Address + address)).Status.ShouldBe(404);
        var colleague = await product.SignedInAsync(PlenaryRounds.Operator, Own);
        await Assertions.Expect(colleague.GetByRole(AriaRole.Heading, new() { Name = "Tidak ditemukan" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Official, Own, "#akses", 1024, true, "saya-gelap")]
    [InlineData(Official, "/saya/contoh-2024", "#jadwal", 1366, false, "saya-penilaian")]
    [InlineData(PlenaryRounds.Operator, "/kegiatan/contoh-2022/merit", "#merit-9", 1366, false, "merit")]
    [InlineData(PlenaryRounds.Operator, "/kegiatan/contoh-2022/merit", "#merit-9", 1024, true, "merit-gelap")]
    [InlineData(PlenaryRounds.Operator, "/kegiatan/contoh-2024/pengingat", "#SheetsWaiting", 1366, false, "pengingat")]
    [InlineData(PlenaryRounds.Operator, "/kegiatan/contoh-2024/pengingat", "#SheetsWaiting", 390, true, "pengingat-ponsel")]
    [InlineData(PlenaryRounds.Operator, "/kegiatan/contoh-draf/hak-peserta", "form", 1024, false, "hak-peserta")]
    [InlineData(PlenaryRounds.Operator, "/pemberitahuan", "h1", 1366, true, "pemberitahuan-gelap")]
    public async Task Page_has_no_serious_axe_finding(string who, string address, string loaded, int width, bool dark, string name)
    {
        var page = await product.SignedInAsync(who, address, width: width, height: width == 390 ? 844 : 768, dark: dark);
        await page.Locator(loaded).First.WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue("nothing sticks out");
        await ShotAsync(page, name);
    }

    private static ILocator Open(IPage page, string card) =>
        page.Locator("main").GetByRole(AriaRole.Listitem).Filter(new() { HasText = card }).First.GetByRole(AriaRole.Link, new() { NameString = "Buka" });

    /// <returns>When it was released before.</returns>
    private async Task<DateTimeOffset?> ReleaseOnAsync(DateTimeOffset? day)
    {
        await using var db = Database.Context(product.Owner);
        var former = await db.Rounds.Where(r => r.Slug == "contoh-2022").Select(r => r.ReleasedAt).SingleAsync();
        await db.Rounds.Where(r => r.Slug == "contoh-2022").ExecuteUpdateAsync(r => r.SetProperty(x => x.ReleasedAt, day));
        return former;
    }

    /// <summary>Pictures for whoever looks at them: written only where a folder is named.</summary>
    private static async Task ShotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("UJI_SHOTS") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
