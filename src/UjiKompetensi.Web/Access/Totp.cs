using System.Globalization;
using System.Security.Cryptography;

namespace UjiKompetensi.Web.Access;

/// <summary>Time-based codes of six digits (RFC 6238, SHA-1, half minutes), as every authenticator app shows them.</summary>
internal static class Totp
{
    private const int Step = 30;
    private const int Tolerance = 1;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The half minute a code belongs to, one before or after now; null when it is none, or not later than the one used last.</summary>
    public static long? StepOf(string key, string typed, DateTimeOffset now, long usedLast)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        if (code.Length != 6 || Bytes(key) is not { Length: > 0 } secret) return null;
        var current = now.ToUnixTimeSeconds() / Step;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
            if (step > usedLast && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeOf(secret, step)), System.Text.Encoding.ASCII.GetBytes(code))) return step;
        return null;
    }

    public static string CodeAt(string key, DateTimeOffset now) => CodeOf(Bytes(key), now.ToUnixTimeSeconds() / Step);

    /// <summary>What an authenticator app reads from a QR code.</summary>
    public static string AddressOf(string issuer, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period={Step}";

    private static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // What every authenticator app computes; as a keyed hash SHA-1 is not broken.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in base32.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant))
        {
            if (Alphabet.IndexOf(letter, StringComparison.Ordinal) is var value && value < 0) return [];
            (bits, held) = (bits << 5 | value, held + 5);
            if (held < 8) continue;
            bytes.Add((byte)(bits >> (held -= 8)));
            bits &= (1 << held) - 1;
        }

        return [.. bytes];
    }
}
