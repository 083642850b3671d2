using System.Globalization;
using System.Text.RegularExpressions;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

/// <summary>
/// The one parser of scores, for screen, paste, spreadsheet and API alike. Accepts one to three digits, then at most
/// two decimals after a comma or a point; there is no thousands mark. Everything else, and every value off the
/// scale, is refused with a sentence that says what is wrong where that is sure: nothing is clamped, rounded or guessed.
/// </summary>
public static partial class ScoreText
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <exception cref="RuleViolation">The text is not a score, or the score is off the scale.</exception>
    public static decimal Parse(string? text, Scale scale)
    {
        var trimmed = (text ?? "").Trim();
        RuleViolation.ThrowIf(!Form().IsMatch(trimmed), "score-form", Reason(trimmed, scale) + Hint(scale));
        var value = decimal.Parse(trimmed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        RuleViolation.ThrowIf(!scale.Contains(value), "score-off-scale", OffScale(trimmed, value > scale.Maximum, scale) + Hint(scale));
        return value;
    }

    /// <summary>As shown and printed: comma, two decimals.</summary>
    public static string Format(decimal value) => value.ToString("0.00", Indonesian);

    public static string Hint(Scale scale) => string.Create(Indonesian,
        $"Isi {scale.Minimum:0.##} sampai {scale.Maximum:0.##}, paling banyak dua angka di belakang koma.");

    // What can be said for sure about a text that is no score; for the rest the hint has to do.
    private static string Reason(string text, Scale scale) => text switch
    {
        _ when Digits().IsMatch(text) => OffScale(text, isAbove: true, scale),
        _ when Decimals().IsMatch(text) => $"{text} memakai lebih dari dua angka di belakang koma. ",
        _ when text.Any(char.IsLetter) => "Tulis angka saja, tanpa huruf. ",
        _ => "",
    };

    private static string OffScale(string text, bool isAbove, Scale scale) => string.Create(Indonesian,
        $"{text.Replace('.', ',')} {(isAbove ? $"lebih dari {scale.Maximum:0.##}" : $"kurang dari {scale.Minimum:0.##}")}. ");

    // Four digits and more are above every scale, which ends at 999 at most; the lengths keep the sentence short.
    [GeneratedRegex(@"\A[1-9][0-9]{3,11}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A[0-9]{1,3}[.,][0-9]{3,11}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"\A[0-9]{1,3}([.,][0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
