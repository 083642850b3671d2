using System.Globalization;
using System.Text;

namespace UjiKompetensi.Domain.Files;

/// <summary>A file's name made safe to show and to save: no folders, nothing invisible, and the ending its content has.</summary>
public static class FileName
{
    public const int MaxLength = 120;

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
        { "pdf", "jpg", "jpeg", "png", "docx", "pptx", "doc", "ppt", "docm", "pptm", "exe", "com", "bat", "cmd", "scr", "js", "vbs", "html", "htm", "svg", "xml", "php", "zip", "lnk" };

    public static string Clean(string? name, FileFormat format)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var text = new StringBuilder();
        foreach (var rune in last.EnumerateRunes()) Append(text, rune);
        var stem = text.ToString().Normalize(NormalizationForm.FormC).TrimEnd(' ', '.');
        while (stem.LastIndexOf('.') is >= 0 and var dot && Endings.Contains(stem[(dot + 1)..])) stem = stem[..dot].TrimEnd(' ', '.');
        stem = stem.TrimStart(' ', '.');
        var room = MaxLength - format.Extension().Length - 1;
        if (stem.Length > room) stem = stem[..(char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room)].TrimEnd(' ', '.');
        return $"{(stem.Length == 0 ? "berkas" : stem)}.{format.Extension()}";
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        var isBlank = Rune.IsWhiteSpace(rune);
        // Format holds the bidi controls and the zero-width characters.
        if (!isBlank && (rune == Rune.ReplacementChar
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)) return;
        if (isBlank && (text.Length == 0 || text[^1] == ' ')) return;
        text.Append(isBlank ? " " : "<>:\"|?*;%".Contains(rune.ToString(), StringComparison.Ordinal) ? "-" : rune.ToString());
    }
}
