using System.Globalization;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Numbers, dates and employee numbers the way Indonesian offices write them.</summary>
internal static class Indonesian
{
    private const string Missing = "–";
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("id-ID");

    public static string Score(decimal? value) => value?.ToString("0.00", Culture) ?? Missing;

    public static string Percent(decimal value) => value.ToString("0.##", Culture) + "%";

    public static string Count(int value) => value.ToString(Culture);

    public static string Rank(int? value) => value?.ToString(Culture) ?? Missing;

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    public static string Period(DateOnly first, DateOnly last) =>
        first == last ? Date(first) : $"{Date(first)} s.d. {Date(last)}";

    /// <summary>Groups the 18 digits with no-break spaces; anything else is printed as it is.</summary>
    public static string EmployeeNumber(string? digits) =>
        digits is { Length: 18 } && digits.All(char.IsAsciiDigit)
            ? $"{digits[..8]}\u00A0{digits[8..14]}\u00A0{digits[14]}\u00A0{digits[15..]}"
            : digits ?? "";

    public static string OrDash(string? text) => string.IsNullOrWhiteSpace(text) ? Missing : text;
}
