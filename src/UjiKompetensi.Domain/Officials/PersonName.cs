namespace UjiKompetensi.Domain.Officials;

/// <summary>
/// A name with the academic titles kept apart (gelar depan, gelar belakang), so that lists sort on the bare name.
/// A name is never split into first and last.
/// </summary>
public sealed record PersonName(string Bare, string Before = "", string After = "")
{
    public const int BareMaxLength = 150;
    public const int TitlesMaxLength = 100;

    /// <summary>As printed: <c>Prof. Dr. Ridwan, M.Si.</c></summary>
    public string Full => (Before.Length > 0 ? Before + " " : "") + Bare + (After.Length > 0 ? ", " + After : "");

    public override string ToString() => Full;

    /// <summary>
    /// A first guess at the titles in a name as printed, for a form to be corrected: words that end with a full stop
    /// before it, and what follows the first comma after it.
    /// </summary>
    public static PersonName Split(string full)
    {
        var comma = full.IndexOf(',', StringComparison.Ordinal);
        var (named, after) = comma < 0 ? (full, "") : (full[..comma], full[(comma + 1)..]);
        var words = named.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The last word is never a title: an initial can end a name.
        var titles = words.Take(Math.Max(0, words.Length - 1)).TakeWhile(w => w.EndsWith('.')).Count();
        return new PersonName(string.Join(' ', words.Skip(titles)), string.Join(' ', words.Take(titles)), after.Trim());
    }

    internal PersonName Checked() => new(
        RuleViolation.Text(Bare, BareMaxLength, "nama"),
        RuleViolation.Optional(Before, TitlesMaxLength, "gelar depan"),
        RuleViolation.Optional(After, TitlesMaxLength, "gelar belakang"));
}
