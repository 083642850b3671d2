using System.Text;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>Readable codes made from names: <c>Kerja Sama</c> becomes <c>kerja-sama</c>, a second one <c>kerja-sama-2</c>.</summary>
public static class Codes
{
    public const int MaxLength = 60;

    public static string From(string name, IEnumerable<string> taken)
    {
        var text = new StringBuilder();
        foreach (var letter in name.Trim().ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) text.Append(letter);
            else if (text.Length > 0 && text[^1] != '-') text.Append('-');
        }

        var stem = text.ToString().Trim('-');
        stem = stem.Length == 0 ? "tanpa-nama" : stem[..Math.Min(stem.Length, MaxLength - 4)].Trim('-');
        var used = taken.ToHashSet();
        return !used.Contains(stem) ? stem : Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{stem}-{n}").First(c => !used.Contains(c));
    }
}
