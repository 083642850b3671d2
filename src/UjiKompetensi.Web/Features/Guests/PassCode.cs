using System.Globalization;
using System.Security.Cryptography;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Guests;

/// <summary>
/// The secret of a pass: 27 letters and digits that cannot be mistaken for one another, 133 random bits. Read leniently,
/// since people type it: case, blanks and hyphens do not count.
/// </summary>
internal static class PassCode
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 27;
    private const int Group = 5;

    public static string New() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(Group).Select(g => new string(g)));

    public static string NewPin() => RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);

    public static string HashOf(string? typed) => GuestGate.Hash(new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));
}
