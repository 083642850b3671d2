using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace UjiKompetensi.Tests;

/// <summary>Small files of every accepted format, and ones that only pretend.</summary>
internal static class MakeFile
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    public const string Word = Office + "wordprocessingml.document.main+xml";
    public const string Slides = Office + "presentationml.presentation.main+xml";

    public static byte[] Pdf(string text = "CV", int padding = 0) => Encoding.Latin1.GetBytes($"%PDF-1.4\n% {text}{new string(' ', padding)}\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n");

    public static byte[] Png(int width = 2, int height = 2)
    {
        var size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", size), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];
    }

    public static byte[] Jpeg(int width = 2, int height = 2) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9];

    public static byte[] Docx(params (string Name, string Text)[] more) => Zip([("[Content_Types].xml", $"<Types><Override ContentType=\"{Word}\"/></Types>"), ("word/document.xml", "<w/>"), .. more]);

    public static byte[] Pptx() => Zip(("[Content_Types].xml", $"<Types><Override ContentType=\"{Slides}\"/></Types>"), ("ppt/presentation.xml", "<p/>"));

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

        return memory.ToArray();
    }

    /// <summary>The same archive, in which one entry says that it is a symbolic link.</summary>
    public static byte[] Linked(byte[] archive, string name)
    {
        using var memory = new MemoryStream();
        memory.Write(archive);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true)) zip.GetEntry(name)!.ExternalAttributes = unchecked((int)0xA1FF0000);
        return memory.ToArray();
    }

    /// <summary>A few hundred kilobytes that unpack to more than anybody allows.</summary>
    public static byte[] Bomb()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open()) types.Write(Encoding.UTF8.GetBytes($"<Types><Override ContentType=\"{Word}\"/></Types>"));
            using var body = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 201; i++) body.Write(block);
        }

        return memory.ToArray();
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
    }
}
