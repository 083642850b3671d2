using System.IO.Compression;
using System.Security;
using System.Text;

namespace UjiKompetensi.Web.Tests.Features.Imports;

/// <summary>Workbooks made part by part, so that any part can be wrong.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly string[] Headings = ["NIP", "Nama", "Pangkat", "Jabatan", "TMT jabatan"];
    public static readonly string[] Good = ["197001011995031001", "Budi Santosa", "IV/c", "Kepala Dinas Uji", "02-01-2023"];

    /// <summary>A whole, valid workbook of text cells.</summary>
    public static byte[] Of(params string[][] rows) => Package(Sheet(rows));

    /// <summary>One good row with one cell replaced.</summary>
    public static byte[] With(int column, string cellXml)
    {
        var cells = Good.Select((text, i) => i == column ? cellXml : Text(i, 2, text));
        return Package(SheetOf($"<row r=\"1\">{string.Concat(Headings.Select((h, i) => Text(i, 1, h)))}</row><row r=\"2\">{string.Concat(cells)}</row>"));
    }

    public static byte[] WithText(int column, string text) => With(column, Text(column, 2, text));

    public static string Sheet(params string[][] rows) =>
        SheetOf(string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => Text(c, r + 1, text)))}</row>")));

    public static string SheetOf(string rowsXml, string before = "", string after = "") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{Main}\">{before}<sheetData>{rowsXml}</sheetData>{after}</worksheet>";

    public static string Text(int column, int row, string text) => $"<c r=\"{Name(column)}{row}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    public static string Number(int column, int row, string number, int style = 0) => $"<c r=\"{Name(column)}{row}\" s=\"{style}\"><v>{number}</v></c>";

    public static string Name(int column) => column < 26 ? ((char)('A' + column)).ToString() : Name((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>The parts of a workbook with one sheet; <paramref name="changed"/> adds, replaces, or with null removes some.</summary>
    public static byte[] Package(string sheet, params (string Name, string? Text)[] changed) => Package(sheet, CompressionLevel.Fastest, changed);

    public static byte[] Package(string sheet, CompressionLevel level, params (string Name, string? Text)[] changed)
    {
        var parts = new Dictionary<string, string?>
        {
            ["[Content_Types].xml"] = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
            ["_rels/.rels"] = $"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = Book("<sheet name=\"Lembar1\" sheetId=\"1\" r:id=\"rId1\"/>"),
            ["xl/_rels/workbook.xml.rels"] = $"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>",
            ["xl/styles.xml"] = $"<?xml version=\"1.0\"?><styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>",
            ["xl/worksheets/sheet1.xml"] = sheet,
        };
        foreach (var (name, text) in changed) parts[name] = text;
        return Zip(parts.Where(p => p.Value is not null).Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value!))), level);
    }

    public static string Book(string sheets, string properties = "") =>
        $"<?xml version=\"1.0\"?><workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{properties}<sheets>{sheets}</sheets></workbook>";

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
