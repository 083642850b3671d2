using System.Text;
using static UjiKompetensi.Web.Tests.Features.Imports.Workbooks;

namespace UjiKompetensi.Web.Tests.Features.Imports;

/// <summary>Files that must be refused as a whole, each with the refusal's code.</summary>
internal static class HostilePackages
{
    private static readonly string Plain = Sheet(Headings, Good);

    public static IEnumerable<(string Name, string FileName, byte[] Content, string Code)> All =>
    [
        // What it is
        ("empty file", "a.xlsx", [], "import-empty"),
        ("old xls", "a.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "import-xls"),
        ("pdf", "a.xlsx", "%PDF-1.7\n"u8.ToArray(), "import-pdf"),
        ("html called xlsx", "a.xlsx", "<html><table><tr><td>NIP"u8.ToArray(), "import-not-xlsx"),
        ("png called xlsx", "a.xlsx", [0x89, 0x50, 0x4E, 0x47], "import-not-xlsx"),
        ("zip of something else", "a.xlsx", Zip([("baca.txt", "halo"u8.ToArray())]), "import-not-xlsx"),
        ("docx", "a.xlsx", Zip([("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w/>"u8.ToArray())]), "import-not-xlsx"),
        ("ods", "a.xlsx", Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()), ("content.xml", "<x/>"u8.ToArray())]), "import-ods"),
        ("xlsb", "a.xlsx", Zip([("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.bin", [1, 2])]), "import-xlsb"),
        ("five megabytes and one byte", "a.xlsx", [.. "PK\u0003\u0004"u8, .. new byte[(5 * 1024 * 1024) - 3]], "import-too-large"),
        // Macros and pointers outside
        ("vba project", "a.xlsx", Package(Plain, ("xl/vbaProject.bin", "x")), "import-macro"),
        ("macro content type", "a.xlsx", Package(Plain, ("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")), "import-macro"),
        ("external workbook", "a.xlsx", Package(Plain, ("xl/externalLinks/_rels/externalLink1.xml.rels", External("externalLinkPath", "file:///etc/passwd"))), "import-external"),
        ("external image", "a.xlsx", Package(Plain, ("xl/drawings/_rels/drawing1.xml.rels", External("image", "http://contoh.invalid/x.png"))), "import-external"),
        ("web link", "a.xlsx", Package(Plain, ("xl/worksheets/_rels/sheet1.xml.rels", External("hyperlink", "https://contoh.invalid"))), "import-external"),
        // Names
        ("parent folder", "a.xlsx", Package(Plain, ("xl/../../etc/cron.d/x", "x")), "import-names"),
        ("absolute name", "a.xlsx", Package(Plain, ("/etc/passwd", "x")), "import-names"),
        ("windows drive", "a.xlsx", Package(Plain, ("C:/x.xml", "<x/>")), "import-names"),
        ("backslash", "a.xlsx", Package(Plain, ("xl\\x.xml", "<x/>")), "import-names"),
        ("symbolic link", "a.xlsx", MakeFile.Linked(Package(Plain), "xl/workbook.xml"), "import-names"),
        ("part twice", "a.xlsx", Zip([("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", "<w/>"u8.ToArray()), ("xl/WORKBOOK.xml", "<w/>"u8.ToArray())]), "import-names"),
        // Size
        ("bomb of zeros in a sheet", "a.xlsx", Package(SheetOf("", new string(' ', 3_000_000))), "import-bomb"),
        ("bomb in an image", "a.xlsx", Package(Plain, ("xl/media/image1.png", new string('\0', 4_000_000))), "import-bomb"),
        ("many bombs together", "a.xlsx", Package(Plain, [.. Enumerable.Range(0, 60).Select(i => ($"xl/media/{i}.bin", (string?)new string('x', 1_000_000)))]), "import-bomb"),
        ("too many entries", "a.xlsx", Package(Plain, [.. Enumerable.Range(0, 200).Select(i => ($"xl/media/{i}.bin", (string?)"x"))]), "import-entries"),
        ("10,001 rows", "a.xlsx", Package(SheetOf(Row(1, "NIP") + string.Concat(Enumerable.Range(2, 10_001).Select(r => Row(r, "x"))))), "import-rows"),
        ("a row at the end of the world", "a.xlsx", Package(SheetOf(Row(1, "NIP") + Row(1_048_576, "x"))), "import-rows"),
        ("61 columns", "a.xlsx", Of([.. Enumerable.Range(0, 61).Select(i => $"k{i}")]), "import-columns"),
        ("huge dimension", "a.xlsx", Package(SheetOf(Row(1, "NIP"), "<dimension ref=\"A1:XFD1048576\"/>")), "import-columns"),
        ("a cell far to the right", "a.xlsx", Package(SheetOf("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")), "import-columns"),
        // XML
        ("doctype", "a.xlsx", Package("<?xml version=\"1.0\"?><!DOCTYPE x><worksheet/>"), "import-dtd"),
        ("external entity", "a.xlsx", Package("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"), "import-dtd"),
        ("billion laughs", "a.xlsx", Package("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"), "import-dtd"),
        ("entity in a relationship", "a.xlsx", Package(Plain, ("_rels/.rels", "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://contoh.invalid\">]><Relationships>&e;</Relationships>")), "import-dtd"),
        ("unknown entity", "a.xlsx", Package("<worksheet>&apa;</worksheet>"), "import-broken"),
        ("sheet cut off", "a.xlsx", Package(Plain[..(Plain.Length / 2)]), "import-broken"),
        ("sheet with a control character", "a.xlsx", Package(SheetOf("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\u0001</t></is></c></row>")), "import-broken"),
        ("zip cut off", "a.xlsx", Of(Headings, Good)[..^80], "import-broken"),
        ("zip overwritten inside", "a.xlsx", Garbled(Of(Headings, Good)), "import-broken"),
        ("one letter changed inside", "a.xlsx", Altered(), "import-broken"),
        // Contradictions that would shift rows or texts
        ("shared texts missing", "a.xlsx", Package(SheetOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")), "import-broken"),
        ("shared text beyond the list", "a.xlsx", Package(SheetOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"), ("xl/sharedStrings.xml", "<sst><si><t>NIP</t></si></sst>")), "import-broken"),
        ("shared text that is no number", "a.xlsx", Package(SheetOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>")), "import-broken"),
        ("rows out of order", "a.xlsx", Package(SheetOf(Row(2, "NIP") + Row(1, "x"))), "import-broken"),
        ("row twice", "a.xlsx", Package(SheetOf(Row(1, "NIP") + Row(1, "x"))), "import-broken"),
        ("row zero", "a.xlsx", Package(SheetOf("<row r=\"0\"><c><v>1</v></c></row>")), "import-broken"),
        ("row below zero", "a.xlsx", Package(SheetOf("<row r=\"-4\"><c><v>1</v></c></row>")), "import-broken"),
        ("cells out of order", "a.xlsx", Package(SheetOf("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")), "import-broken"),
        ("cell without a column", "a.xlsx", Package(SheetOf("<row r=\"1\"><c r=\"17\"><v>1</v></c></row>")), "import-broken"),
        ("dates counted from 1904", "a.xlsx", Package(Plain, ("xl/workbook.xml", Book("<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/>", "<workbookPr date1904=\"1\"/>"))), "import-date1904"),
        ("sheet missing", "a.xlsx", Package(Plain, ("xl/worksheets/sheet1.xml", null)), "import-broken"),
        ("no sheet at all", "a.xlsx", Package(Plain, ("xl/workbook.xml", Book(""))), "import-hidden"),
        ("only hidden sheets", "a.xlsx", Package(Plain, ("xl/workbook.xml", Book("<sheet name=\"A\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"))), "import-hidden"),
        ("nothing in the sheet", "a.xlsx", Package(SheetOf("")), "import-empty"),
        ("only blanks", "a.xlsx", Of(["  ", " "]), "import-empty"),
        // Text files
        ("empty csv", "a.csv", [], "import-empty"),
        ("csv of blank lines", "a.csv", "\n\n\n"u8.ToArray(), "import-empty"),
        ("xlsx called csv", "a.csv", Of(Headings, Good), "import-not-csv"),
        ("utf-16 csv", "a.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("NIP;Nama")], "import-utf16"),
        ("utf-16 big endian", "a.csv", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("NIP;Nama")], "import-utf16"),
        ("latin-1 csv", "a.csv", Encoding.Latin1.GetBytes("NIP;Nama\n1;André"), "import-not-utf8"),
        ("binary called csv", "a.csv", [0x4E, 0, 0x49, 0, 0x50], "import-not-text"),
        ("quote never closed", "a.csv", "NIP;Nama\n1;\"Budi\n2;Ani\n"u8.ToArray(), "import-quotes"),
        ("quotes in the wrong place", "a.csv", "NIP;Nama\n1;Bu\"di\" x\n"u8.ToArray(), "import-quotes"),
        ("csv of 10,001 rows", "a.csv", Encoding.UTF8.GetBytes("NIP\n" + string.Concat(Enumerable.Repeat("1\n", 10_001))), "import-rows"),
        ("csv of 61 columns", "a.csv", Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(0, 61))), "import-columns"),
        ("csv too large", "a.csv", new byte[(5 * 1024 * 1024) + 1], "import-too-large"),
    ];

    private static string Row(int number, string text) => $"<row r=\"{number}\">{Text(0, number, text)}</row>";

    private static string External(string kind, string target) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\" TargetMode=\"External\"/></Relationships>";

    // Stored without compression, so that only the checksum tells.
    private static byte[] Altered()
    {
        var bytes = Package(Plain, System.IO.Compression.CompressionLevel.NoCompression);
        bytes[bytes.AsSpan().IndexOf("Budi Santosa"u8) + 3] = (byte)'o';
        return bytes;
    }

    private static byte[] Garbled(byte[] whole)
    {
        var bytes = (byte[])whole.Clone();
        for (var i = 60; i < 160; i++) bytes[i] ^= 0x5A;
        return bytes;
    }
}
