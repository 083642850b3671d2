using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>An empty workbook for one kind: columns as text, lists to choose from, instructions, and a hidden mark that says what it is for.</summary>
public sealed class ImportTemplate(UseCaseParts parts) : Query<ImportTemplate.Input, ImportTemplate.File>(parts)
{
    /// <summary>Grows when columns change their meaning.</summary>
    public const string Version = "1";

    public sealed record Input(ImportKind Kind, string Round = "", string Component = "");

    public sealed record File(string FileName, byte[] Bytes);

    protected override Policy Policy => Policies.KeepRegisters;

    protected override async Task<File> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = input.Kind != ImportKind.AssessmentResult ? null
            : await reading.Db.RoundsVisibleTo(reading.User).Include(r => r.Components).Include(r => r.Participants).FirstOrDefaultAsync(r => r.Slug == input.Round, cancel) ?? throw new NotVisible();
        var component = round?.Components.FirstOrDefault(c => c.Code == input.Component && c.Source == ComponentSource.Import);
        if (round is not null && component is null) throw new NotVisible();

        using var book = new XLWorkbook();
        var columns = ImportColumns.Of(input.Kind, component?.Scale);
        var data = SheetWriting.Sheet(book, FileReading.DataSheet, columns.Select(c => (c.Heading + (c.Required ? " *" : ""), Width(c))).ToList());
        WriteInstructions(book, input.Kind, columns);
        WriteLists(book, data, columns);
        if (round is not null) WritePeople(data, round);
        var mark = book.Worksheets.Add(FileReading.MarkerSheet);
        mark.Visibility = XLWorksheetVisibility.VeryHidden;
        SheetWriting.Put(mark, 1, 1, input.Kind.Word());
        SheetWriting.Put(mark, 1, 2, Version);
        return new File(round is null ? $"templat-{input.Kind.Word()}.xlsx" : $"templat-nilai-{round.Slug}-{component!.Code}.xlsx", SheetWriting.Bytes(book));
    }

    private static double Width(ImportColumn column) => column.Code switch { "nip" => 24, "nama" or "jabatan" or "opd" or "standar" or "level" or "jenis" => 40, _ => 22 };

    private static void WriteInstructions(XLWorkbook book, ImportKind kind, IReadOnlyList<ImportColumn> columns)
    {
        var sheet = SheetWriting.Sheet(book, "Petunjuk", [("Kolom", 28), ("Wajib", 10), ("Cara mengisi", 70), ("Judul lain yang dikenali", 60)]);
        var row = 2;
        foreach (var column in columns)
        {
            string[] cells = [column.Heading, column.Required ? "ya" : "tidak", column.Allowed.Count > 0 ? "Salah satu: " + string.Join(", ", column.Allowed) : column.Hint, string.Join(", ", column.Aliases)];
            for (var i = 0; i < cells.Length; i++) SheetWriting.Put(sheet, row, i + 1, cells[i]);
            row++;
        }

        foreach (var line in new[]
        {
            $"Templat {kind.Title()}: isi lembar Data mulai baris 2, lalu unggah di halaman Impor Excel.", "NIP dan tanggal diketik pada sel bertipe Teks, seperti yang sudah disiapkan di lembar Data.",
            $"Paling banyak {ImportLimits.Rows:N0} baris dan 5 MB.", "Sel yang dikosongkan mengosongkan data yang ada; kolom yang dihapus membiarkan data yang ada.",
        }) SheetWriting.Put(sheet, ++row, 1, line);
        sheet.Range(2, 3, columns.Count + 1, 4).Style.Alignment.WrapText = true;
    }

    private static void WriteLists(XLWorkbook book, IXLWorksheet data, IReadOnlyList<ImportColumn> columns)
    {
        var lists = book.Worksheets.Add("_daftar");
        lists.Visibility = XLWorksheetVisibility.VeryHidden;
        for (var i = 0; i < columns.Count; i++)
        {
            var allowed = columns[i].Allowed;
            if (allowed.Count == 0) continue;
            for (var line = 0; line < allowed.Count; line++) SheetWriting.Put(lists, line + 1, i + 1, allowed[line]);
            var rule = data.Range(2, i + 1, ImportLimits.Rows + 1, i + 1).SetDataValidation();
            rule.List(lists.Range(1, i + 1, allowed.Count, i + 1), true);
            (rule.ErrorTitle, rule.ErrorMessage) = ("Pilihan tidak dikenal", "Pilih salah satu dari daftar.");
        }
    }

    private static void WritePeople(IXLWorksheet data, Round round)
    {
        var row = 2;
        foreach (var person in round.Participants.OrderBy(p => p.Number))
        {
            SheetWriting.Put(data, row, 1, person.EmployeeNumber.Digits);
            SheetWriting.Put(data, row++, 2, person.Name.Full);
        }
    }
}
