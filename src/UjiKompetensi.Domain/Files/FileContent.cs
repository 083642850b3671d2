using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace UjiKompetensi.Domain.Files;

/// <summary>Finds what a file really is from its bytes. What its name or sender claims is never asked.</summary>
public static class FileContent
{
    public const int MaximumBytes = 10 * 1024 * 1024;
    public const long MaximumPixels = 50_000_000;
    public const int MaximumParts = 5000;
    public const long MaximumUnpacked = 200L * 1024 * 1024;

    private const int EndRecord = 22;
    // As Unix writes them into an archive.
    private const int FileTypeBits = 0xF000;
    private const int SymbolicLink = 0xA000;
    private const int MostOfContentTypes = 1024 * 1024;
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="RuleViolation"><c>file-empty</c>, <c>file-too-large</c>, <c>file-unknown</c>, <c>file-broken</c>, <c>file-macro</c>, <c>file-pixels</c>.</exception>
    public static FileFormat Detect(byte[] bytes)
    {
        RuleViolation.ThrowIf(bytes.Length == 0, "file-empty", "Berkas itu kosong. Pilih berkas yang berisi.");
        RuleViolation.ThrowIf(bytes.Length > MaximumBytes, "file-too-large", "Berkas lebih dari 10 MB. Perkecil dahulu, misalnya simpan sebagai PDF dengan ukuran kecil.");
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) return Pdf(bytes);
        if (bytes.AsSpan().StartsWith(PngSignature)) return Png(bytes);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg(bytes);
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)) return Office(bytes);
        throw Unknown();
    }

    // A PDF that goes on after its end is something else as well.
    private static FileFormat Pdf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[^Math.Min(bytes.Length, 1024)..];
        Broken(end.LastIndexOf("%%EOF"u8) < 0 || end[(end.LastIndexOf("%%EOF"u8) + 5)..].IndexOfAnyExcept(" \r\n\t\0"u8) >= 0);
        return FileFormat.Pdf;
    }

    private static FileFormat Png(ReadOnlySpan<byte> bytes)
    {
        var (at, isFirst) = (PngSignature.Length, true);
        while (true)
        {
            Broken(bytes.Length - at < 12);
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var type = bytes.Slice(at + 4, 4);
            Broken(length > bytes.Length - at - 12 || (isFirst && (!type.SequenceEqual("IHDR"u8) || length != 13)));
            if (isFirst) Pixels(BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 12)..]));
            (at, isFirst) = (at + (int)length + 12, false);
            if (!type.SequenceEqual("IEND"u8)) continue;
            Broken(at != bytes.Length);
            return FileFormat.Png;
        }
    }

    private static FileFormat Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (true)
        {
            while (at < bytes.Length && bytes[at] == 0xFF && at + 1 < bytes.Length && bytes[at + 1] == 0xFF) at++;
            Broken(bytes.Length - at < 4 || bytes[at] != 0xFF);
            var marker = bytes[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            Broken(length < 2 || length > bytes.Length - at - 2 || marker is 0xD9 or 0xDA);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                Broken(length < 8);
                Pixels(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
                return FileFormat.Jpeg;
            }

            at += 2 + length;
        }
    }

    private static FileFormat Office(byte[] bytes)
    {
        // The archive's own end must be the end of the file: nothing hides behind it, and no comment either.
        Broken(bytes.Length < EndRecord || !bytes.AsSpan(bytes.Length - EndRecord).StartsWith("PK\u0005\u0006"u8));
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return Office(archive);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new RuleViolation("file-broken", "Berkas ini rusak. Simpan ulang dari aplikasinya, lalu unggah lagi.");
        }
    }

    private static FileFormat Office(ZipArchive archive)
    {
        Broken(archive.Entries.Count > MaximumParts || archive.Entries.Sum(e => e.Length) > MaximumUnpacked);
        var names = archive.Entries.Select(e => e.FullName).ToList();
        Broken(names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count
            || names.Any(n => n.Contains('\\') || n.StartsWith('/') || n.Split('/').Contains(".."))
            || archive.Entries.Any(e => (e.ExternalAttributes >> 16 & FileTypeBits) == SymbolicLink));
        var types = archive.GetEntry("[Content_Types].xml") is { } list ? Read(list) : throw Unknown();
        RuleViolation.ThrowIf(types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)),
            "file-macro", "Berkas ini memuat makro. Simpan sebagai .docx, .pptx, atau PDF tanpa makro, lalu unggah lagi.");
        return (IsPart("word/document.xml", "wordprocessingml.document.main+xml"), IsPart("ppt/presentation.xml", "presentationml.presentation.main+xml")) switch
        {
            (true, false) => FileFormat.Docx,
            (false, true) => FileFormat.Pptx,
            _ => throw Unknown(),
        };

        bool IsPart(string name, string type) => names.Contains(name) && types.Contains($"application/vnd.openxmlformats-officedocument.{type}", StringComparison.Ordinal);
    }

    // What an entry claims to unpack to is not believed: reading stops at the limit.
    private static string Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[MostOfContentTypes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        Broken(length > MostOfContentTypes);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static void Pixels(long width, long height)
    {
        Broken(width == 0 || height == 0);
        RuleViolation.ThrowIf(width > MaximumPixels / height, "file-pixels", "Gambar lebih dari 50 megapiksel. Perkecil dahulu, lalu unggah lagi.");
    }

    private static void Broken(bool isBroken) => RuleViolation.ThrowIf(isBroken, "file-broken", "Berkas ini rusak atau memuat hal lain di dalamnya. Simpan ulang dari aplikasinya, lalu unggah lagi.");

    private static RuleViolation Unknown() => new("file-unknown", "Jenis berkas ini tidak diterima. Unggah PDF, JPEG, PNG, DOCX, atau PPTX.");
}
