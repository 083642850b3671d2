using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;
using static Microsoft.Playwright.Assertions;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Browser.Tests.Journeys;

/// <summary>A guest on a tablet, from his seat to the end of his pass; and an operator who takes part himself.</summary>
public sealed class GuestJourney(Product product)
{
    private const string Operator = "197502142000032001";

    [Fact]
    public async Task Guest_marks_on_a_tablet_until_his_pass_is_revoked()
    {
        await PlanAsync("tamu-tablet");
        var desk = await product.SignedInAsync("operator@contoh.example");
        await desk.GotoAsync("/kegiatan/tamu-tablet/tamu");
        await desk.GetByLabel("Nama tanpa gelar").FillAsync("Tamu Undangan");
        await desk.GetByLabel("Jabatan dan lembaga").FillAsync("Guru Besar Universitas Contoh");
        await desk.GetByLabel("Jabatan dan lembaga").PressAsync("Tab");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Tunjuk panelis tamu" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Terbitkan tiket" }).ClickAsync();
        await Expect(desk.GetByAltText("QR menuju halaman masuk panelis tamu")).ToBeVisibleAsync();
        await desk.ShouldBeAccessibleAsync();
        var (code, pin) = (await desk.Locator("[data-kode]").InnerTextAsync(), await desk.Locator("[data-pin]").InnerTextAsync());
        await OpenAsync("tamu-tablet");

        var tablet = await product.PageAsync(1024, 768);
        await tablet.GotoAsync($"/masuk/tamu?kode={code}");
        await tablet.ShouldBeAccessibleAsync();
        await tablet.GetByLabel("PIN 6 angka").FillAsync(pin);
        await tablet.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await tablet.WaitForURLAsync("**/nilai");
        var sheet = await new SheetPage(tablet).GotoAsync("/nilai/tamu-tablet/1");
        await sheet.TypeAsync("Kerja Sama", "87,5");
        await sheet.ExpectSavedAsync("Kerja Sama");

        var second = await product.PageAsync(1024, 768);
        await second.GotoAsync($"/masuk/tamu?kode={code}");
        await second.GetByLabel("PIN 6 angka").FillAsync(pin);
        await second.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("perangkat lain");

        await desk.GotoAsync("/kegiatan/tamu-tablet/tamu");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Cabut tiket" }).ClickAsync();
        await desk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cabut tiket" }).ClickAsync();
        await Expect(desk.GetByText("tidak ada", new() { Exact = true })).ToBeVisibleAsync();
        // What was open goes blank by itself; what a slower tablet still sends is refused (LiveSessionsTests).
        await Expect(tablet.GetByRole(AriaRole.Heading, new() { Name = "Anda sudah dikeluarkan" })).ToBeVisibleAsync();
        (await tablet.ContentAsync()).ShouldNotContain("Kerja Sama");
        await tablet.GotoAsync("/nilai");
        await tablet.WaitForURLAsync("**/masuk?*");
        await using var db = Database.Context(product.App);
        (await db.MarkVersions.Where(m => db.Sheets.Any(s => s.Id == m.SheetId && db.Rounds.Any(r => r.Id == s.RoundId && r.Slug == "tamu-tablet"))).Select(m => m.Value).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([87.5m]);
    }

    [Fact]
    public async Task Operator_who_takes_part_sees_the_name_and_the_closed_door()
    {
        await PlanAsync("peserta-operator", withOperator: true);
        var page = await product.SignedInAsync("operator@contoh.example", back: "/kegiatan");
        await Expect(page.GetByText("Anda peserta kegiatan ini, jadi pengaturan dan nilainya tertutup bagi Anda.")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync();
        foreach (var path in new[] { "", "/panel", "/konflik", "/peserta", "/instrumen", "/tamu", "/rekap" })
        {
            await page.GotoAsync("/kegiatan/peserta-operator" + path);
            await Expect(page.GetByText("Halaman atau data itu tidak ada.")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Suggested_conflict_is_confirmed_and_a_panelist_declares_his_own()
    {
        await PlanAsync("konflik-layar");
        var desk = await product.SignedInAsync("operator@contoh.example");
        await desk.GotoAsync("/kegiatan/konflik-layar/konflik");
        await desk.ShouldBeAccessibleAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Pilih semua" }).ClickAsync();
        await desk.GetByLabel("Alasan keputusan").FillAsync("Satu dinas sejak 2024");
        await desk.GetByLabel("Alasan keputusan").PressAsync("Tab");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Tetapkan" }).ClickAsync();
        await Expect(desk.GetByText("tidak menilai 2 peserta").First).ToBeVisibleAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Tetapkan semuanya" }).ClickAsync();
        await Expect(desk.GetByText("Ditetapkan, tidak menilai").First).ToBeVisibleAsync();

        var panelist = await product.SignedInAsync("panelis3@contoh.example");
        await panelist.GotoAsync("/konflik-saya/konflik-layar");
        await panelist.GetByRole(AriaRole.Button, new() { Name = "Nyatakan konflik" }).First.ClickAsync();
        await panelist.GetByLabel("Alasan").FillAsync("Ipar saya, suami dari adik");
        await panelist.GetByLabel("Alasan").PressAsync("Tab");
        await panelist.ShouldBeAccessibleAsync();
        await panelist.GetByRole(AriaRole.Button, new() { Name = "Nyatakan, saya tidak menilai" }).ClickAsync();
        await Expect(panelist.GetByText("Benturan kepentingan (hubungan keluarga): Ipar saya")).ToBeVisibleAsync();
    }

    /// <summary>A draft with two panelists, the first from a participant's own office.</summary>
    private async Task PlanAsync(string slug, bool withOperator = false)
    {
        var round = Round.Plan(slug, $"Uji Kompetensi {slug}", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 4), "Hotel Contoh",
            new Letter { Government = "PEMERINTAH PROVINSI CONTOH", Office = "PANITIA SELEKSI", City = "Kota Contoh", Addressee = "Gubernur Contoh" }, isSample: true);
        var interview = round.AddComponent("Wawancara", 100, ComponentSource.Panel, Scale.Percent);
        round.AddAspect(interview.Id, "Kerja Sama", 100);
        await using var db = Database.Context(product.App);
        foreach (var (name, position) in new[] { ("panelis2@contoh.example", "Mantan Kepala Dinas Contoh"), ("panelis3@contoh.example", "Akademisi") })
        {
            var account = await db.Users.SingleAsync(u => u.Email == name);
            round.Seat(account.Id, PersonName.Split(account.DisplayName), position, isInternal: false);
        }

        round.AppointChair(round.Panel[1].Id);
        foreach (var official in await db.Officials.OrderBy(o => o.Id).Take(2).ToListAsync())
            round.Invite(official.Id, new ParticipantProfile(official.Name, withOperator && round.Participants.Count == 0 ? EmployeeNumber.Parse(Operator) : official.EmployeeNumber, official.Rank, "Kepala Dinas Contoh", "Dinas Contoh", official.InPostSince));
        db.Add(round);
        await db.SaveChangesAsync();
    }

    private async Task OpenAsync(string slug)
    {
        await using var db = Database.Context(product.App);
        var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == slug);
        db.AddRange(round.OpenScoring());
        await db.SaveChangesAsync();
    }
}
