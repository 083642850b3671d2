using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using UjiKompetensi.Domain;

namespace UjiKompetensi.Domain.Bundles;

/// <summary>One place in a bundle: its JSON, and the path by which a refusal names it.</summary>
internal readonly partial record struct BundleNode(JsonElement Json, string Path)
{
    /// <summary>Checks that this is an object with no other fields than these, each at most once.</summary>
    public BundleNode Only(params string[] names)
    {
        if (Json.ValueKind != JsonValueKind.Object) throw Wrong("harus berupa objek { … }");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in Json.EnumerateObject())
        {
            var path = Child(field.Name);
            if (!names.Contains(field.Name))
                throw new RuleViolation("bundle-unknown", $"Isian \"{path}\" tidak dikenal; yang dikenal di situ: {string.Join(", ", names)}.");
            if (!seen.Add(field.Name))
                throw new RuleViolation("bundle-twice", $"Isian \"{path}\" ditulis dua kali.");
        }

        return this;
    }

    public BundleNode? Find(string name) => Json.TryGetProperty(name, out var value) ? new BundleNode(value, Child(name)) : null;

    public BundleNode Get(string name) =>
        Find(name) ?? throw new RuleViolation("bundle-missing", $"Isian \"{Child(name)}\" wajib ada.");

    /// <summary>The elements of a list; a list that is left out is empty.</summary>
    public IReadOnlyList<BundleNode> Items(string name)
    {
        if (Find(name) is not { } list) return [];
        if (list.Json.ValueKind != JsonValueKind.Array) throw list.Wrong("harus berupa daftar [ … ]");
        return list.Json.EnumerateArray().Select((item, i) => new BundleNode(item, $"{list.Path}[{i}]")).ToList();
    }

    public string Text()
    {
        if (Json.ValueKind != JsonValueKind.String) throw Wrong("harus berupa teks dalam tanda kutip");
        var text = Json.GetString()!;
        return string.IsNullOrWhiteSpace(text) ? throw Wrong("tidak boleh kosong") : text;
    }

    public string Text(int maximum) => Text() is var text && text.Length <= maximum ? text : throw Wrong($"paling panjang {maximum} huruf");

    /// <summary>A short name that other parts of the bundle refer to.</summary>
    public string Code() => CodeForm().IsMatch(Text()) ? Text()
        : throw Wrong("adalah kode: paling banyak 60 huruf, angka, titik, garis bawah, atau tanda hubung, tanpa spasi");

    /// <summary>What decides between equal totals, as <see cref="Rounds.TieKey"/> spells it.</summary>
    public string Tie() => Text() is Rounds.TieKey.Tenure or Rounds.TieKey.Grade or Rounds.TieKey.Age || Array.TrueForAll(Text().Split('/', 2), CodeForm().IsMatch) ? Text()
        : throw Wrong($"adalah kode komponen, komponen/aspek, {Rounds.TieKey.Tenure}, {Rounds.TieKey.Grade}, atau {Rounds.TieKey.Age}");

    /// <summary>A plain decimal number, exactly as written: no exponent, nothing that a decimal could not hold.</summary>
    public decimal Number() => Json.ValueKind == JsonValueKind.Number && NumberForm().IsMatch(Json.GetRawText())
        ? decimal.Parse(Json.GetRawText(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : throw Wrong("harus berupa angka biasa seperti 87.5, tanpa tanda kutip dan tanpa pangkat");

    /// <summary>A number as people mark and record it: at most two decimals.</summary>
    public decimal Hundredths() => Number() is var value && decimal.Round(value, 2) == value ? value : throw Wrong("paling banyak dua angka di belakang titik");

    public int Whole() => decimal.IsInteger(Number()) ? (int)Number() : throw Wrong("harus berupa bilangan bulat");

    public bool Flag() => Json.ValueKind is JsonValueKind.True or JsonValueKind.False ? Json.GetBoolean() : throw Wrong("harus true atau false");

    public DateOnly Day() => DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day : throw Wrong("harus berupa tanggal seperti 2022-11-03");

    public T Word<T>(IReadOnlyList<(string Word, T Value)> words)
    {
        var text = Text();
        return words.Any(w => w.Word == text) ? words.First(w => w.Word == text).Value
            : throw Wrong($"harus salah satu dari: {string.Join(", ", words.Select(w => w.Word))}");
    }

    public RuleViolation Wrong(string what) => new("bundle-value", $"Isian \"{(Path.Length == 0 ? "(seluruh berkas)" : Path)}\" {what}.");

    private string Child(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,59}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\A-?[0-9]{1,6}(\.[0-9]{1,20})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();
}
