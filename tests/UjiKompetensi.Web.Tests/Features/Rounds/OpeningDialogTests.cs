using Bunit;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Rounds;

namespace UjiKompetensi.Web.Tests.Features.Rounds;

public sealed class OpeningDialogTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_stays_open_to_change_is_no_item_among_what_freezes()
    {
        await database.DraftRoundAsync("tanya-buka");
        await using var screen = Screen.Of(database);
        screen.AddAuthorization().SetAuthorized("operator").SetPolicies([.. Policies.All.Select(p => p.Name)]);
        var dialogs = screen.Render<MudDialogProvider>();
        var page = screen.Render<RoundPage>(p => p.For(database.Operator).Add(r => r.Slug, "tanya-buka"));
        var button = page.WaitForElement("section[aria-labelledby=buka] button.utama", TimeSpan.FromSeconds(10));
        _ = button.TriggerEventAsync("onclick", new MouseEventArgs());
        var items = dialogs.WaitForElements("ul.berbutir li", 5, TimeSpan.FromSeconds(10)).Select(i => i.TextContent).ToList();
        items.ShouldNotContain(i => i.Contains("tetap dapat diubah"));
        dialogs.FindAll("p").Select(p => p.TextContent).ShouldContain(t => t.StartsWith("Jadwal, nilai dari luar, berkas, dan isi surat tetap dapat diubah"));
    }
}
