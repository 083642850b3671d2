using System.Globalization;
using UjiKompetensi.Domain.Documents;

namespace UjiKompetensi.Web.Features.Offices;

/// <summary>Between the settings and the form that edits them.</summary>
internal static class StyleForm
{
    public static SettleOfficeStyle.Input From(OfficeStyle style, int version) => new()
    {
        BasedOn = version,
        GovernmentLines = Text(style.GovernmentLines),
        Unit = style.Unit,
        AddressLines = Text(style.AddressLines),
        Paper = style.Paper,
        MarginTop = Text(style.MarginTop),
        MarginRight = Text(style.MarginRight),
        MarginBottom = Text(style.MarginBottom),
        MarginLeft = Text(style.MarginLeft),
        TextSize = style.TextSize,
        OfficePattern = style.OfficePattern,
        PanelPattern = style.PanelPattern,
        ClassificationCode = style.ClassificationCode,
        UnitCode = style.UnitCode,
        Signatories = [.. style.Signatories.Select(s => new SettleOfficeStyle.SignatoryInput
        {
            Prefix = s.Prefix, Principal = s.Principal, Through = s.Through, Position = s.Position, Name = s.Name, Rank = s.Rank, EmployeeNumber = s.EmployeeNumber,
        })],
        CopiesTo = Text(style.CopiesTo),
        Classification = style.Classification,
        DecreeOf = style.DecreeOf,
        DecreeAbout = style.DecreeAbout,
        PanelDuties = Text(style.PanelDuties),
        Authority = Text(style.Authority),
        PlanRequest = style.PlanRequest,
        Objection = style.Objection,
        PublicAddress = style.PublicAddress,
    };

    public static OfficeStyle Read(SettleOfficeStyle.Input input) => new()
    {
        GovernmentLines = Lines(input.GovernmentLines),
        Unit = input.Unit,
        AddressLines = Lines(input.AddressLines),
        Paper = input.Paper,
        MarginTop = Number(input.MarginTop),
        MarginRight = Number(input.MarginRight),
        MarginBottom = Number(input.MarginBottom),
        MarginLeft = Number(input.MarginLeft),
        TextSize = input.TextSize,
        OfficePattern = input.OfficePattern,
        PanelPattern = input.PanelPattern,
        ClassificationCode = input.ClassificationCode,
        UnitCode = input.UnitCode,
        Signatories = [.. input.Signatories.Select(s => new Signatory(s.Position, s.Name, s.Rank, s.EmployeeNumber, s.Prefix, s.Principal, s.Through))],
        CopiesTo = Lines(input.CopiesTo),
        Classification = input.Classification,
        DecreeOf = input.DecreeOf,
        DecreeAbout = input.DecreeAbout,
        PanelDuties = Lines(input.PanelDuties),
        Authority = Lines(input.Authority),
        PlanRequest = input.PlanRequest,
        Objection = input.Objection,
        PublicAddress = input.PublicAddress,
    };

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string text) => int.TryParse(text, out var number) ? number : 0;
}
