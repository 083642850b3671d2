using Bunit;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.Features.Imports;
using static UjiKompetensi.Web.Tests.Features.Imports.ImportFiles;

namespace UjiKompetensi.Web.Tests.Features.Imports;

public sealed class PreviewSectionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_preview_just_handed_over_takes_the_focus_and_can_be_applied_above_the_table_and_below()
    {
        var preview = await database.PreviewAsync(Opds("Dinas Fokus;Dinas;101", "Dinas Fokus Dua;Dinas;102"));
        await using var screen = Screen.Of(database);
        var applied = 0;
        var section = screen.Render<PreviewSection>(p => p.For(database.Operator).Add(s => s.Preview, preview).Add(s => s.TakesFocus, true).Add(s => s.OnApply, () => applied++));
        screen.JSInterop.VerifyFocusAsyncInvoke();
        section.Find("#judul-pratinjau").GetAttribute("tabindex").ShouldBe("-1");
        var buttons = section.FindAll("button.utama");
        buttons.Select(b => b.TextContent).ShouldBe(["Terapkan 2 baris", "Terapkan 2 baris"]);
        foreach (var button in buttons) await button.TriggerEventAsync("onclick", new Microsoft.AspNetCore.Components.Web.MouseEventArgs());
        applied.ShouldBe(2);
        section.FindAll("[id]").Select(e => e.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task A_preview_made_anew_after_a_correction_leaves_the_focus_alone()
    {
        var preview = await database.PreviewAsync(Opds("Dinas Diam Fokus;Dinas;103"));
        await using var screen = Screen.Of(database);
        screen.Render<PreviewSection>(p => p.For(database.Operator).Add(s => s.Preview, preview));
        screen.JSInterop.VerifyNotInvoke("Blazor._internal.domWrapper.focus");
    }

    [Fact]
    public async Task The_summary_counts_what_there_is() =>
        (await database.PreviewAsync(Opds("Dinas Hitung;Dinas;104", "Dinas Hitung Dua;Dinas;105", "Dinas Salah;Kementerian;106"))).Summary.ShouldBe("3 baris: 2 baru, 1 salah");
}
