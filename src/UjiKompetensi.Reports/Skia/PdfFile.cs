using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

/// <summary>
/// What Skia cannot be told: the language of the document, and an identity that comes from the content. Skia takes the
/// identity from the clock, so the same document would give other bytes every time.
/// </summary>
internal static class PdfFile
{
    private const int EntryLength = 20;

    public static byte[] Finish(byte[] file, DocumentProperties properties)
    {
        file = Insert(file, "<</Type /Catalog\n"u8, $"/Lang ({properties.Language})\n/ViewerPreferences <</DisplayDocTitle true>>\n");
        return Identify(file);
    }

    private static byte[] Insert(byte[] file, ReadOnlySpan<byte> anchor, string text)
    {
        var at = Find(file, anchor) + anchor.Length;
        byte[] longer = [.. file.AsSpan(0, at), .. Encoding.ASCII.GetBytes(text), .. file.AsSpan(at)];
        ShiftOffsets(longer, at, text.Length);
        return longer;
    }

    // Every object behind the inserted text moved; the table at the end of the file says where objects are.
    private static void ShiftOffsets(Span<byte> file, int from, int by)
    {
        var table = file.LastIndexOf("\nxref\n"u8) + "\nxref\n"u8.Length;
        var entry = table + file[table..].IndexOf((byte)'\n') + 1;
        for (; char.IsAsciiDigit((char)file[entry]); entry += EntryLength)
        {
            var digits = file.Slice(entry, 10);
            var offset = int.Parse(digits, CultureInfo.InvariantCulture);
            if (file[entry + 17] == 'n' && offset >= from)
                (offset + by).TryFormat(digits, out _, "D10", CultureInfo.InvariantCulture);
        }
        var start = file.LastIndexOf("startxref\n"u8) + "startxref\n"u8.Length;
        var length = file[start..].IndexOf((byte)'\n');
        var moved = (int.Parse(file.Slice(start, length), CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture);
        // Skia's files are far from the size where one more digit could be needed without room for it.
        if (moved.Length != length)
            throw new InvalidOperationException("The position of the cross-reference table no longer fits.");
        Encoding.ASCII.GetBytes(moved, file.Slice(start, length));
    }

    private static byte[] Identify(byte[] file)
    {
        // The trailer ends the file, so the length of the identity there is free.
        var id = file.AsSpan().LastIndexOf("/ID ["u8);
        var end = id + file.AsSpan(id).LastIndexOf("]>>\nstartxref"u8);
        Overwrite(file, "DocumentID>uuid:"u8, Guid.Empty);
        Overwrite(file, "InstanceID>uuid:"u8, Guid.Empty);
        var hash = SHA256.HashData(file.AsSpan(0, id)).AsSpan(0, 16);
        // Version 8: a UUID made by the application's own rule.
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        var identity = new Guid(hash, bigEndian: true);
        Overwrite(file, "DocumentID>uuid:"u8, identity);
        Overwrite(file, "InstanceID>uuid:"u8, identity);
        var hex = Convert.ToHexString(hash);
        return [.. file.AsSpan(0, id), .. Encoding.ASCII.GetBytes($"/ID [<{hex}> <{hex}>"), .. file.AsSpan(end)];
    }

    private static void Overwrite(byte[] file, ReadOnlySpan<byte> anchor, Guid identity)
    {
        var at = Find(file, anchor) + anchor.Length;
        Encoding.ASCII.GetBytes(identity.ToString("D"), file.AsSpan(at, 36));
    }

    private static int Find(byte[] file, ReadOnlySpan<byte> anchor)
    {
        var at = file.AsSpan().IndexOf(anchor);
        return at >= 0 ? at : throw new InvalidOperationException($"The PDF lacks {Encoding.ASCII.GetString(anchor)}.");
    }
}
