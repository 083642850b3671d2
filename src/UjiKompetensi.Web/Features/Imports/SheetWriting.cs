using System.Globalization;
using ClosedXML.Excel;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>Writes workbooks whose cells are texts and nothing else: what looks like a formula stays what was written.</summary>
internal static class SheetWriting
{
    public static IXLWorksheet Sheet(XLWorkbook book, string name, IReadOnlyList<(string Heading, double Width)> columns)
    {
        var sheet = book.Worksheets.Add(name);
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Column(i + 1).Width = columns[i].Width;
            sheet.Column(i + 1).Style.NumberFormat.Format = "@";
            Put(sheet, 1, i + 1, columns[i].Heading);
        }

        var head = sheet.Range(1, 1, 1, columns.Count).Style;
        (head.Font.Bold, head.Fill.BackgroundColor, head.Font.FontColor, head.Alignment.WrapText) = (true, XLColor.FromHtml("#0b5c63"), XLColor.White, true);
        sheet.SheetView.FreezeRows(1);
        return sheet;
    }

    public static void Put(IXLWorksheet sheet, int row, int column, string text) => sheet.Cell(row, column).SetValue(CellText.Writable(text));

    public static byte[] Bytes(XLWorkbook book)
    {
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        return stream.ToArray();
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
