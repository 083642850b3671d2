using System.IO.Compression;
using System.Xml;
using UjiKompetensi.Domain;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>What may be brought in at most; said on the page before anybody chooses a file.</summary>
internal static class ImportLimits
{
    public const int Bytes = 5 * 1024 * 1024;
    public const int Rows = 10_000;
    public const int Columns = 60;
    public const int Entries = 200;
    public const long Unpacked = 50L * 1024 * 1024;
    public const int Ratio = 100;

    /// <summary>Below this an entry may be as thin as it likes.</summary>
    public const long RatioFrom = 1024 * 1024;
}

/// <summary>
/// Looks at every byte of a workbook before a library opens it: what it is, how large it unpacks (counted, never
/// believed), that nothing in it points outside, runs, or contradicts itself.
/// </summary>
internal static class PackageGuard
{
    private static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1024, IgnoreComments = true };

    /// <exception cref="RuleViolation">Each way of being no harmless workbook has its own sentence.</exception>
    public static void Check(byte[] content)
    {
        CheckMagic(content);
        var book = new WorkbookScan();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            CheckNames(zip);
            var budget = new UnpackBudget(ImportLimits.Unpacked);
            foreach (var entry in zip.Entries)
            {
                using var stream = budget.Open(entry);
                if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
                {
                    using var reader = XmlReader.Create(stream, Xml);
                    book.Read(entry.FullName, reader);
                }

                stream.CheckWhole();
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException)
        {
            throw broken is XmlException { Message: var text } && text.Contains("DTD", StringComparison.Ordinal)
                ? new RuleViolation("import-dtd", "Berkas ini memuat definisi DTD yang tidak dipakai Excel dan dapat membahayakan. Salin isinya ke buku kerja baru.")
                : new RuleViolation("import-broken", "Berkas ini rusak atau terpotong. Buka di Excel, simpan sebagai .xlsx baru, lalu unggah lagi.");
        }

        book.CheckWhole();
    }

    private static void CheckMagic(byte[] content)
    {
        Refuse(content.Length == 0, "import-empty", "Berkas ini kosong.");
        Refuse(content.Length > ImportLimits.Bytes, "import-too-large", "Berkas lebih dari 5 MB. Hapus gambar dan lembar yang tidak perlu, atau bagi menjadi beberapa berkas.");
        Refuse(Starts(content, 0xD0, 0xCF, 0x11, 0xE0), "import-xls", "Ini berkas .xls lama atau berkas yang dikunci kata sandi. Buka di Excel, lepaskan kata sandinya, lalu Simpan Sebagai .xlsx.");
        Refuse(Starts(content, 0x25, 0x50, 0x44, 0x46), "import-pdf", "Ini berkas PDF. Unggah berkas Excel aslinya, atau salin tabelnya dan tempel di kotak Tempel.");
        Refuse(!Starts(content, 0x50, 0x4B, 0x03, 0x04), "import-not-xlsx", "Isi berkas ini bukan buku kerja Excel (.xlsx). Buka di Excel, lalu Simpan Sebagai .xlsx.");
    }

    private static void CheckNames(ZipArchive zip)
    {
        Refuse(zip.Entries.Count > ImportLimits.Entries, "import-entries", $"Berkas ini berisi lebih dari {ImportLimits.Entries} bagian. Salin tabelnya saja ke buku kerja baru.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            Refuse(name.Contains("..", StringComparison.Ordinal) || name.StartsWith('/') || name.Any(c => c is '\\' or ':' or '\0') || (entry.ExternalAttributes >> 16 & 0xF000) == 0xA000 || !names.Add(name),
                "import-names", "Berkas ini memuat nama bagian yang tidak wajar dan dapat membahayakan. Salin tabelnya ke buku kerja baru.");
            Refuse(name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase), "import-macro", MacroSentence);
        }

        Refuse(names.Contains("mimetype") || names.Contains("content.xml"), "import-ods", "Ini berkas OpenDocument (.ods). Buka di LibreOffice, lalu Simpan Sebagai Excel (.xlsx).");
        Refuse(names.Contains("xl/workbook.bin"), "import-xlsb", "Ini berkas Excel biner (.xlsb). Buka di Excel, lalu Simpan Sebagai .xlsx.");
        Refuse(!names.Contains("[Content_Types].xml") || !names.Contains("xl/workbook.xml"), "import-not-xlsx", "Isi berkas ini bukan buku kerja Excel (.xlsx). Buka di Excel, lalu Simpan Sebagai .xlsx.");
    }

    internal const string MacroSentence = "Berkas ini memuat makro (.xlsm). Simpan Sebagai Buku Kerja Excel (.xlsx) tanpa makro, lalu unggah lagi.";

    internal static void Refuse(bool refused, string code, string sentence)
    {
        if (refused) throw new RuleViolation(code, sentence);
    }

    private static bool Starts(byte[] content, params ReadOnlySpan<byte> magic) => content.AsSpan().StartsWith(magic);
}
