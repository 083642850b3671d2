using System.Globalization;
using System.Text.RegularExpressions;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

/// <summary>
/// The one parser of scores, for screen, paste, spreadsheet and API alike. Accepts one to three digits, then at most
/// two decimals after a comma or a point; there is no thousands mark. Everything else, and every value off the
/// scale, is refused with a sentence: nothing is clamped, rounded or guessed.
/// </summary>
public static partial class ScoreText
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <exception cref="RuleViolation">The text is not a score, or the score is off the scale.</exception>
    public static decimal Parse(string? text, Scale scale)
    {
        var trimmed = (text ?? "").Trim();
        RuleViolation.ThrowIf(!Form().IsMatch(trimmed), "score-form", Hint(scale));
        var value = decimal.Parse(trimmed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        RuleViolation.ThrowIf(!scale.Contains(value), "score-off-scale", Hint(scale));
        return value;
    }

    /// <summary>As shown and printed: comma, two decimals.</summary>
    public static string Format(decimal value) => value.ToString("0.00", Indonesian);

    public static string Hint(Scale scale) => string.Create(Indonesian,
        $"Isi {scale.Minimum:0.##} sampai {scale.Maximum:0.##}, paling banyak dua angka di belakang koma.");

    [GeneratedRegex(@"\A[0-9]{1,3}([.,][0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
