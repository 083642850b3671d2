using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Features.Offices;
using UjiKompetensi.Web.Tests.Features.Documents;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Features.Offices;

public sealed class OfficeStyleTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_are_saved_over_what_was_seen_and_shown_before_they_are()
    {
        var form = (await database.Use<OfficeStyleToEdit>().RunAsync(database.Operator, default, Cancel)).Value!.Form;
        var began = form.BasedOn;
        form.Unit = "BADAN KEPEGAWAIAN CONTOH";
        form.OfficePattern = "{klasifikasi}/{nomor:4}/{unit}/{tahun}";
        DocumentPreviewTests.Text((await database.Use<StylePreview>().RunAsync(database.Operator, new(form, false), Cancel)).Value!).ShouldContain("BADANKEPEGAWAIANCONTOH");
        (await database.Use<SettleOfficeStyle>().RunAsync(database.Operator, form, Cancel)).Value.ShouldBe(began + 1);
        (await database.Use<SettleOfficeStyle>().RunAsync(database.Operator, form, Cancel)).Code.ShouldBe("row-stale");
        form.BasedOn = began + 1;
        form.MarginLeft = "tiga";
        (await database.Use<SettleOfficeStyle>().RunAsync(database.Operator, form, Cancel)).Errors.Keys.ShouldContain("MarginLeft");
        form.MarginLeft = "30";
        form.PanelPattern = "{urut}";
        (await database.Use<SettleOfficeStyle>().RunAsync(database.Operator, form, Cancel)).Code.ShouldBe("pattern-form");
        (await database.Use<StylePreview>().RunAsync(database.Operator, new(form, true), Cancel)).Code.ShouldBe("pattern-form");
        foreach (var other in (Access.CurrentUser[])[database.Auditor, database.Panelists[1], database.AppointingAuthority])
            (await database.Use<OfficeStyleToEdit>().RunAsync(other, default, Cancel)).Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task An_emblem_is_a_picture_and_can_be_taken_off()
    {
        (await database.Use<SettleEmblem>().RunAsync(database.Operator, new("%PDF-1.7 %%EOF"u8.ToArray()), Cancel)).Code.ShouldBe("emblem-format");
        (await database.Use<SettleEmblem>().RunAsync(database.Operator, new(Png), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OfficeStyleToEdit>().RunAsync(database.Operator, default, Cancel)).Value!.HasEmblem.ShouldBeTrue();
        (await database.Use<SettleEmblem>().RunAsync(database.Operator, new(null), Cancel)).IsDone.ShouldBeTrue();
        (await database.Use<OfficeStyleToEdit>().RunAsync(database.Operator, default, Cancel)).Value!.HasEmblem.ShouldBeFalse();
    }
}

internal static class SettledStyle
{
    /// <summary>Settings with a signer, copies and an approving authority.</summary>
    public static async Task SettleStyleAsync(this TestDatabase database)
    {
        var form = (await database.Use<OfficeStyleToEdit>().RunAsync(database.Operator, default)).Value!.Form;
        form.Signatories = [new() { Prefix = SigningPrefix.OnBehalf, Principal = "Gubernur Contoh", Position = "Sekretaris Daerah", Name = "Drs. Sekda Contoh" }];
        form.CopiesTo = "Inspektur Provinsi Contoh";
        form.Authority = "Yth. Kepala BKN\nmelalui Gubernur Contoh";
        (await database.Use<SettleOfficeStyle>().RunAsync(database.Operator, form)).IsDone.ShouldBeTrue();
    }
}
