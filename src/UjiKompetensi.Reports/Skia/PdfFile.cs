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

    public static byte[] Finish(ReadOnlySpan<byte> file, DocumentProperties properties)
    {
        var catalog = Find(file, "<</Type /Catalog\n"u8) + "<</Type /Catalog\n"u8.Length;
        var told = Encoding.ASCII.GetBytes($"/Lang ({properties.Language})\n/ViewerPreferences <</DisplayDocTitle true>>\n");
        // The trailer ends the file, so the length of everything from the identity on is free.
        var id = file.LastIndexOf("/ID ["u8);
        var end = id + file[id..].LastIndexOf("]>>\nstartxref"u8);
        var (start, rest) = Start(file[end..]);
        var moved = Encoding.ASCII.GetBytes($"]>>\nstartxref\n{start + told.Length}");

        var body = id + told.Length;
        var identity = "/ID [<"u8.Length + 32 + "> <"u8.Length + 32 + ">"u8.Length;
        var whole = new byte[body + identity + moved.Length + rest.Length];
        file[..catalog].CopyTo(whole);
        told.CopyTo(whole, catalog);
        file[catalog..id].CopyTo(whole.AsSpan(catalog + told.Length));
        ShiftOffsets(whole.AsSpan(0, body), catalog, told.Length);
        var hex = Identify(whole.AsSpan(0, body));
        Encoding.ASCII.GetBytes($"/ID [<{hex}> <{hex}>", whole.AsSpan(body));
        moved.CopyTo(whole, body + identity);
        rest.CopyTo(whole.AsSpan(body + identity + moved.Length));
        return whole;
    }

    // Where the cross-reference table begins, and what follows that number to the end of the file.
    private static (int Start, byte[] After) Start(ReadOnlySpan<byte> tail)
    {
        var digits = tail.IndexOf("startxref\n"u8) + "startxref\n"u8.Length;
        var length = tail[digits..].IndexOf((byte)'\n');
        return (int.Parse(tail.Slice(digits, length), CultureInfo.InvariantCulture), tail[(digits + length)..].ToArray());
    }

    // Every object behind the inserted text moved; the table at the end of the body says where objects are.
    private static void ShiftOffsets(Span<byte> body, int from, int by)
    {
        var table = body.LastIndexOf("\nxref\n"u8) + "\nxref\n"u8.Length;
        var entry = table + body[table..].IndexOf((byte)'\n') + 1;
        for (; char.IsAsciiDigit((char)body[entry]); entry += EntryLength)
        {
            var digits = body.Slice(entry, 10);
            var offset = int.Parse(digits, CultureInfo.InvariantCulture);
            if (body[entry + 17] == 'n' && offset >= from)
                (offset + by).TryFormat(digits, out _, "D10", CultureInfo.InvariantCulture);
        }
    }

    private static string Identify(Span<byte> body)
    {
        Overwrite(body, "DocumentID>uuid:"u8, Guid.Empty);
        Overwrite(body, "InstanceID>uuid:"u8, Guid.Empty);
        var hash = SHA256.HashData(body).AsSpan(0, 16);
        // Version 8: a UUID made by the application's own rule.
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        var identity = new Guid(hash, bigEndian: true);
        Overwrite(body, "DocumentID>uuid:"u8, identity);
        Overwrite(body, "InstanceID>uuid:"u8, identity);
        return Convert.ToHexString(hash);
    }

    private static void Overwrite(Span<byte> body, ReadOnlySpan<byte> anchor, Guid identity)
    {
        var at = Find(body, anchor) + anchor.Length;
        Encoding.ASCII.GetBytes(identity.ToString("D"), body.Slice(at, 36));
    }

    private static int Find(ReadOnlySpan<byte> file, ReadOnlySpan<byte> anchor)
    {
        var at = file.IndexOf(anchor);
        return at >= 0 ? at : throw new InvalidOperationException($"The PDF lacks {Encoding.ASCII.GetString(anchor)}.");
    }
}
