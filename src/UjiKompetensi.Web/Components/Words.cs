using System.Globalization;

namespace UjiKompetensi.Web.Components;

/// <summary>Dates and counts as Indonesian offices write them.</summary>
public static class Words
{
    public static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    /// <summary><c>29 November 2022</c>, or <c>3–5 November 2022</c>, or both in full across months.</summary>
    public static string Days(DateOnly from, DateOnly until) => (from == until, from.Year == until.Year && from.Month == until.Month) switch
    {
        (true, _) => Day(from),
        (_, true) => $"{from.Day}–{Day(until)}",
        _ => $"{Day(from)} – {Day(until)}",
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Indonesian);

    /// <summary>As "Rabu, 2 Desember 2026": beside a date field, which a browser shows in its own language.</summary>
    public static string WeekDay(DateOnly day) => day.ToString("dddd, d MMMM yyyy", Indonesian);

    /// <summary>The day an instant falls on in the office's zone.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant a moment of the office's own day and clock is.</summary>
    public static DateTimeOffset InstantOf(DateTime local) => new(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone), TimeSpan.Zero);

    /// <summary><c>14.03.22</c> in the office's zone.</summary>
    public static string Time(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).ToString("HH.mm.ss", Indonesian);

    /// <summary>When something was saved: <c>14.03.22 WIB</c>, on another day <c>23/11 14.03</c>.</summary>
    public static string Saved(DateTimeOffset instant, DateTimeOffset now) => DayOf(instant) == DayOf(now) ? $"{Time(instant)} WIB"
        : TimeZoneInfo.ConvertTime(instant, Zone).ToString("dd'/'MM HH.mm", Indonesian);

    /// <summary>The instant in the office's own offset.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary><c>14.03</c> in the office's zone.</summary>
    public static string Clock(DateTimeOffset instant) => Local(instant).ToString("HH.mm", Indonesian);

    /// <summary><c>29 November 2022 14.03 WIB</c>.</summary>
    public static string Moment(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).ToString("d MMMM yyyy HH.mm", Indonesian) + " WIB";

    public static string Percent(decimal value) => value.ToString("0.##", Indonesian) + " %";
}
