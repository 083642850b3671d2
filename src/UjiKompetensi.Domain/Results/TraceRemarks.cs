using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Results;

/// <summary>What is said below the arithmetic of a total: stretched weights, subtotals, the category chosen, and the place in the order with what decided it.</summary>
internal static class TraceRemarks
{
    public static IEnumerable<TraceStep> Of(OfficialResult official, RoundRules rules)
    {
        if (official.IsReweighed) yield return Reweighed(official);
        foreach (var stage in official.Stages) yield return Stage(official, stage);
        if (official.Total is not { } total) yield break;
        if (rules.Bands.Count > 0) yield return TraceStep.Remark("Kategori", Chosen(total, rules.Bands));
        if (official.Rank is not null) yield return TraceStep.Remark("Peringkat", Place(official));
    }

    private static TraceStep Reweighed(OfficialResult official)
    {
        var there = Trace.Plain(official.Components.Where(c => c.Contribution.HasValue).Sum(c => c.Weight));
        return TraceStep.Remark("Bobot disesuaikan",
            $"{string.Join(", ", official.Components.Where(c => c.Missing is not null).Select(c => c.Name))} tidak bernilai; bobot yang ada berjumlah {there}, jadi setiap bobot dibagi {there}, bukan 100");
    }

    private static TraceStep Stage(OfficialResult official, StageResult stage)
    {
        var label = $"Subtotal {stage.Name} (bobot {Trace.Plain(stage.Weight)} %)";
        if (stage is not { Points: { } points, Value: { } value }) return TraceStep.Remark(label, "belum lengkap");
        var parts = official.Components.Zip(official.Input.Components).Where(p => p.Second.Stage == stage.Name && p.First.Contribution.HasValue).Select(p => p.First).ToList();
        var sum = parts.Count == 1 ? "" : $"{Trace.Sum(parts.Select(p => Trace.Show(p.Contribution!.Value)))} = ";
        return TraceStep.Remark(label,
            $"{sum}{Trace.Show(points)} poin; pada 0–100: "
            + $"({Trace.Sum(parts.Select(p => $"{Trace.Show(p.Normalised!.Value)} × {Trace.Plain(p.Weight)}"))}) / {Trace.Plain(parts.Sum(p => p.Weight))} = {Trace.Show(value)}");
    }

    private static string Chosen(decimal total, IReadOnlyList<Band> bands)
    {
        var place = bands.Count - 1;
        while (bands[place].From > total) place--;
        return $"≥ {Trace.Show(bands[place].From)}{(place + 1 < bands.Count ? $" dan < {Trace.Show(bands[place + 1].From)}" : "")}: {bands[place].Name}";
    }

    private static string Place(OfficialResult official)
    {
        var place = $"{official.Rank} dari {official.Ranked}";
        if (official.TieBrokenBy is { } key) place += $"; seri dengan nilai akhir yang sama dipecah oleh {Decided(TieKey.Parse(key), official)}";
        return official.IsRankShared ? $"{place}; sama dengan peserta lain pada nilai akhir dan semua penentunya, jadi peringkatnya bersama" : place;
    }

    private static string Decided(TieKey key, OfficialResult official)
    {
        var (input, person) = (official.Input, official.Person);
        var component = official.Components.FirstOrDefault(c => c.Code == key.Component);
        var datum = key.Kind switch
        {
            TieKind.Tenure => person.PostSince is { } since ? $"TMT {Day(since)}" : null,
            TieKind.Grade => person.Grade?.Title(),
            TieKind.Age => person.Born is { } born ? $"lahir {Day(born)}" : null,
            TieKind.Aspect => Shown(component?.Aspects.FirstOrDefault(a => a.Code == key.Aspect)?.Value),
            _ => Shown(component?.Normalised),
        };
        return $"{key.Title(input.NameOf)} ({datum ?? "tidak ada datanya"})";
    }

    private static string? Shown(decimal? value) => value is { } number ? Trace.Show(number) : null;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("id-ID"));
}
