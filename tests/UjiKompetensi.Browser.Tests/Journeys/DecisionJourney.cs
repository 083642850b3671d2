using Microsoft.Playwright;
using UjiKompetensi.Web.Components;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>The governor decides on a phone, and the office follows each case to the inauguration.</summary>
public sealed class DecisionJourney(Product product)
{
    private const string Slug = "putusan-utuh";

    private static readonly DateOnly Today = Words.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task The_governor_decides_on_a_phone_and_the_operator_records_letter_answer_and_inauguration()
    {
        await product.ReleasedAsync(Slug);
        var ppk = await product.SignedInAsync(PlenaryRounds.AppointingAuthority, "/", 390, 844);
        await LookAsync(ppk, "beranda-ppk-390");
        await ppk.Locator($"a[href='/kegiatan/{Slug}/putusan']").ClickAsync();
        await DecideAsync(ppk);

        var office = await product.SignedInAsync(PlenaryRounds.Operator, $"/kegiatan/{Slug}/tindak-lanjut", 1366, 900);
        await FollowAsync(office);

        await office.SetViewportSizeAsync(1024, 768);
        await LookAsync(office, "tindak-lanjut-1024");
        var phone = await product.SignedInAsync("196703051992031004", $"/kegiatan/{Slug}/tindak-lanjut", 390, 844, dark: true);
        await Expect(phone.GetByText("Sudah dilantik")).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Button, new() { NameString = "Catat" })).ToHaveCountAsync(0);
        await phone.ShouldBeAccessibleAsync();
        (await phone.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390, "nothing may stick out of a phone");
        await LookAsync(phone, "tindak-lanjut-390-gelap");
    }

    private static async Task DecideAsync(IPage ppk)
    {
        var first = ppk.Locator(".putusan-pejabat").Filter(new() { Has = ppk.GetByRole(AriaRole.Radio) });
        await Expect(first).ToHaveCountAsync(1);
        await ppk.ShouldBeAccessibleAsync();
        (await ppk.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390, "nothing may stick out of a phone");
        await LookAsync(ppk, "putusan-390");
        await first.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await first.GetByRole(AriaRole.Button, new() { NameString = "Sesuai usulan" }).ClickAsync();
        await Expect(ppk.GetByText("1 dari 4 pejabat sudah diputuskan.")).ToBeVisibleAsync();

        await ppk.GetByRole(AriaRole.Button, new() { NameString = "Ubah… putusan" }).First.ClickAsync();
        var dialog = ppk.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Diputuskan").SelectOptionAsync("Develop");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Simpan putusan" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tulis alasan mengubah usulan panel.");
        await ppk.ShouldBeAccessibleAsync();
        await LookAsync(ppk, "putusan-ubah-390");
        await dialog.GetByLabel("Alasan mengubah usulan panel").FillAsync("Perlu penguatan pengelolaan keuangan daerah.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Simpan putusan" }).ClickAsync();
        await Expect(ppk.GetByText("2 belum diputuskan")).ToBeVisibleAsync();

        await ppk.GetByRole(AriaRole.Button, new() { Name = "Setujui semua sisanya…" }).ClickAsync();
        await SignAsync(ppk, "bukan-kata-sandi", "Setujui semua");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kata sandi tidak cocok");
        await SignAsync(ppk, Web.Data.SampleAccounts.Password, "Setujui semua");
        await ppk.GetByRole(AriaRole.Button, new() { Name = "Tetapkan putusan…" }).ClickAsync();
        await LookAsync(ppk, "putusan-tetapkan-390");
        await SignAsync(ppk, Web.Data.SampleAccounts.Password, "Tetapkan putusan");
        await Expect(ppk.GetByText("Putusan sudah ditetapkan.")).ToBeVisibleAsync();
        await Expect(ppk.GetByRole(AriaRole.Button, new() { NameString = "Sesuai usulan" })).ToHaveCountAsync(0);
        await LookAsync(ppk, "putusan-ditetapkan-390");
        await ppk.SetViewportSizeAsync(1024, 768);
        await ppk.ShouldBeAccessibleAsync();
        await LookAsync(ppk, "putusan-1024");
    }

    private static async Task FollowAsync(IPage office)
    {
        await Expect(office.GetByText("Belum disurati")).ToBeVisibleAsync();
        await office.GetByRole(AriaRole.Button, new() { NameString = "Catat surat…" }).ClickAsync();
        await FillAsync(office, "Nomor surat", "Tanggal surat", "800/77/BKPSDM/2026", Today.AddDays(-45));
        await LookAsync(office, "catat-surat");
        await office.ShouldBeAccessibleAsync();
        await SaveAsync(office);
        await Expect(office.GetByText("1 surat atau persetujuan sudah lewat masanya.")).ToBeVisibleAsync();
        await Expect(office.Locator("tbody tr").First).ToContainTextAsync("lewat 15 hari");
        await office.ShouldBeAccessibleAsync();
        await LookAsync(office, "tindak-lanjut-lewat");

        await office.GetByRole(AriaRole.Button, new() { NameString = "Catat jawaban…" }).ClickAsync();
        await office.GetByRole(AriaRole.Dialog).GetByLabel("Disetujui").CheckAsync();
        await FillAsync(office, "Nomor surat jawaban", "Tanggal surat jawaban", "16752/R-AK.02.03/SD/K/2026", Today.AddDays(-10));
        await SaveAsync(office);
        await Expect(office.GetByText("20 hari lagi")).ToBeVisibleAsync();

        await office.Locator("tbody tr").First.Locator("summary").ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { NameString = "Perbaiki… Surat ke instansi" }).ClickAsync();
        await office.GetByRole(AriaRole.Dialog).GetByLabel("Nomor surat").FillAsync("800/78/BKPSDM/2026");
        await office.GetByRole(AriaRole.Dialog).GetByLabel("Alasan perbaikan").FillAsync("Salah ketik nomor.");
        await SaveAsync(office);
        await Expect(office.GetByText("Surat 800/78/BKPSDM/2026")).ToBeVisibleAsync();

        await office.Locator("tbody tr").First.GetByRole(AriaRole.Button, new() { NameString = "Catat pelantikan…" }).ClickAsync();
        await FillAsync(office, "Nomor keputusan pelantikan", "Tanggal pelantikan", "821.2/12/2026", Today.AddDays(-1));
        await SaveAsync(office);
        await Expect(office.GetByText("4 dari 4 pejabat selesai.")).ToBeVisibleAsync();
        var download = await office.RunAndWaitForDownloadAsync(() => office.GetByRole(AriaRole.Link, new() { Name = "Unduh paket untuk instansi" }).ClickAsync());
        download.SuggestedFilename.ShouldBe($"paket-persetujuan-{Slug}.zip");
        await LookAsync(office, "tindak-lanjut-selesai");
    }

    private static async Task FillAsync(IPage page, string number, string date, string reference, DateOnly day)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(number, new() { Exact = true }).FillAsync(reference);
        var field = dialog.GetByLabel(date, new() { Exact = true });
        await field.FillAsync(Words.Day(day));
        await field.PressAsync("Tab");
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Tersimpan: ")).ToBeVisibleAsync();
    }

    private static async Task SignAsync(IPage page, string password, string button)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Kata sandi Anda").FillAsync(password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    /// <summary>Only where somebody wants to look: a folder named by <c>UJI_LIHAT</c>.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("UJI_LIHAT") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
