namespace UjiKompetensi.Domain;

/// <summary>
/// A refused business action: the one exception of the domain. <see cref="Code"/> is stable and is what tests
/// compare; the message is an Indonesian sentence that tells the person what to do next.
/// </summary>
/// <param name="place">Where in a longer input it stands, as <c>marks[3]</c>; null for what was typed into one field.</param>
public sealed class RuleViolation(string code, string sentence, string? place = null) : Exception(sentence)
{
    public string Code { get; } = code;
    public string? Place { get; } = place;

    internal static void ThrowIf(bool refused, string code, string sentence)
    {
        if (refused) throw new RuleViolation(code, sentence);
    }

    /// <summary>The same refusal, said of one place of what was given.</summary>
    internal RuleViolation At(string place) => new(Code, Message, place);

    /// <summary>Trims a required text and guards its length.</summary>
    public static string Text(string? text, int maximum, string what)
    {
        var trimmed = text?.Trim() ?? "";
        ThrowIf(trimmed.Length == 0, "text-empty", $"Isi {what} lebih dahulu.");
        return Optional(trimmed, maximum, what);
    }

    /// <summary>Trims a text that may be empty and guards its length.</summary>
    public static string Optional(string? text, int maximum, string what)
    {
        var trimmed = text?.Trim() ?? "";
        ThrowIf(trimmed.Length > maximum, "text-too-long",
            $"Isian {what} paling panjang {maximum} huruf; sekarang {trimmed.Length}.");
        return trimmed;
    }

    /// <summary>Guards a row that several people can change: whoever saw an older version is told, and overwrites nothing.</summary>
    internal static void Stale(int basedOn, int version) => ThrowIf(basedOn != version, "row-stale",
        "Data ini baru saja diubah orang lain. Muat ulang, bandingkan dengan isian Anda, lalu simpan lagi.");
}
