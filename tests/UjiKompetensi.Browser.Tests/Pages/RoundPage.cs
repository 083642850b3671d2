using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Pages;

/// <summary>The task list of one round, and the pages it leads to.</summary>
internal sealed class RoundPage(IPage page)
{
    private ILocator Tasks => page.GetByRole(AriaRole.List, new() { Name = "Langkah berikutnya" });

    public ILocator Task(string title) => Tasks.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.Locator(".nama", new() { HasTextRegex = new($"^{title}$") }) });

    public ILocator OpenButton => page.GetByRole(AriaRole.Button, new() { Name = "Buka penilaian", Exact = true });

    public async Task<RoundPage> OpenAsync(string slug)
    {
        await page.GotoAsync($"/kegiatan/{slug}");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Tahap kegiatan" })).ToBeVisibleAsync();
        return this;
    }

    public async Task InviteAsync(string search, int count)
    {
        await GoAsync("Peserta");
        await page.GetByLabel("Cari nama, NIP, jabatan, atau OPD").FillAsync(search);
        await Expect(page.GetByText("dari 27 pejabat")).Not.ToContainTextAsync("27 dari 27");
        foreach (var box in (await page.GetByRole(AriaRole.Checkbox).AllAsync()).Skip(1).Take(count)) await box.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Tambahkan {count} pejabat" }).ClickAsync();
        await Expect(page.GetByText($"{count} pejabat ditambahkan.")).ToBeVisibleAsync();
    }

    public async Task SeatAsync(string name, string position, bool chair)
    {
        var account = page.GetByLabel("Akun panelis");
        var option = account.GetByRole(AriaRole.Option).Filter(new() { HasText = name });
        await account.SelectOptionAsync(await option.GetAttributeAsync("value") ?? "");
        await page.GetByLabel("Jabatan dan lembaga").FillAsync(position);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tunjuk panelis" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = name })).ToBeVisibleAsync();
        if (!chair) return;
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Jadikan ketua.*{name}") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = name })).ToContainTextAsync("Ketua");
    }

    public async Task GoAsync(string task)
    {
        await Task(task).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new($"^{task}"), Level = 1 })).ToBeVisibleAsync();
    }

    public async Task OpenScoringAsync()
    {
        await OpenButton.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("tidak dapat dibatalkan");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ya, buka penilaian" }).ClickAsync();
    }
}
