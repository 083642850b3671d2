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

    internal PersonName Checked() => new(
        RuleViolation.Text(Bare, BareMaxLength, "nama"),
        RuleViolation.Optional(Before, TitlesMaxLength, "gelar depan"),
        RuleViolation.Optional(After, TitlesMaxLength, "gelar belakang"));
}
