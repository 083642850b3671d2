using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>The facts of an event as names and texts, with one canonical spelling so that equal facts hash equally.</summary>
public sealed class Facts
{
    private static readonly JsonSerializerOptions Canon = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> _facts = new(StringComparer.Ordinal);

    public Facts Add(string name, string? value)
    {
        _facts.Add(name, value ?? "");
        return this;
    }

    public Facts Add(string name, Guid value) => Add(name, value.ToString("D"));

    public Facts Add(string name, int value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>In UTC, to the microsecond that the database keeps.</summary>
    public Facts Add(string name, DateTimeOffset value) => Add(name, value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    /// <summary>Written without trailing zeros, so that 87.5 and 87.50 are one fact.</summary>
    public Facts Add(string name, decimal? value) => Add(name, Spell(value));

    public static string Spell(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    public string Canonical() => JsonSerializer.Serialize(_facts, Canon);

    public static IReadOnlyDictionary<string, string> Read(string canonical) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(canonical) ?? [];
}
