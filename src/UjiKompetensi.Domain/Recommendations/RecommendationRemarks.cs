using System.Globalization;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Recommendations;

/// <summary>
/// What there is to look at beside an advice: tenure, penalty, retirement, and the posts it names. Warnings with their
/// source, never a refusal, and none where there is nothing to say. Tenure and retirement count to the round's first
/// day, as <see cref="Eligibility"/> does. Sources as the office's rule books cite them; check the text in force before quoting.
/// </summary>
public static class RecommendationRemarks
{
    public const string ExtendUnderFive = "extend-under-five";
    public const string StayFive = "stay-five";
    public const string MoveUnderTwo = "move-under-two";
    public const string PenaltyRuns = "penalty-runs";
    public const string RetiresSoon = "retires-soon";
    public const string TargetHeld = "target-held";
    public const string TargetShared = "target-shared";
    public const string TargetOwn = "target-own";

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <param name="firstDay">The round's first day.</param>
    public static IReadOnlyList<Remark> Of(Advice advice, Participant participant, DateOnly firstDay, IReadOnlyList<TargetSituation> targets) =>
        advice.Kind is not { } kind ? [] : [.. OfTenure(kind, participant.TenureOn(firstDay)), .. OfStanding(kind, participant.Standing, firstDay), .. targets.SelectMany(OfTarget)];

    private static IEnumerable<Remark> OfTenure(RecommendationKind kind, Tenure? tenure)
    {
        if (tenure is not { } time) yield break;
        if (kind == RecommendationKind.Extend && time.Track != TenureTrack.FiveYearsOrMore)
            yield return new(ExtendUnderFive, $"Baru {time} menjabat. Perpanjangan berlaku bagi yang sudah 5 tahun atau lebih dalam jabatan; sebelum itu lazimnya dikukuhkan.", "PP 11/2017 ps. 133");
        if (kind == RecommendationKind.Stay && time.Track == TenureTrack.FiveYearsOrMore)
            yield return new(StayFive, $"Sudah {time} menjabat. Untuk tetap pada jabatan ini diperlukan perpanjangan dengan persetujuan PPK.", "PP 11/2017 ps. 133");
        if (kind is RecommendationKind.Rotate or RecommendationKind.Promote && time.Track == TenureTrack.UnderTwoYears)
            yield return new(MoveUnderTwo, $"Baru {time} menjabat, belum dua tahun. Perpindahan memerlukan pertimbangan kinerja, percepatan strategi, kemampuan, atau rekomendasi tim disiplin.", "PP 11/2017 ps. 132; SE MenPANRB 19/2023");
    }

    private static IEnumerable<Remark> OfStanding(RecommendationKind kind, Standing standing, DateOnly firstDay)
    {
        var favours = kind is RecommendationKind.Promote or RecommendationKind.Rotate or RecommendationKind.Extend;
        if (favours && standing.Penalty is { } penalty && penalty.From <= firstDay && firstDay <= penalty.Until)
            yield return new(PenaltyRuns, $"Sedang menjalani {penalty.Text}, sampai {Day(penalty.Until)}.", "PP 94/2021");
        if (favours && standing.RetiresOn is { } retires && retires <= firstDay.AddYears(1))
            yield return new(RetiresSoon, retires <= firstDay ? $"Sudah pensiun terhitung {Day(retires)}." : $"Pensiun {Day(retires)}, kurang dari setahun sesudah kegiatan.", "Pengaturan: batas usia pensiun");
    }

    private static IEnumerable<Remark> OfTarget(TargetSituation target)
    {
        if (target.IsOwn)
            yield return new(TargetOwn, $"{target.Post.Title} adalah jabatannya sekarang.", "Data induk jabatan");
        else if (target is { Holder: { } holder, HolderLeaves: false })
            yield return new(TargetHeld, $"{target.Post.Title} kini dijabat {holder}, dan rekomendasi kegiatan ini belum memindahkannya.", "Data induk jabatan");
        if (target.Others.Count > 0)
            yield return new(TargetShared, $"{target.Post.Title} juga disebut dalam rekomendasi untuk {string.Join(", ", target.Others)}.", "Rekomendasi kegiatan ini");
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Indonesian);
}
