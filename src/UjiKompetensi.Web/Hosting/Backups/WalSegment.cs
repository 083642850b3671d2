using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>One file of PostgreSQL's write-ahead log, by its name: timeline and number in a row.</summary>
/// <param name="IsPartial">It was still being written when it was copied.</param>
internal sealed partial record WalSegment(string Name, ulong Number, bool IsPartial)
{
    /// <summary>As <c>pg_receivewal</c> names what it has not received to the end.</summary>
    public const string Partial = ".partial";

    /// <summary>Null for a name that is no segment's, such as a timeline's history.</summary>
    public static WalSegment? Of(string file, int segmentBytes)
    {
        var isPartial = file.EndsWith(Partial, StringComparison.Ordinal);
        var name = isPartial ? file[..^Partial.Length] : file;
        return !NamePattern().IsMatch(name) ? null : new(name, Hex(name[8..16]) * ((1UL << 32) / (ulong)segmentBytes) + Hex(name[16..24]), isPartial);
    }

    /// <summary>A place in the log as PostgreSQL writes it, <c>0/2000028</c>.</summary>
    public static ulong Position(string text) => text.Split('/') is [var high, var low] ? (Hex(high) << 32) + Hex(low) : throw new FormatException(text);

    /// <summary>Whether a segment that nothing was written to yet.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> content) => content.Length < 40 || !content[..40].ContainsAnyExcept((byte)0);

    /// <summary>Whether the content is this place of that cluster's log: the first page of every segment says so.</summary>
    public bool IsOf(ulong system, int segmentBytes, ReadOnlySpan<byte> content) => content.Length == segmentBytes
        && BinaryPrimitives.ReadUInt64LittleEndian(content[8..]) == Number * (ulong)segmentBytes && BinaryPrimitives.ReadUInt64LittleEndian(content[24..]) == system;

    private static ulong Hex(string text) => ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9A-F]{24}$")]
    private static partial Regex NamePattern();
}
