using System.Globalization;
using System.Text;

namespace UjiKompetensi.Reports.Model;

/// <summary>
/// Text that is safe to print: composed (NFC), only line feeds as control characters, and nothing invisible that
/// could reorder or hide what a signer reads. Every text of a document has this type, so no engine can forget to clean.
/// </summary>
internal readonly record struct PlainText
{
    private readonly string? value;

    public PlainText(string? text) => value = Clean(text);

    public string Value => value ?? "";

    public bool IsEmpty => Value.Length == 0;

    public static implicit operator PlainText(string? text) => new(text);

    public override string ToString() => Value;

    private static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        // EnumerateRunes turns lone surrogates into U+FFFD, so Normalize below cannot throw.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            Append(clean, rune);
        return clean.ToString().Normalize(NormalizationForm.FormC).Trim('\n');
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                clean.Append('\n');
                break;
            case UnicodeCategory.Control when rune.Value == '\n':
                clean.Append('\n');
                break;
            case UnicodeCategory.Control when rune.Value == '\t':
                clean.Append(' ');
                break;
            // Format holds the bidi controls, zero-width joiners and soft hyphens.
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse:
                break;
            default:
                clean.Append(rune.ToString());
                break;
        }
    }
}
