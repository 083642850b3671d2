using System.Globalization;

namespace UjiKompetensi.Web.Hosting.Retention;

/// <summary>The periods an office has settled, as in <c>UJI_RETENTION="sesi=60 jejak-akses=3650"</c>: days for the rules it wants otherwise.</summary>
internal static class RetentionPeriods
{
    public const string Variable = "UJI_RETENTION";

    private static readonly IReadOnlyList<RetentionRule> Settable = [.. RetentionRule.All, RetentionRule.OfDossiers];

    /// <returns>Days by the key of each rule.</returns>
    /// <exception cref="VerbFailed">No such rule, no number, or shorter than may be.</exception>
    public static IReadOnlyDictionary<string, int> Read(string? text)
    {
        var days = Settable.ToDictionary(r => r.Key, r => r.Days);
        foreach (var part in (text ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = part.Split('=') is [var left, var right] ? (left, right) : (part, "");
            if (Settable.FirstOrDefault(r => r.Key == key) is not { } rule)
                throw new VerbFailed($"{Variable}: aturan \"{key}\" tidak ada. Pilih: {string.Join(", ", Settable.Select(r => r.Key))}.");
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || wanted > 100 * RetentionRule.Year)
                throw new VerbFailed($"{Variable}: tulis jumlah hari sesudah tanda =, misalnya {key}={rule.Days}.");
            if (wanted < rule.Least) throw new VerbFailed($"{Variable}: {key} paling sedikit {rule.Least} hari.");
            days[key] = wanted;
        }

        return days;
    }
}
