using System.Globalization;
using MudBlazor;

namespace UjiKompetensi.Web.Components;

/// <summary>
/// Reads a day as offices write it: <c>2 Maret 2026</c>, <c>2 Mar 2026</c>, <c>02-03-2026</c>, <c>2/3/2026</c> or
/// <c>2026-03-02</c>, day before month. A file that is brought in must write two digits; who types one here sees at once what day was read.
/// Everything else is an error, not a guess.
/// </summary>
internal sealed class OfficeDay : IReversibleConverter<DateTime?, string?>
{
    public const string Form = "d MMMM yyyy";

    private static readonly string[] Forms = [Form, "d MMM yyyy", "d-M-yyyy", "d/M/yyyy", "yyyy-M-d"];
    private readonly DefaultConverter<DateTime?> _standard = new() { Culture = () => Words.Indonesian, Format = () => Form };

    public string? Convert(DateTime? input) => _standard.Convert(input);

    public DateTime? ConvertBack(string? input) => Read(input) ?? _standard.ConvertBack(input);

    /// <summary>Null for a text that is no day in any of the forms.</summary>
    public static DateTime? Read(string? text) =>
        DateTime.TryParseExact(text?.Trim(), Forms, Words.Indonesian, DateTimeStyles.AllowInnerWhite, out var day) ? day : null;
}
