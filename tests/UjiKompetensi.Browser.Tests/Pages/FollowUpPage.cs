using Microsoft.Playwright;
using UjiKompetensi.Web.Components;
using static Microsoft.Playwright.Assertions;

namespace UjiKompetensi.Browser.Tests.Pages;

/// <summary>The board of what follows a decision: one dialog for each step of a case.</summary>
internal static class FollowUpPage
{
    /// <param name="what"><c>surat</c>, <c>jawaban</c> or <c>pelantikan</c>.</param>
    /// <param name="more">Fills what else the dialog asks.</param>
    public static async Task RecordAsync(IPage office, ILocator row, string button, string what, string reference, DateOnly day, Func<ILocator, Task>? more = null)
    {
        await row.GetByRole(AriaRole.Button, new() { NameString = button }).ClickAsync();
        var dialog = office.GetByRole(AriaRole.Dialog);
        var date = dialog.GetByLabel(what == "pelantikan" ? "Tanggal pelantikan" : what == "jawaban" ? "Tanggal surat jawaban" : "Tanggal surat", new() { Exact = true });
        await date.FillAsync(Words.Day(day));
        await date.PressAsync("Tab");
        if (more is not null) await more(dialog);
        await dialog.GetByLabel(what == "pelantikan" ? "Nomor keputusan pelantikan" : what == "jawaban" ? "Nomor surat jawaban" : "Nomor surat", new() { Exact = true }).FillAsync(reference);
        // Others in the same letter go with it.
        if (await dialog.GetByText("Berlaku juga untuk pejabat lain").CountAsync() > 0)
        {
            await dialog.GetByText("Berlaku juga untuk pejabat lain").ClickAsync();
            foreach (var other in await dialog.GetByRole(AriaRole.Checkbox).AllAsync()) await other.CheckAsync();
        }

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
