using System.Globalization;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>A recomputed bundle for people: what each official's parts, stages, total, category and rank come to.</summary>
internal static class RecomputeText
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static IEnumerable<string> Of(ResultInput input, RoundResult result)
    {
        yield return $"{input.RoundName} ({input.RoundSlug})";
        yield return $"{input.Officials.Count} pejabat, {input.Panelists.Count} panelis, {input.Components.Count} komponen.";
        yield return "";
        foreach (var line in Totals(input, result).Lines()) yield return line;
        foreach (var official in result.Officials.Where(o => o.Missing.Count > 0))
            yield return $"{official.Code} {official.Name}: {string.Join("; ", official.Missing)}{(official.IsReweighed ? " (bobot disesuaikan)" : "")}";
    }

    /// <summary>A figure with at least two decimals and no noise; a dash where there is none.</summary>
    public static string Show(decimal? value) => value?.ToString("0.00##", Indonesian) ?? "–";

    public static string Rank(OfficialResult official) =>
        official.Rank is { } rank ? $"{rank.ToString(CultureInfo.InvariantCulture)}{(official.IsRankShared ? " (bersama)" : "")}" : "–";

    private static TextTable Totals(ResultInput input, RoundResult result)
    {
        // A stage is only a view on the total, so its points say more than its own 0–100.
        var stages = result.Officials.Count == 0 ? [] : result.Officials[0].Stages.Select(s => ($"{s.Name} (dari {s.Weight.ToString("0.##", Indonesian)})", true));
        var table = new TextTable([("Kode", false), ("Nama", false), .. input.Components.Select(c => (c.Name, true)), .. stages, ("Nilai akhir", true), ("Kategori", false), ("Peringkat", false)]);
        foreach (var official in result.Officials)
            table.Add([official.Code, official.Name, .. official.Components.Select(c => Show(c.Normalised)), .. official.Stages.Select(s => Show(s.Points)), Show(official.Total), official.Band ?? "–", Rank(official)]);
        return table;
    }
}
