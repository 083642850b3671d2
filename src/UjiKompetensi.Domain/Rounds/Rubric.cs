using System.Text.Json.Serialization;

namespace UjiKompetensi.Domain.Rounds;

public sealed record RubricOption(string Name, decimal Points);

/// <summary>One line of a rubric: what is looked at, and what each finding is worth.</summary>
public sealed record RubricItem(string Name, IReadOnlyList<RubricOption> Options)
{
    [JsonIgnore]
    public decimal Maximum => Options.Count == 0 ? 0 : Options.Max(o => o.Points);
}

/// <summary>
/// Points by what stands in an official's file: rank IV/c = 15, doctorate = 20. Value = sum of the points of the one
/// chosen option of every item, on a scale from 0 to the sum of each item's highest option.
/// </summary>
public sealed record Rubric(IReadOnlyList<RubricItem> Items)
{
    public const int NameMaxLength = 120;

    public static readonly Rubric None = new([]);

    [JsonIgnore]
    public bool IsEmpty => Items.Count == 0;

    [JsonIgnore]
    public decimal Maximum => Items.Sum(i => i.Maximum);

    [JsonIgnore]
    public Scale Scale => Scale.Of(0, Maximum);

    /// <summary>Reads one item a line: <c>Pangkat: IV/c=15; IV/b=10</c>.</summary>
    /// <exception cref="RuleViolation">A line has no such form, repeats a name, or the points make no scale.</exception>
    public static Rubric Read(string text)
    {
        var items = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ReadItem).ToList();
        return new Rubric(items).Checked();
    }

    /// <summary>As <see cref="Read"/> takes it back.</summary>
    public string Format() => string.Join('\n', Items.Select(i => $"{i.Name}: {string.Join("; ", i.Options.Select(o => $"{o.Name}={NumberText.Format(o.Points)}"))}"));

    /// <param name="choices">Name of the chosen option per item, in the order of <see cref="Items"/>.</param>
    /// <exception cref="RuleViolation"><c>rubric-incomplete</c>: an item has no choice, or one it does not offer.</exception>
    public IReadOnlyList<RubricOption> Chosen(IReadOnlyList<string> choices)
    {
        var chosen = Items.Select((item, i) => item.Options.FirstOrDefault(o => i < choices.Count && o.Name == choices[i])).ToList();
        var without = Items.Zip(chosen).Where(p => p.Second is null).Select(p => p.First.Name).ToList();
        RuleViolation.ThrowIf(without.Count > 0 || choices.Count != Items.Count, "rubric-incomplete", $"Pilih satu butir untuk {string.Join(", ", without.DefaultIfEmpty("setiap baris"))}.");
        return chosen!;
    }

    public Rubric Checked()
    {
        RuleViolation.ThrowIf(Items.Count == 0, "rubric-empty", "Isi rubrik sedikitnya satu baris, misalnya Pangkat: IV/c=15; IV/b=10.");
        CheckNames(Items.Select(i => i.Name), "rubrik");
        foreach (var item in Items)
        {
            RuleViolation.ThrowIf(item.Options.Count == 0, "rubric-empty", $"Baris \"{item.Name}\" belum punya pilihan, misalnya IV/c=15.");
            CheckNames(item.Options.Select(o => o.Name), $"baris \"{item.Name}\"");
            RuleViolation.ThrowIf(item.Options.Any(o => o.Points < 0 || decimal.Round(o.Points, 2) != o.Points), "rubric-points", $"Angka pada baris \"{item.Name}\" paling kecil 0, paling banyak dua angka di belakang koma.");
        }

        _ = Scale;
        return this;
    }

    private static RubricItem ReadItem(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        RuleViolation.ThrowIf(colon < 1, "rubric-form", $"Tulis \"{line}\" seperti: Pangkat: IV/c=15; IV/b=10.");
        var options = line[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var equals = part.LastIndexOf('=');
            RuleViolation.ThrowIf(equals < 1, "rubric-form", $"Tulis \"{part}\" seperti: IV/c=15.");
            return new RubricOption(part[..equals].Trim(), NumberText.Parse(part[(equals + 1)..], $"angka \"{part[..equals].Trim()}\""));
        });
        return new RubricItem(line[..colon].Trim(), options.ToList());
    }

    private static void CheckNames(IEnumerable<string> names, string what)
    {
        var all = names.Select(n => RuleViolation.Text(n, NameMaxLength, "nama butir rubrik")).ToList();
        var twice = all.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        RuleViolation.ThrowIf(twice is not null, "rubric-twice", $"\"{twice?.Key}\" tertulis dua kali pada {what}.");
    }
}
