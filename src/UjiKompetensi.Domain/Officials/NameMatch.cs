namespace UjiKompetensi.Domain.Officials;

/// <summary>
/// Whether a name as a file writes it can be a registered person's. Titles, capitals and signs do not count; what is
/// left must be the same words in the same order. It tells shifted rows apart, not two people of one name.
/// </summary>
public static class NameMatch
{
    /// <summary>Titles that offices also write without their full stop, compared without signs.</summary>
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "prof", "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh", "apt", "sh", "se", "st", "sp", "spd", "spt", "spi", "ssos", "sip", "sstp", "skm", "skom", "ssi", "sag", "ssn", "shut", "sked", "skep", "sps", "spsi", "sap", "sak",
        "mh", "mm", "mt", "mp", "mpd", "msi", "map", "mkes", "mkom", "msc", "ma", "mba", "mpa", "mph", "mag", "mse", "mak", "mpsi", "meng", "phd", "ak", "ca", "ners", "ns", "amd", "mip", "mhum", "msp", "mec",
    };

    public static bool IsSame(PersonName registered, string written) =>
        Words(written) is { Count: > 0 } said && Words(registered.Bare) is var known && (known.SequenceEqual(said) || string.Concat(known) == string.Concat(said));

    /// <summary>What is left of a name: nothing behind its first comma, no titles before or after, letters and digits only.</summary>
    private static List<string> Words(string name)
    {
        var words = name.Split(',')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && (words[0].EndsWith('.') || Titles.Contains(Letters(words[0])))) words.RemoveAt(0);
        while (words.Count > 1 && Titles.Contains(Letters(words[^1]))) words.RemoveAt(words.Count - 1);
        return words.Select(Letters).Where(w => w.Length > 0).ToList();
    }

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
