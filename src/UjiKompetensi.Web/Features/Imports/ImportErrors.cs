using ClosedXML.Excel;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>The wrong rows of a preview with what is wrong, as a workbook to mend and bring in again.</summary>
public sealed class ImportErrors(UseCaseParts parts) : Query<ImportPreview, byte[]>(parts)
{
    protected override Policy Policy => Policies.KeepRegisters;

    protected override Task<byte[]> LoadAsync(Reading reading, ImportPreview input, CancellationToken cancel)
    {
        using var book = new XLWorkbook();
        var columns = input.Columns.Where(c => input.Places.ContainsKey(c.Code)).ToList();
        var sheet = SheetWriting.Sheet(book, FileReading.DataSheet, [.. columns.Select(c => (c.Heading, 24.0)), ("Baris di berkas", 12), ("Yang perlu diperbaiki", 90)]);
        var line = 2;
        foreach (var row in input.Rows.Where(r => r.State == RowState.Wrong))
        {
            for (var i = 0; i < columns.Count; i++)
            {
                SheetWriting.Put(sheet, line, i + 1, row.Written.GetValueOrDefault(columns[i].Code, ""));
                if (row.Faults.Any(f => f.Column == columns[i].Code)) sheet.Cell(line, i + 1).Style.Fill.BackgroundColor = XLColor.FromHtml("#f7d9d6");
            }

            SheetWriting.Put(sheet, line, columns.Count + 1, SheetWriting.Number(row.Number));
            SheetWriting.Put(sheet, line++, columns.Count + 2, string.Join(" ", row.Faults.Select(f => Sentence(columns, f))));
        }

        return Task.FromResult(SheetWriting.Bytes(book));
    }

    private static string Sentence(IReadOnlyList<ImportColumn> columns, CellFault fault) =>
        columns.FirstOrDefault(c => c.Code == fault.Column) is { } column ? $"{column.Heading}: {fault.Sentence}" : fault.Sentence;
}
