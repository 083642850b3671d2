using System.Globalization;

namespace UjiKompetensi.Domain.Results;

/// <summary>The analysis of an order in Indonesian sentences for a report; people are named as the result names them.</summary>
public static class OrderWords
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static IReadOnlyList<string> Of(SensitivityResult analysis)
    {
        var sentences = new List<string>();
        if (analysis.Places.Count < 2) sentences.Add("Belum ada dua peserta dengan nilai akhir, jadi belum ada urutan yang dapat diuji.");
        else if (analysis.Weights.Count == 1) sentences.Add("Hanya ada satu komponen, jadi bobot tidak dapat mengubah urutan.");
        else sentences.AddRange([Steady(analysis), $"Seluruh urutan sekaligus tetap sama pada {Percent(analysis.OrderShare)} susunan bobot."]);
        sentences.AddRange(analysis.Pairs.Select(p => Swap(p, analysis)).OfType<string>());
        sentences.AddRange(analysis.Pairs.Select(Basis).OfType<string>());
        sentences.AddRange(analysis.Pairs.Select(Error).OfType<string>());
        if (analysis.HeldBack > 0) sentences.Add($"{analysis.HeldBack} peserta tanpa nilai akhir tidak ikut diuji.");
        if (analysis.Reweighed > 0) sentences.Add($"{analysis.Reweighed} peserta dihitung dengan bobot disesuaikan karena ada komponen yang kosong.");
        return sentences;
    }

    private static string Steady(SensitivityResult analysis)
    {
        var runs = Runs(analysis.Places);
        var extent = string.Create(Indonesian,
            $"{Percent(analysis.SteadyShare)} dari {analysis.Draws:N0} susunan bobot yang diperiksa ({Reach(analysis.Weights)})");
        return runs.Count == 0 ? $"Tidak ada urutan yang kokoh, yaitu tetap pada paling sedikit {extent}."
            : analysis.Places.All(p => p.IsSteady) ? $"Seluruh urutan 1–{analysis.Places.Count} kokoh: tiap tempat tetap pada paling sedikit {extent}."
            : $"Urutan {And(runs)} kokoh: tetap pada paling sedikit {extent}.";
    }

    /// <summary>How far the weights went: the same for all, or from the least to the greatest of each.</summary>
    private static string Reach(IReadOnlyList<AdmissibleWeight> weights)
    {
        var margin = weights.Max(w => Math.Max(w.Declared - w.Least, w.Most - w.Declared));
        var isEven = weights.All(w => w.Least == Math.Max(0, w.Declared - margin) && w.Most == Math.Min(100, w.Declared + margin));
        return isEven ? $"tiap bobot bergeser paling jauh {Number(margin)} poin"
            : string.Join("; ", weights.Select(w => $"{w.Name} {Number(w.Least)}–{Number(w.Most)} %"));
    }

    /// <summary>For neighbours who may change places: the nearest swap within the ranges, if moving one weight alone is enough.</summary>
    private static string? Swap(NeighbourPair pair, SensitivityResult analysis)
    {
        if (pair.Basis != PairBasis.Total || pair.Share >= analysis.SteadyShare) return null;
        var who = $"Urutan {pair.Place} ({pair.UpperName}) dan {pair.Place + 1} ({pair.LowerName})";
        var near = pair.Swaps.Where(s => s.IsAdmissible && Shown(s) is > 0 and < 100).OrderBy(s => s.Distance).FirstOrDefault();
        return near is null ? $"{who} tetap pada {Percent(pair.Share)} susunan bobot."
            : $"{who} bertukar bila bobot {near.Name} di {(near.IsBelow ? "bawah" : "atas")} {Number(Shown(near))} %"
                + $" (ditetapkan {Number(near.Declared)} %); tetap pada {Percent(pair.Share)} susunan bobot.";
    }

    private static string? Basis(NeighbourPair pair) => pair.Basis switch
    {
        PairBasis.Shared => $"{pair.UpperName} dan {pair.LowerName} berbagi peringkat.",
        PairBasis.TieOrder => $"{pair.UpperName} dan {pair.LowerName} bernilai akhir sama; urutannya ditentukan oleh penentu nilai sama.",
        PairBasis.Rounding => $"{pair.UpperName} berada di atas {pair.LowerName} hanya karena pembulatan.",
        _ => null,
    };

    /// <summary>Equal totals are told apart by nothing, so nothing more is said of them.</summary>
    private static string? Error(NeighbourPair pair)
    {
        if (!pair.IsIndistinguishable || pair.Difference == 0) return null;
        var (error, form) = ((decimal)pair.StandardError!.Value, "0.00");
        // Rounded alike, "smaller" would look wrong.
        if (pair.Difference.ToString(form, Indonesian) == error.ToString(form, Indonesian)) form = "0.0000";
        return $"{pair.UpperName} dan {pair.LowerName} tidak dapat dibedakan: selisih {pair.Difference.ToString(form, Indonesian)}"
            + $" lebih kecil daripada galat baku {error.ToString(form, Indonesian)}.";
    }

    /// <summary>At two decimals, the way weights are written, and rounded away from the declared weight so that the sentence stays true.</summary>
    private static decimal Shown(WeightSwap swap) => (swap.IsBelow ? decimal.Floor(swap.At * 100) : decimal.Ceiling(swap.At * 100)) / 100;

    private static List<string> Runs(IReadOnlyList<OrderPlace> places)
    {
        var steady = places.Where(p => p.IsSteady).Select(p => p.Place).ToList();
        return steady.Select((place, i) => (place, Run: place - i)).GroupBy(p => p.Run)
            .Select(g => g.Count() == 1 ? $"{g.First().place}" : $"{g.First().place}–{g.Last().place}").ToList();
    }

    private static string And(List<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} dan {parts[^1]}";

    /// <summary>One decimal at most; what is not all is never shown as 100 %, what is something never as 0 %.</summary>
    private static string Percent(double share)
    {
        var percent = Math.Round((decimal)share * 100, 1, MidpointRounding.AwayFromZero);
        if (percent >= 100 && share < 1) percent = 99.9m;
        if (percent <= 0 && share > 0) percent = 0.1m;
        return $"{percent.ToString("0.#", Indonesian)} %";
    }

    private static string Number(decimal value) => value.ToString("0.##", Indonesian);
}
