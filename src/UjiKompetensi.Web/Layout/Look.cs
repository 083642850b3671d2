namespace UjiKompetensi.Web.Layout;

/// <summary>The look a person chose: light, dark, or whatever the device prefers.</summary>
public enum Look { Perangkat, Terang, Gelap }

internal static class Looks
{
    public const string Cookie = "tampilan";

    public static Look Of(HttpContext? context) =>
        Enum.TryParse<Look>(context?.Request.Cookies[Cookie], ignoreCase: true, out var look) ? look : Look.Perangkat;
}
