namespace UjiKompetensi.Web.Layout;

/// <summary>The look a person chose: light, dark, or whatever the device prefers.</summary>
public enum Look { Perangkat, Terang, Gelap }

internal static class Looks
{
    public const string Cookie = "__Host-uji-tampilan";

    /// <summary>Written by tampilan.js: what the device prefers, for whoever did not choose.</summary>
    private const string DeviceCookie = "__Host-uji-layar";

    /// <summary>Whether the first frame is dark; a wrong guess is put right as soon as the circuit can ask the device.</summary>
    public static bool StartsDark(HttpContext? context) => Of(context) switch
    {
        Look.Gelap => true,
        Look.Terang => false,
        _ => context?.Request.Cookies[DeviceCookie] == "gelap",
    };

    public static Look Of(HttpContext? context) =>
        Enum.TryParse<Look>(context?.Request.Cookies[Cookie], ignoreCase: true, out var look) ? look : Look.Perangkat;
}
