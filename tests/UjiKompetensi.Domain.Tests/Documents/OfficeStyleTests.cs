using UjiKompetensi.Domain.Documents;

namespace UjiKompetensi.Domain.Tests.Documents;

public sealed class OfficeStyleTests
{
    private static readonly Signatory Sekda = new("Sekretaris Daerah", "Drs. Contoh, M.Si.");

    [Fact]
    public void Titles_above_a_signature_say_in_whose_place_it_is_given()
    {
        Sekda.TitleLines.ShouldBe(["Sekretaris Daerah"]);
        (Sekda with { Prefix = SigningPrefix.OnBehalf, Principal = "Gubernur Contoh" }).TitleLines.ShouldBe(["a.n. Gubernur Contoh", "Sekretaris Daerah"]);
        (Sekda with { Prefix = SigningPrefix.Acting }).TitleLines.ShouldBe(["Plt. Sekretaris Daerah"]);
        (Sekda with { Prefix = SigningPrefix.DailyActing }).TitleLines.ShouldBe(["Plh. Sekretaris Daerah"]);
        new Signatory("Asisten Administrasi", "Contoh", "", "", SigningPrefix.ForThe, "Gubernur Contoh", "Sekretaris Daerah").TitleLines
            .ShouldBe(["a.n. Gubernur Contoh", "Sekretaris Daerah", "u.b.", "Asisten Administrasi"]);
    }

    [Theory]
    [InlineData("signatory-principal")]
    [InlineData("signatory-nip")]
    [InlineData("margin-range")]
    [InlineData("text-size")]
    [InlineData("address-form")]
    [InlineData("pattern-form")]
    public void What_cannot_be_printed_is_refused(string code)
    {
        var style = new OfficeStyle { Signatories = [Sekda] };
        Should.Throw<RuleViolation>(() => (code switch
        {
            "signatory-principal" => style with { Signatories = [Sekda with { Prefix = SigningPrefix.OnBehalf }] },
            "signatory-nip" => style with { Signatories = [Sekda with { EmployeeNumber = "123" }] },
            "margin-range" => style with { MarginLeft = 5 },
            "text-size" => style with { TextSize = 14 },
            "address-form" => style with { PublicAddress = "ukom.contoh" },
            _ => style with { PanelPattern = "{nomor}" },
        }).Checked()).Code.ShouldBe(code);
    }

    [Fact]
    public void Settings_are_saved_only_over_what_was_seen_and_clean()
    {
        var settings = OfficeSettings.Default();
        settings.Settle(new OfficeStyle { CopiesTo = [" Gubernur ", ""], PublicAddress = "https://ukom.contoh.example/", Signatories = [Sekda with { EmployeeNumber = "19660919 198603 1 001" }] }, 0);
        (settings.Style.CopiesTo, settings.Style.PublicAddress, settings.Style.Signatories[0].EmployeeNumber, settings.Version).ShouldBe((settings.Style.CopiesTo, "https://ukom.contoh.example", "196609191986031001", 1));
        settings.Style.CopiesTo.ShouldBe(["Gubernur"]);
        Should.Throw<RuleViolation>(() => settings.Settle(new OfficeStyle(), 0)).Code.ShouldBe("row-stale");
        Should.Throw<RuleViolation>(() => settings.SettleEmblem("%PDF-1.7 %%EOF"u8.ToArray())).Code.ShouldBe("emblem-format");
    }
}
