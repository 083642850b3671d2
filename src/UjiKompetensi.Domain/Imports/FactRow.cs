using System.Globalization;

namespace UjiKompetensi.Domain.Imports;

/// <summary>One row as facts (see <see cref="Evidence.RegisterFacts"/>): read from cells, or from what was noted before a change.</summary>
public sealed class FactRow(IReadOnlyDictionary<string, string> facts)
{
    public IReadOnlyDictionary<string, string> Facts { get; } = facts;

    /// <summary>The column being read, so that a refusal can be shown at its cell; empty between columns.</summary>
    public string Reading { get; private set; } = "";

    public string this[string column] => Facts.GetValueOrDefault(column, "");

    public T At<T>(string column, Func<string, T> read)
    {
        Reading = column;
        var value = read(this[column]);
        Reading = "";
        return value;
    }

    public DateOnly? Day(string column) => this[column] is { Length: > 0 } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public int? Whole(string column) => this[column] is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    /// <summary>The value whose title the facts name.</summary>
    public T Choice<T>(string column, Func<T, string> title) where T : struct, Enum => Enum.GetValues<T>().First(v => title(v) == this[column]);

    /// <exception cref="RuleViolation">A part is not "name=level".</exception>
    public IReadOnlyList<(string Name, int Level)> Levels(string column) => At(column, LevelsOf);

    internal static IReadOnlyList<(string Name, int Level)> LevelsOf(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var (name, level) = part.LastIndexOf('=') is > 0 and var cut ? (part[..cut].Trim(), part[(cut + 1)..].Trim()) : ("", "");
            RuleViolation.ThrowIf(name.Length == 0 || level is not ("1" or "2" or "3" or "4" or "5"), "cell-levels",
                "Tulis level sebagai nama=angka 1 sampai 5, dipisah titik koma, misalnya Integritas=4; Kerja Sama=3.");
            return (name, level[0] - '0');
        }).ToList();
}
