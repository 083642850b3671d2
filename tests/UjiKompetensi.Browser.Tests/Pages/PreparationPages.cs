using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Pages;

/// <summary>The steps from a planned round to a frozen one, as an operator walks them.</summary>
internal sealed class PreparationPages(IPage page, string slug)
{
    public Task StepAsync(string title) => page.GetByRole(AriaRole.Navigation, new() { Name = "Langkah persiapan" })
        .GetByRole(AriaRole.Link, new() { NameRegex = new($"^\\d?{title}$") }).ClickAsync();

    public async Task InviteAsync(int count)
    {
        await page.GotoAsync($"/kegiatan/{slug}/peserta");
        var all = page.GetByLabel("Pilih semua yang tampil");
        await Expect(all).ToBeVisibleAsync();
        if (count == Workbook.Held) await all.CheckAsync();
        else foreach (var box in (await page.GetByRole(AriaRole.Region, new() { Name = "Pejabat yang dapat dipilih" }).GetByRole(AriaRole.Checkbox).AllAsync()).Skip(1).Take(count)) await box.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Tambahkan {count} pejabat" }).ClickAsync();
        await Expect(page.GetByText($"{count} pejabat ditambahkan.")).ToBeVisibleAsync();
    }

    public async Task SeatGuestAsync(string name, string position)
    {
        await page.GotoAsync($"/kegiatan/{slug}/tamu");
        await page.GetByLabel("Nama tanpa gelar").FillAsync(name);
        await page.GetByLabel("Jabatan dan lembaga").FillAsync(position);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tunjuk panelis tamu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = name })).ToBeVisibleAsync();
    }

    public async Task AppointChairAsync(string name)
    {
        await page.GotoAsync($"/kegiatan/{slug}/panel");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Jadikan ketua(?! pengganti).*{name}") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = name })).ToContainTextAsync("Ketua");
    }

    public async Task EnterConflictAsync(string panelist, string participant, string reason)
    {
        await page.GotoAsync($"/kegiatan/{slug}/konflik");
        await ChooseAsync("Panelis", panelist);
        await ChooseAsync("Peserta", participant);
        await page.Locator("#EnterReason").FillAsync(reason);
        await page.GetByRole(AriaRole.Region, new() { Name = "Isi benturan kepentingan" }).GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = reason })).ToBeVisibleAsync();
    }

    public async Task ScheduleAsync(int days)
    {
        await page.GotoAsync($"/kegiatan/{slug}/jadwal");
        await page.GetByRole(AriaRole.Button, new() { Name = days == 1 ? "Pakai templat satu hari" : "Pakai templat tiga hari" }).ClickAsync();
        await page.GetByLabel("Selesai").First.FillAsync("17:15");
        await page.GetByLabel("Selesai").First.PressAsync("Tab");
        await Expect(page.GetByLabel("Selesai").First).ToHaveValueAsync("17:15");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan jadwal" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undi urutan" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undi urutan" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Undi ulang" })).ToBeVisibleAsync();
    }

    private async Task ChooseAsync(string label, string text)
    {
        var list = page.GetByLabel(label, new() { Exact = true }).First;
        var option = list.GetByRole(AriaRole.Option).Filter(new() { HasText = text });
        await list.SelectOptionAsync(await option.First.GetAttributeAsync("value") ?? "");
    }
}
