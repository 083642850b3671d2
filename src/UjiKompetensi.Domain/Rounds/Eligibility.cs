using System.Globalization;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>
/// What the rules would remark on an official's taking part, from what the round remembers of him. Warnings only:
/// whoever is invited takes part. Limits: two and five years as <see cref="Tenure"/> counts them; the anniversary of the
/// first day still is "within a year"; both ends of a penalty and of a validity belong to it.
/// </summary>
public static class Eligibility
{
    public const string RegisterUnread = "register-unread";
    public const string TenureFuture = "tenure-future";
    public const string TenureUnderTwo = "tenure-under-two";
    public const string TenureFive = "tenure-five";
    public const string Retired = "retired";
    public const string RetiresWithinYear = "retires-within-year";
    public const string PenaltyRuns = "penalty-runs";
    public const string AssessmentNone = "assessment-none";
    public const string AssessmentExpired = "assessment-expired";
    public const string RatingsMissing = "ratings-missing";
    public const string EducationMissing = "education-missing";

    private const int YearsRated = 2;
    private const string Completeness = "Pengaturan: kelengkapan data";
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <param name="firstDay">The round's first day.</param>
    public static IReadOnlyList<Remark> Remarks(DateOnly inPostSince, Standing standing, DateOnly firstDay) =>
    [
        .. OfTenure(inPostSince, firstDay),
        .. standing.IsRead ? OfStanding(standing, firstDay) : [new Remark(RegisterUnread,
            "Data induk peserta ini belum disalin ke kegiatan. Pilih Perbarui dari data induk.", Completeness)],
    ];

    private static IEnumerable<Remark> OfTenure(DateOnly since, DateOnly firstDay)
    {
        if (since > firstDay)
        {
            yield return new(TenureFuture, $"TMT jabatan {Day(since)} setelah hari pertama kegiatan. Betulkan TMT pada data pejabat, lalu perbarui dari data induk.", Completeness);
            yield break;
        }

        var tenure = Tenure.Between(since, firstDay);
        if (tenure.Track == TenureTrack.UnderTwoYears)
            yield return new(TenureUnderTwo, $"Baru {tenure} menjabat, belum dua tahun. Tulis alasannya: kinerja, percepatan strategi, kemampuan, atau rekomendasi tim disiplin.",
                "SE MenPANRB 19/2023; PP 11/2017 ps. 132", AsksReason: true);
        if (tenure.Track == TenureTrack.FiveYearsOrMore)
            yield return new(TenureFive, $"Sudah {tenure} menjabat. Jalurnya evaluasi kinerja untuk perpanjangan.", "PP 11/2017 ps. 133");
    }

    private static IEnumerable<Remark> OfStanding(Standing standing, DateOnly firstDay)
    {
        if (standing.RetiresOn is { } retires)
        {
            if (retires <= firstDay)
                yield return new(Retired, $"Sudah pensiun terhitung {Day(retires)}. Periksa TMT pensiun, atau tulis alasan ia tetap ikut.", "Pengaturan: batas usia pensiun", AsksReason: true);
            else if (retires <= firstDay.AddYears(1))
                yield return new(RetiresWithinYear, $"Pensiun {Day(retires)}, kurang dari setahun sesudah kegiatan.", "Pengaturan: batas usia pensiun");
        }

        if (standing.Penalty is { } penalty && penalty.From <= firstDay && firstDay <= penalty.Until)
            yield return new(PenaltyRuns, $"Sedang menjalani {penalty.Text}, sampai {Day(penalty.Until)}.", "PP 94/2021; pengaturan", AsksReason: true);
        if (standing.Assessment is not { } assessment)
            yield return new(AssessmentNone, "Belum ada hasil asesmen pada data induk.", "Pengaturan: asesmen kompetensi");
        else if (assessment.ValidUntil < firstDay)
            yield return new(AssessmentExpired, $"Asesmen {assessment.Provider} ({Day(assessment.TakenOn)}) hanya berlaku sampai {Day(assessment.ValidUntil.Value)}.", "Pengaturan: masa berlaku asesmen");
        var unrated = Enumerable.Range(firstDay.Year - YearsRated, YearsRated).Where(year => standing.Ratings.All(r => r.Year != year)).ToList();
        if (unrated.Count > 0)
            yield return new(RatingsMissing, $"Belum ada predikat kinerja tahun {string.Join(" dan ", unrated)}.", $"{Completeness}; PermenPANRB 6/2022");
        if (standing.Education.Length == 0)
            yield return new(EducationMissing, "Pendidikan terakhir belum diisi.", Completeness);
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Indonesian);
}
