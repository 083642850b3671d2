using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Web.Data;

/// <summary>What the invented panel advises, worded from each official's own figures.</summary>
internal static class SampleOpinions
{
    /// <summary>Why the invented panel departs from what a band suggests.</summary>
    public const string Departure = "Panitia mempertimbangkan kebutuhan perangkat daerah, kesinambungan program yang sedang berjalan, dan capaian kinerja yang bersangkutan di luar nilai uji kompetensi ini.";

    public static RecommendationKind Kind(OfficialResult result, Participant participant, DateOnly on) => result.Total switch
    {
        < 72 => RecommendationKind.Retest,
        < 76 => RecommendationKind.Develop,
        < 79 => RecommendationKind.Rotate,
        _ when UjiKompetensi.Domain.Officials.Tenure.Between(participant.InPostSince, on).Years >= 5 => RecommendationKind.Extend,
        > 88 => RecommendationKind.Rotate,
        _ => RecommendationKind.Stay,
    };

    public static string Opinion(OfficialResult result, Participant participant, RecommendationKind kind, string? target)
    {
        var strongest = result.Components.MaxBy(c => c.Normalised)!;
        var weakest = result.Components.MinBy(c => c.Normalised)!;
        var first = $"Panitia menilai {participant.Name.Full} berada pada kategori {result.Band} dengan nilai akhir {ScoreText.Format(result.Total!.Value)}. "
            + $"Hasil terkuat tampak pada {strongest.Name} ({ScoreText.Format(strongest.Normalised!.Value)}), sedangkan yang perlu mendapat perhatian adalah {weakest.Name} ({ScoreText.Format(weakest.Normalised!.Value)}).";
        var second = kind switch
        {
            RecommendationKind.Stay => $"Selama memimpin {participant.OpdName}, yang bersangkutan menunjukkan penguasaan tugas yang memadai dan arah kerja yang jelas. Panitia menyarankan agar yang bersangkutan dikukuhkan pada jabatan sekarang dan sasaran tahun berikutnya diperjelas dengan ukuran yang dapat diperiksa.",
            RecommendationKind.Extend => "Masa jabatan yang bersangkutan telah melampaui lima tahun. Mengingat capaian kinerja, kesesuaian kompetensi, dan kebutuhan perangkat daerah, panitia menyarankan agar masa jabatan diperpanjang dengan evaluasi setiap tahun.",
            RecommendationKind.Rotate => $"Pengalaman dan cara kerja yang bersangkutan lebih bermanfaat bila ditempatkan sebagai {target}. Panitia menyarankan rotasi dengan masa serah terima yang cukup agar program yang berjalan tidak terputus.",
            RecommendationKind.Develop => $"Yang bersangkutan masih layak memimpin {participant.OpdName} dengan syarat mengikuti pengembangan kompetensi yang terarah, terutama dalam menggerakkan kerja lintas perangkat daerah, dan dievaluasi kembali setelah enam bulan.",
            _ => "Capaian dan jawaban yang bersangkutan belum memenuhi harapan jabatan. Panitia menyarankan pendampingan dan kesempatan memperbaiki kinerja, lalu uji kompetensi ulang paling lambat enam bulan sejak hasil ini diterima.",
        };
        return first + "\n\n" + second;
    }

    public static string Notes(OfficialResult result) => result.Components.MinBy(c => c.Normalised) is { Normalised: < 75 } low
        ? $"Nilai {low.Name} di bawah 75; mohon menjadi pertimbangan dalam penyusunan rencana pengembangan." : "";
}
