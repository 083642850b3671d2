using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using UjiKompetensi.Domain.Rounds;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Journeys;

public sealed class PrepareRoundTests(Product product)
{
    private const string Operator = "operator@contoh.example";

    public static TheoryData<string> Templates => [.. RoundTemplate.All.Select(t => t.Code)];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Each_template_leads_to_a_task_list_whose_weights_are_whole(string code)
    {
        var (page, name) = (await product.SignedInAsync(Operator), $"Uji {code}");
        var plan = await new PlanRoundPage(page).OpenAsync();
        await plan.ChooseAsync(RoundTemplate.Find(code)!.Name);
        await plan.FillAsync(name);
        await Expect(plan.Slug).ToHaveAttributeAsync("placeholder", $"uji-{code}");
        await Expect(plan.Slug).ToHaveValueAsync("");
        var round = await plan.SendByEnterAsync(name);

        await Expect(round.Task("Komponen, aspek, dan aturan hitung")).ToContainTextAsync("Selesai");
        await Expect(round.Task("Peserta")).ToContainTextAsync("Belum");
        await Expect(page.GetByText("2–4 Maret 2026")).ToBeVisibleAsync();
        await Expect(round.OpenButton).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Operator_prepares_a_round_and_opens_scoring()
    {
        var page = await product.SignedInAsync(Operator);
        var strangers = page.WatchOtherOrigins(product.Address);
        var plan = await new PlanRoundPage(page).OpenAsync();
        await plan.ChooseAsync(RoundTemplate.Find("bengkulu-2024")!.Name);
        await plan.FillAsync("Uji Lengkap");
        var round = await plan.SendByEnterAsync("Uji Lengkap");

        await round.InviteAsync("Dinas", 5);
        await round.OpenAsync("uji-lengkap");
        await round.GoAsync("Panel");
        await round.SeatAsync("Bagas Wirayuda", "Sekretaris Daerah", chair: false);
        await round.SeatAsync("Prof. Dr. Halim Sastranegara, M.Sc.", "Guru Besar", chair: true);
        await round.OpenAsync("uji-lengkap");
        await round.OpenScoringAsync();

        await Expect(page.GetByText("10 lembar nilai sudah dibagikan")).ToBeVisibleAsync();
        await Expect(round.Task("Penilaian oleh panel")).ToContainTextAsync("0 dari 10 lembar terkunci");
        await page.GotoAsync("/kegiatan/uji-lengkap/instrumen");
        await Expect(page.GetByText("dibekukan")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tambah komponen" })).ToHaveCountAsync(0);
        strangers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_form_keeps_what_was_typed_and_its_summary_leads_to_the_field()
    {
        var page = await product.SignedInAsync(Operator);
        var plan = await new PlanRoundPage(page).OpenAsync();
        await page.GetByLabel("Tempat penandatanganan").FillAsync("Kota Contoh");
        await plan.SendAsync();

        await Expect(plan.Summary).ToBeFocusedAsync();
        await page.ShouldBeAccessibleAsync();
        await plan.Summary.GetByRole(AriaRole.Link, new() { Name = "Isi nama kegiatan." }).ClickAsync();
        await Expect(plan.Name).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Tempat penandatanganan")).ToHaveValueAsync("Kota Contoh");
        page.Url.ShouldEndWith("/kegiatan/baru");
    }

    [Fact]
    public async Task Weight_shows_what_the_sum_becomes_while_it_is_typed()
    {
        var page = await product.SignedInAsync(Operator);
        await page.GotoAsync("/kegiatan/contoh-draf/instrumen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ubah komponen Makalah" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Bobot (%)").FillAsync("17,5");
        await Expect(dialog).ToContainTextAsync("97,5 % — kurang 2,5 %");
        await page.ShouldBeAccessibleAsync();
        await dialog.GetByLabel("Bobot (%)").FillAsync("1.000");
        await dialog.GetByLabel("Bobot (%)").PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("paling banyak dua angka di belakang koma");
        await Expect(dialog.GetByLabel("Bobot (%)")).ToHaveValueAsync("1.000");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Batal" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Result_is_saved_when_its_field_is_left_and_a_refused_text_stays()
    {
        var page = await product.SignedInAsync(Operator);
        await page.GotoAsync("/kegiatan/contoh-draf/nilai-luar");
        await page.GetByLabel("Penyelenggara").FillAsync("UPT Penilaian Kompetensi");
        var day = page.GetByRole(AriaRole.Textbox, new() { Name = "Tanggal pelaksanaan" });
        await day.FillAsync("5 Januari 2027");
        await day.PressAsync("Tab");
        var row = page.GetByRole(AriaRole.Row).Nth(1);
        await row.GetByRole(AriaRole.Textbox).FillAsync("875");
        await row.GetByRole(AriaRole.Textbox).PressAsync("Tab");
        await Expect(row).ToContainTextAsync("Isi 0 sampai 100");
        await Expect(row.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("875");
        await row.GetByRole(AriaRole.Textbox).FillAsync("87,5");
        await row.GetByRole(AriaRole.Textbox).PressAsync("Tab");
        await Expect(row).ToContainTextAsync("Tersimpan");
        await Expect(row.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("87,50");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Textbox)).ToHaveValueAsync("87,50");
    }
}
