using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace UjiKompetensi.Web.Components;

/// <param name="Frozen">Columns and rows that stay in sight.</param>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<double> Widths, (int Columns, int Rows) Frozen, IReadOnlyList<IReadOnlyList<SheetCell>> Rows);

/// <summary>
/// Sheets to the bytes of an xlsx file: texts inline, numbers as numbers, formulas with their results. Carries no
/// time and no author, so that the same result makes the same parts.
/// </summary>
internal static class Workbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly OpenXmlAttribute InlineText = new("t", "", "inlineStr");
    private static readonly OpenXmlAttribute PlainText = new("t", "", "str");

    public static byte[] Bytes(IReadOnlyList<WorkbookSheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "buku");
            book.AddNewPart<WorkbookStylesPart>("gaya").Stylesheet = WorkbookStyles.Of();
            var names = new Sheets();
            foreach (var (sheet, i) in sheets.Select((s, i) => (s, i)))
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"lembar{i + 1}");
                Write(book.AddNewPart<WorksheetPart>(id), sheet);
                names.Append(new Sheet { Id = id, SheetId = (uint)i + 1, Name = sheet.Name });
            }

            // Whoever opens it computes anew: the results kept in the file are for those who only look.
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(names, new CalculationProperties { FullCalculationOnLoad = true });
        }

        return bytes.ToArray();
    }

    private static void Write(WorksheetPart part, WorkbookSheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            HorizontalSplit = sheet.Frozen.Columns, VerticalSplit = sheet.Frozen.Rows, State = PaneStateValues.Frozen, ActivePane = PaneValues.BottomRight,
            TopLeftCell = SheetCell.Address(sheet.Frozen.Columns + 1, sheet.Frozen.Rows + 1),
        }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        foreach (var (row, r) in sheet.Rows.Select((row, r) => (row, r + 1)))
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)r });
            foreach (var (cell, c) in row.Select((cell, c) => (cell, c + 1))) Write(writer, cell, SheetCell.Address(c, r));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static void Write(OpenXmlWriter writer, SheetCell cell, string address)
    {
        if (cell == SheetCell.Empty) return;
        List<OpenXmlAttribute> attributes = [new("r", "", address), new("s", "", ((int)cell.Look).ToString(CultureInfo.InvariantCulture))];
        if (cell.Text is not null) attributes.Add(InlineText);
        else if (cell is { Formula: not null, Number: null }) attributes.Add(PlainText);
        writer.WriteStartElement(new Cell(), attributes);
        if (cell.Text is { } text) writer.WriteElement(new InlineString(new Text(CellText.Writable(text)) { Space = SpaceProcessingModeValues.Preserve }));
        if (cell.Formula is { } formula) writer.WriteElement(new CellFormula(formula));
        if (cell.Number is { } number) writer.WriteElement(new CellValue(number.ToString(CultureInfo.InvariantCulture)));
        else if (cell.Formula is not null) writer.WriteElement(new CellValue(""));
        writer.WriteEndElement();
    }
}
