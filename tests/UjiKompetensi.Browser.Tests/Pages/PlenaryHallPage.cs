using Microsoft.Playwright;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Browser.Tests.Pages;

/// <summary>The page of the plenary, as the chair or a member has it before him.</summary>
internal sealed class PlenaryHallPage(IPage page)
{
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    public ILocator Notes => page.GetByRole(AriaRole.Textbox, new() { Name = "Catatan pembahasan" });

    private ILocator Present => page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Hadir ") });

    public ILocator Official(string code) => page.GetByRole(AriaRole.Heading, new() { Level = 2, NameString = code + " " });

    public async Task<PlenaryHallPage> OpenAsync(string slug)
    {
        await page.GotoAsync($"/kegiatan/{slug}/pleno");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Pleno", Exact = true }).WaitForAsync();
        return this;
    }

    public async Task EverybodyIsThereAsync(int members)
    {
        for (var left = members; left > 0; left--)
        {
            await Present.First.ClickAsync();
            await Assertions.Expect(Present).ToHaveCountAsync(left - 1);
        }

        await Assertions.Expect(page.GetByText("Kuorum tercapai")).ToBeVisibleAsync();
    }

    public async Task CallAsync(string code)
    {
        await page.GetByRole(AriaRole.Button, new() { NameString = $"Panggil berikutnya: {code}" }).ClickAsync();
        await Assertions.Expect(Official(code)).ToBeVisibleAsync();
    }

    public async Task ConcludeAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpulkan…" }).ClickAsync();
        await SignAsync("Simpulkan");
        await Assertions.Expect(page.Locator(".kabar.baik", new() { HasText = "Disimpulkan " })).ToBeVisibleAsync();
    }

    public async Task AgreeAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Setuju…" }).ClickAsync();
        await SignAsync("Setujui");
    }

    public async Task DissentAsync(string text)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Pendapat berbeda…" }).ClickAsync();
        await Dialog.GetByLabel("Pendapat Anda yang berbeda").FillAsync(text);
        await SignAsync("Catat pendapat berbeda");
        await Assertions.Expect(page.GetByText(text)).ToBeVisibleAsync();
    }

    public async Task AgreeToAllAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Setujui semuanya…" }).ClickAsync();
        await SignAsync("Setujui");
    }

    public async Task ReopenAsync(string reason)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Buka kesimpulan…" }).ClickAsync();
        await Dialog.GetByLabel("Alasan membuka kesimpulan").FillAsync(reason);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Buka kesimpulan" }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }

    private async Task SignAsync(string deed)
    {
        await Dialog.GetByLabel("Kata sandi Anda").FillAsync(SampleAccounts.Password);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = deed, Exact = true }).ClickAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }
}
