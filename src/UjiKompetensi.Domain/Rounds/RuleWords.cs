namespace UjiKompetensi.Domain.Rounds;

/// <summary>Rules as an office reads them, always the same list in the same order, so that two can be compared.</summary>
public static class RuleWords
{
    public static IReadOnlyList<(string Name, string Text)> Of(RoundRules rules, Round round) =>
    [
        ("Penggabungan nilai panelis", rules.Aggregation switch
        {
            Aggregation.Median => "nilai tengah",
            Aggregation.DropHighestAndLowest => $"rata-rata tanpa nilai tertinggi dan terendah, bila ada sedikitnya {rules.MinimumToDrop} nilai",
            _ => "rata-rata",
        }),
        ("Pembulatan", $"{(rules.RoundingStep == RoundingStep.EachStep ? "pada setiap langkah" : "hanya pada nilai akhir")}, {rules.Decimals} angka di belakang koma"),
        ("Nilai yang tidak ada", rules.Missing == MissingPolicy.Hold ? "nilai akhir ditahan" : "bobot lain dinaikkan menjadi 100 %"),
        ("Penentu nilai sama", string.Join(", ", Ties(rules, round))),
        ("Kategori", string.Join("; ", Bands(rules.Bands))),
        ("Batas JPM", rules.JpmCap is { } cap ? $"{NumberText.Format(cap)} %" : "tanpa batas"),
    ];

    /// <summary>How sheets are filled and locked, and what is marked without names.</summary>
    public static IReadOnlyList<(string Name, string Text)> OfSheets(Round round) =>
    [
        ("Catatan pada nilai ekstrem", round.SheetRules.NoteEdgePercent is { } edge ? $"wajib pada {edge} persen terbawah dan teratas skala" : "tidak diwajibkan"),
        ("Bukti diri saat mengunci", round.SheetRules.ConfirmsIdentity ? "PIN tiket atau kata sandi diminta sekali lagi" : "tidak diminta"),
        ("Dinilai tanpa nama", round.Components.Any(c => c.IsAnonymous) ? string.Join(", ", round.Components.Where(c => c.IsAnonymous).Select(c => c.Name)) : "tidak ada"),
    ];

    /// <summary>How the result may be looked at.</summary>
    public static IReadOnlyList<(string Name, string Text)> OfDisplay(Round round) =>
    [
        ("Peringkat", round.Display.ShowsRanking ? "boleh ditampilkan" : "tidak ditampilkan"),
        ("Selisih antarpanelis yang ditandai", $"lebih dari {NumberText.Format(round.Display.SpreadLimit)} poin"),
        ("Sumbu kinerja pada peta", Axis(round, round.Display.Map.Performance)),
        ("Sumbu potensi pada peta", Axis(round, round.Display.Map.Potential)),
    ];

    /// <summary>The name of what an axis reads.</summary>
    public static string Source(Round round, MapAxis axis) => axis.Source == MapAxis.Total ? "Nilai akhir"
        : round.Components.FirstOrDefault(c => c.Code == axis.Source)?.Name ?? "belum dipilih";

    private static string Axis(Round round, MapAxis axis) => axis.Source.Length == 0 ? "belum dipilih"
        : $"{Source(round, axis)}: {axis.Names[0]}, mulai {NumberText.Format(axis.Middle)} {axis.Names[1]}, mulai {NumberText.Format(axis.High)} {axis.Names[2]}";

    /// <summary>What decides between equal totals, first one first, each as a sentence names it.</summary>
    public static IReadOnlyList<string> Ties(RoundRules rules, Round round)
    {
        var names = round.Components.SelectMany(c => c.Aspects.Select(a => (Place: $"{c.Code}/{a.Code}", Name: a.Title)).Prepend((Place: c.Code, c.Name))).ToDictionary(p => p.Place, p => p.Name);
        return rules.TieOrder.Select(text => TieKey.Parse(text).Title(names.GetValueOrDefault)).ToList();
    }

    /// <summary>Every key a round could choose from: its components, the aspects where there are several, and what is known of the person.</summary>
    public static IReadOnlyList<(string Key, string Title)> TieChoices(Round round)
    {
        var keys = round.Components.SelectMany(c => c.Aspects.Count < 2 ? [c.Code] : c.Aspects.Select(a => $"{c.Code}/{a.Code}").Prepend(c.Code)).Concat([TieKey.Tenure, TieKey.Grade, TieKey.Age]).ToList();
        return keys.Zip(Ties(new RoundRules { TieOrder = keys }, round)).ToList();
    }

    /// <summary>An aspect's weight as its component means it: <c>50 %</c> or <c>faktor 3</c>.</summary>
    public static string Weight(decimal weight, AspectWeighing weighing) =>
        weighing == AspectWeighing.Factor ? $"faktor {NumberText.Format(weight)}" : $"{NumberText.Format(weight)} %";

    public static string Weighing(AspectWeighing weighing) =>
        weighing == AspectWeighing.Factor ? "faktor, dibagi jumlah faktornya" : "persen yang berjumlah 100";

    /// <summary>Each band with both ends: <c>70 sampai kurang dari 80: Cukup Kompeten</c>.</summary>
    public static IReadOnlyList<string> Bands(IReadOnlyList<Band> bands) => bands.Select((band, i) => i + 1 < bands.Count
        ? $"{NumberText.Format(band.From)} sampai kurang dari {NumberText.Format(bands[i + 1].From)}: {band.Name}"
        : $"{NumberText.Format(band.From)} sampai 100: {band.Name}").ToList();

    /// <summary>An example of the rounding that was declared.</summary>
    public static string Rounding(RoundRules rules)
    {
        const decimal exact = 82.34565m;
        return $"{exact.ToString("0.#####", System.Globalization.CultureInfo.GetCultureInfo("id-ID"))} menjadi {rules.Round(exact).ToString("0." + new string('0', rules.Decimals), System.Globalization.CultureInfo.GetCultureInfo("id-ID"))}; angka 5 dibulatkan ke atas"
            + (rules.RoundingStep == RoundingStep.EachStep ? ", pada aspek, komponen, dan nilai akhir." : ", sekali saja pada nilai akhir.");
    }
}
