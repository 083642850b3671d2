using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace UjiKompetensi.Web.Components;

/// <summary>The few looks a cell can have, in the order of <see cref="CellLook"/>.</summary>
internal static class WorkbookStyles
{
    private const uint TwoDecimals = 2;
    private const uint AsText = 49;
    private const uint General = 0;

    public static Stylesheet Of() => new(
        new Fonts(Font(), Font(bold: true, colour: "FFFFFFFF"), Font(bold: true, size: 14), Font(bold: true)),
        // The first two fills are fixed by the format.
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), new Fill(new PatternFill(new ForegroundColor { Rgb = "FF0B5C63" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(AsText), Format(General, font: 1, fill: 2, wraps: true), Format(General, font: 2), Format(TwoDecimals), Format(General), Format(TwoDecimals, font: 3)));

    private static Font Font(bool bold = false, string? colour = null, double size = 11)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (colour is not null) font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = "Arial" });
        return font;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static CellFormat Format(uint number, uint font = 0, uint fill = 0, bool wraps = false) => new(new Alignment { WrapText = wraps, Vertical = VerticalAlignmentValues.Top })
    {
        NumberFormatId = number, FontId = font, FillId = fill, BorderId = 0, FormatId = 0,
        ApplyNumberFormat = BooleanValue.FromBoolean(true), ApplyFont = true, ApplyFill = true, ApplyAlignment = true,
    };
}
