using System.Globalization;
using System.Text;

namespace UjiKompetensi.Domain.Documents;

/// <summary>
/// How an office writes the numbers of its papers: free text with tokens, for example
/// <c>{klasifikasi}/{nomor:3}/{unit}/{bulan-romawi}/{tahun}</c>. The running number begins anew each year.
/// </summary>
public sealed record NumberPattern
{
    public const int MaxLength = 100;

    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private readonly IReadOnlyList<(string Text, bool IsToken)> _parts;

    private NumberPattern(string text, IReadOnlyList<(string Text, bool IsToken)> parts) => (Text, _parts) = (text, parts);

    public string Text { get; }

    /// <summary>Names of the tokens, for hints; <c>{nomor:3}</c> writes three digits at least.</summary>
    public static IReadOnlyList<string> Tokens { get; } = ["nomor", "klasifikasi", "unit", "bulan-romawi", "bulan", "tahun"];

    /// <exception cref="RuleViolation"><c>pattern-form</c>: an unknown token, an open brace, or no {nomor} or {tahun},
    /// without which the numbers of two years would be the same.</exception>
    public static NumberPattern Parse(string text)
    {
        text = RuleViolation.Text(text, MaxLength, "pola nomor");
        var parts = new List<(string, bool)>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var plain = open < 0 ? text[at..] : text[at..open];
            Refuse(plain.Contains('}'), "Pola nomor memuat kurung kurawal tanpa pembukanya.");
            if (plain.Length > 0) parts.Add((plain, false));
            if (open < 0) break;
            var close = text.IndexOf('}', open);
            Refuse(close < 0, "Pola nomor memuat kurung kurawal yang tidak ditutup.");
            var token = text[(open + 1)..close];
            Refuse(!IsKnown(token), $"Pola nomor memuat {{{token}}} yang tidak dikenal. Yang ada: {string.Join(", ", Tokens.Select(t => $"{{{t}}}"))}.");
            parts.Add((token, true));
            at = close + 1;
        }

        Refuse(parts.Count(p => p.Item2 && Name(p.Item1) == "nomor") != 1, "Pola nomor harus memuat {nomor} tepat satu kali.");
        Refuse(!parts.Contains(("tahun", true)), "Pola nomor harus memuat {tahun}, karena nomor urut mulai lagi setiap tahun.");
        return new NumberPattern(text, parts);
    }

    /// <param name="sequence">From 1.</param>
    public string Format(int sequence, DateOnly day, string classification, string unit)
    {
        var number = new StringBuilder();
        foreach (var (text, isToken) in _parts) number.Append(!isToken ? text : Name(text) switch
        {
            "nomor" => sequence.ToString(CultureInfo.InvariantCulture).PadLeft(Digits(text), '0'),
            "klasifikasi" => classification,
            "unit" => unit,
            "bulan-romawi" => Romans[day.Month - 1],
            "bulan" => day.Month.ToString("00", CultureInfo.InvariantCulture),
            _ => day.Year.ToString("0000", CultureInfo.InvariantCulture),
        });
        return number.ToString();
    }

    public bool Equals(NumberPattern? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static bool IsKnown(string token) => Tokens.Contains(token) || (Name(token) == "nomor" && token.Length == "nomor:3".Length && token[^1] is >= '1' and <= '6' && token[^2] == ':');

    private static string Name(string token) => token.Split(':')[0];

    private static int Digits(string token) => token.Contains(':') ? token[^1] - '0' : 1;

    private static void Refuse(bool refused, string sentence) => RuleViolation.ThrowIf(refused, "pattern-form", sentence);
}
