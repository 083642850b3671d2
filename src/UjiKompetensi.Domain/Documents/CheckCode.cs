namespace UjiKompetensi.Domain.Documents;

/// <summary>
/// The name by which anybody can ask for a final paper: 128 random bits as 26 letters and digits that cannot be
/// mistaken for each other (Crockford's base 32, without I, L, O and U).
/// </summary>
public static class CheckCode
{
    public const int Bytes = 16;
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="random">16 bytes from a cryptographic source: the domain has none.</param>
    public static string From(ReadOnlySpan<byte> random)
    {
        if (random.Length != Bytes) throw new ArgumentException("16 bytes", nameof(random));
        Span<char> code = stackalloc char[Length];
        var (held, bits, at) = (0, 0, 0);
        foreach (var b in random)
        {
            (held, bits) = ((held << 8) | b, bits + 8);
            for (; bits >= 5; bits -= 5) code[at++] = Alphabet[(held >> (bits - 5)) & 31];
            held &= (1 << bits) - 1;
        }

        code[at] = Alphabet[(held << (5 - bits)) & 31];
        return new string(code);
    }

    /// <summary>As somebody typed it: capitals, without blanks and hyphens, and with the letters that look like digits read as digits.</summary>
    public static string Read(string typed) => string.Concat(typed.Where(c => c is not ('-' or ' ')).Select(c => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var other => other }));
}
