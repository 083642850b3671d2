namespace UjiKompetensi.Domain;

/// <summary>
/// A refused business action: the one exception of the domain. <see cref="Code"/> is stable and is what tests
/// compare; the message is an Indonesian sentence that tells the person what to do next.
/// </summary>
public sealed class RuleViolation(string code, string sentence) : Exception(sentence)
{
    public string Code { get; } = code;

    internal static void ThrowIf(bool refused, string code, string sentence)
    {
        if (refused) throw new RuleViolation(code, sentence);
    }

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
