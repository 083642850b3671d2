using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>A round's declared arithmetic as sentences a reader of the report can follow and check.</summary>
internal static class RuleSentences
{
    public static IReadOnlyList<string> Of(Round round)
    {
        var rules = round.Rules;
        List<string> sentences =
        [
            rules.Aggregation switch
            {
                Aggregation.Median => "Nilai setiap aspek adalah nilai tengah (median) dari nilai para panelis.",
                Aggregation.DropHighestAndLowest => $"Nilai setiap aspek adalah rata-rata nilai para panelis tanpa nilai tertinggi dan terendah; dengan kurang dari {rules.MinimumToDrop} nilai dipakai rata-rata biasa.",
                _ => "Nilai setiap aspek adalah rata-rata nilai para panelis.",
            },
            "Nilai yang tidak diberikan (abstain, tidak menilai, atau tidak hadir) tidak dihitung sebagai nol dan tidak ikut membagi.",
            rules.RoundingStep == RoundingStep.EachStep
                ? $"Setiap langkah dibulatkan pada {rules.Decimals} angka di belakang koma; angka 5 dibulatkan menjauhi nol."
                : $"Hanya nilai akhir yang dibulatkan, pada {rules.Decimals} angka di belakang koma; angka 5 dibulatkan menjauhi nol.",
            rules.Missing == MissingPolicy.Hold
                ? "Bila satu komponen tidak bernilai, nilai akhir ditahan."
                : "Bila satu komponen tidak bernilai, bobot komponen lain dihitung ulang menjadi 100 % dan hal itu diberi keterangan.",
        ];
        sentences.AddRange(round.Components.Where(c => c.AspectWeighing == AspectWeighing.Factor).Select(c =>
            $"Aspek pada {c.Name} digabung dengan faktor ({string.Join(", ", c.Aspects.Select(a => $"{a.Title} {NumberText.Format(a.Weight)}"))}): nilai dikali faktornya, dijumlahkan, lalu dibagi jumlah faktornya."));
        if (rules.TieOrder.Count > 0)
            sentences.Add($"Bila nilai akhir sama, urutan ditentukan oleh {string.Join(", lalu ", RuleWords.Ties(rules, round))}; bila tetap sama, peringkatnya sama.");
        if (rules.Bands.Count > 0)
            sentences.Add($"Kategori: {string.Join("; ", rules.Bands.Select((band, i) => Span(rules.Bands, i) + " " + band.Name))}.");
        return sentences;
    }

    private static string Span(IReadOnlyList<Band> bands, int i) => i + 1 < bands.Count
        ? $"{ScoreText.Format(bands[i].From)} sampai di bawah {ScoreText.Format(bands[i + 1].From)}"
        : $"{ScoreText.Format(bands[i].From)} ke atas";
}
