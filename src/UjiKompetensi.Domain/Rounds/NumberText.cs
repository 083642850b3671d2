using System.Globalization;
using System.Text.RegularExpressions;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// The strict reader of what an operator types as a setting: weights, ends of a scale, limits of bands. One to three
/// digits and at most two decimals after a comma or a point; nothing is rounded or guessed. Scores have their own.
/// </summary>
public static partial class NumberText
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <exception cref="RuleViolation">The text is no such number.</exception>
    public static decimal Parse(string? text, string what) => Read(text)
        ?? throw new RuleViolation("number-form", $"Isi {what} dengan angka, paling banyak dua angka di belakang koma, misalnya 37,5.");

    /// <summary>The number, or null while the text is none (yet).</summary>
    public static decimal? Read(string? text) => text?.Trim() is { } trimmed && Form().IsMatch(trimmed)
        ? decimal.Parse(trimmed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    /// <summary>As shown and as put into a field: <c>37,5</c>.</summary>
    public static string Format(decimal value) => value.ToString("0.##", Indonesian);

    /// <summary>A target or realisation as an operator types it: up to 13 digits and at most two decimals, without a thousands mark; null while the text is none (yet).</summary>
    public static decimal? ReadAmount(string? text) => text?.Trim() is { } trimmed && AmountForm().IsMatch(trimmed)
        ? decimal.Parse(trimmed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\A[0-9]{1,13}([.,][0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex AmountForm();

    [GeneratedRegex(@"\A[0-9]{1,3}([.,][0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
