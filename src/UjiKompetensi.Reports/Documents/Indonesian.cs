using System.Globalization;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Numbers, dates and employee numbers the way Indonesian offices write them.</summary>
internal static class Indonesian
{
    private const string Missing = "–";
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("id-ID");

    public static string Score(decimal? value) => value?.ToString("0.00", Culture) ?? Missing;

    public static string Percent(decimal value) => value.ToString("0.##", Culture) + "%";

    public static string Count(int value) => value.ToString(Culture);

    /// <summary><c>27 (dua puluh tujuh)</c>.</summary>
    public static string Counted(int value) => $"{Count(value)} ({NumberWords.OfCount(value)})";

    public static string Rank(int? value) => value?.ToString(Culture) ?? Missing;

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary><c>02/03/2026</c>, for narrow columns.</summary>
    public static string ShortDate(DateOnly? day) => day?.ToString("dd'/'MM'/'yyyy", Culture) ?? Missing;

    /// <summary><c>Senin, tanggal dua bulan Maret tahun dua ribu dua puluh enam (2 Maret 2026)</c>, as minutes say it.</summary>
    public static string DateInWords(DateOnly day) =>
        $"{day.ToString("dddd", Culture)}, tanggal {NumberWords.OfCount(day.Day)} bulan {day.ToString("MMMM", Culture)} tahun {NumberWords.OfCount(day.Year)} ({Date(day)})";

    public static string Period(DateOnly first, DateOnly last) =>
        first == last ? Date(first) : $"{Date(first)} s.d. {Date(last)}";

    /// <summary>Groups the 18 digits with no-break spaces; anything else is printed as it is.</summary>
    public static string EmployeeNumber(string? digits) =>
        digits is { Length: 18 } && digits.All(char.IsAsciiDigit)
            ? $"{digits[..8]}\u00A0{digits[8..14]}\u00A0{digits[14]}\u00A0{digits[15..]}"
            : digits ?? "";

    public static string OrDash(string? text) => string.IsNullOrWhiteSpace(text) ? Missing : text;

    /// <summary>A, B, dan C.</summary>
    public static string Listed(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        2 => $"{items[0]} dan {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, dan {items[^1]}",
    };
}
