using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Imports;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>Reads a workbook, a csv file or a pasted block into raw cells; limits and guards come first.</summary>
internal static class FileReading
{
    /// <summary>Name of the template's data sheet, which is preferred wherever a workbook has one.</summary>
    public const string DataSheet = "Data";

    /// <summary>Hidden sheet of a template that says for which kind it is.</summary>
    public const string MarkerSheet = "_uji";

    public static IReadOnlyList<RawRow> Read(string fileName, byte[] content, ImportKind kind)
    {
        var isText = Path.GetExtension(fileName).ToLowerInvariant() is ".csv" or ".tsv" or ".txt";
        var rows = isText ? Delimited(content) : Workbook(content, kind);
        PackageGuard.Refuse(rows.Count == 0, "import-empty", "Tidak ada isi yang dapat dibaca. Tempel atau unggah tabel beserta baris judul kolomnya.");
        PackageGuard.Refuse(rows.Count > ImportLimits.Rows + 1, "import-rows", $"Berkas ini berisi lebih dari {ImportLimits.Rows:N0} baris. Bagi menjadi beberapa berkas.");
        return rows;
    }

    private static List<RawRow> Workbook(byte[] content, ImportKind kind)
    {
        PackageGuard.Check(content);
        var settings = new OpenXmlConfiguration { EnableSharedStringCache = false };
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            var sheets = stream.GetSheetInformations(settings);
            if (sheets.Any(s => s.Name == MarkerSheet) && Rows(content, MarkerSheet, settings).FirstOrDefault() is { } marker)
                PackageGuard.Refuse(ImportKinds.FromWord(marker[0].Text) is { } meant && meant != kind, "import-other-template",
                    $"Berkas ini dibuat dari templat {ImportKinds.FromWord(marker[0].Text)?.Title()}, sedangkan yang dipilih {kind.Title()}. Pilih jenis data yang sesuai.");
            var visible = sheets.Where(s => s.State == SheetState.Visible).Select(s => s.Name).ToList();
            PackageGuard.Refuse(visible.Count == 0, "import-hidden", "Semua lembar pada berkas ini tersembunyi. Tampilkan lembar yang berisi data, lalu simpan.");
            return Rows(content, visible.Contains(DataSheet) ? DataSheet : visible[0], settings).Where(r => !r.IsEmpty).ToList();
        }
        catch (Exception broken) when (broken is not (RuleViolation or OutOfMemoryException))
        {
            throw new RuleViolation("import-broken", "Berkas ini tidak dapat dibaca sebagai buku kerja Excel. Buka di Excel, simpan sebagai .xlsx baru, lalu unggah lagi.");
        }
    }

    private static IEnumerable<RawRow> Rows(byte[] content, string sheet, OpenXmlConfiguration settings)
    {
        using var stream = new MemoryStream(content, writable: false);
        var number = 0;
        foreach (IDictionary<string, object?> cells in stream.Query(useHeaderRow: false, sheet, ExcelType.XLSX, "A1", settings).Take(ImportLimits.Rows * 2))
            yield return new RawRow(++number, cells.Values.Select(Cell).ToList());
    }

    private static RawCell Cell(object? value) => value switch
    {
        null => RawCell.Empty,
        string text => new RawCell(text),
        double number => RawCell.Of(number),
        DateTime moment => RawCell.Of(moment),
        IFormattable other => new RawCell(other.ToString(null, System.Globalization.CultureInfo.InvariantCulture), CellForm.Other),
        _ => new RawCell(value.ToString() ?? "", CellForm.Other),
    };

    private static List<RawRow> Delimited(byte[] content)
    {
        PackageGuard.Refuse(content.Length > ImportLimits.Bytes, "import-too-large", "Berkas lebih dari 5 MB. Bagi menjadi beberapa berkas.");
        PackageGuard.Refuse(content.AsSpan().StartsWith("PK\u0003\u0004"u8), "import-not-csv", "Isi berkas ini buku kerja Excel, bukan CSV. Ganti akhiran namanya menjadi .xlsx.");
        var text = Utf8(content);
        PackageGuard.Refuse(text.Contains('\0'), "import-not-text", "Berkas ini bukan berkas teks. Simpan dari Excel sebagai CSV UTF-8.");
        PackageGuard.Refuse(text.AsSpan().Count('"') % 2 != 0, "import-quotes", "Ada tanda kutip yang tidak berpasangan. Hapus tanda kutip itu atau simpan sebagai .xlsx.");
        var settings = new CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = bad => throw new RuleViolation("import-quotes", $"Tanda kutip di baris {bad.Context.Parser?.Row} tidak pada tempatnya. Hapus tanda kutip itu atau simpan sebagai .xlsx."),
        };
        using var parser = new CsvParser(new StringReader(text), settings);
        var rows = new List<RawRow>();
        while (parser.Read())
        {
            PackageGuard.Refuse(parser.Count > ImportLimits.Columns, "import-columns", $"Baris {parser.Row} berisi lebih dari {ImportLimits.Columns} kolom. Hapus kolom yang tidak perlu.");
            var row = new RawRow(parser.Row, Enumerable.Range(0, parser.Count).Select(i => new RawCell(parser[i])).ToList());
            if (!row.IsEmpty) rows.Add(row);
            PackageGuard.Refuse(rows.Count > ImportLimits.Rows + 1, "import-rows", $"Berkas ini berisi lebih dari {ImportLimits.Rows:N0} baris. Bagi menjadi beberapa berkas.");
        }

        return rows;
    }

    private static string Utf8(byte[] content)
    {
        PackageGuard.Refuse(content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..], "import-utf16", "Berkas ini memakai pengodean UTF-16. Simpan dari Excel sebagai CSV UTF-8.");
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new RuleViolation("import-not-utf8", "Huruf pada berkas ini tidak memakai UTF-8 sehingga nama dapat rusak. Simpan dari Excel sebagai CSV UTF-8.");
        }
    }

    /// <summary>The sign that separates most in the first line that says anything.</summary>
    private static string Delimiter(string text)
    {
        var line = text.Split('\n').FirstOrDefault(l => l.Trim().Length > 0) ?? "";
        return new[] { "\t", ";", "," }.MaxBy(d => line.AsSpan().Count(d[0]))!;
    }
}
