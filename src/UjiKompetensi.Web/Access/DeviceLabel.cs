namespace UjiKompetensi.Web.Access;

/// <summary>Names a browser as its owner would, from what it says of itself; nothing rests on it.</summary>
internal static class DeviceLabel
{
    // The more particular first: Edge also says Chrome, Chrome also says Safari.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPad", "iPad"), ("iPhone", "iPhone"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "Chromebook"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    public static string Of(string? agent)
    {
        var browser = Browsers.FirstOrDefault(b => agent?.Contains(b.Mark, StringComparison.Ordinal) == true).Name;
        var system = Systems.FirstOrDefault(s => agent?.Contains(s.Mark, StringComparison.Ordinal) == true).Name;
        return (browser, system) switch
        {
            (null, null) => "Peramban lain",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} di {system}",
        };
    }
}
