namespace UjiKompetensi.Domain.Officials;

/// <summary>Which legal track an official's time in the post puts him on.</summary>
public enum TenureTrack { UnderTwoYears, TwoToFiveYears, FiveYearsOrMore }

/// <summary>
/// Time in the post in whole years and months. Both limits belong to the upper track: on the second anniversary
/// two years are complete (PP 11/2017 ps. 132), on the fifth the evaluation track begins (ps. 133). Whoever took
/// up a post on 29 February completes a year on 28 February, as <see cref="DateOnly.AddYears"/> counts.
/// A track is a fact to show beside a decision, never a silent filter.
/// </summary>
public readonly record struct Tenure(int Years, int Months)
{
    /// <exception cref="RuleViolation">The post begins after the day asked about.</exception>
    public static Tenure Between(DateOnly since, DateOnly on)
    {
        RuleViolation.ThrowIf(since > on, "tenure-negative",
            $"TMT jabatan {since:yyyy-MM-dd} berada setelah tanggal kegiatan {on:yyyy-MM-dd}. Perbaiki TMT.");
        var months = ((on.Year - since.Year) * 12) + on.Month - since.Month;
        if (since.AddMonths(months) > on) months--;
        return new Tenure(months / 12, months % 12);
    }

    public TenureTrack Track => Years switch
    {
        < 2 => TenureTrack.UnderTwoYears,
        < 5 => TenureTrack.TwoToFiveYears,
        _ => TenureTrack.FiveYearsOrMore,
    };

    /// <summary>As printed: <c>3 tahun 4 bulan</c>.</summary>
    public override string ToString() => (Years, Months) switch
    {
        (0, _) => $"{Months} bulan",
        (_, 0) => $"{Years} tahun",
        _ => $"{Years} tahun {Months} bulan",
    };
}

public static class TenureTrackNames
{
    public static string Title(this TenureTrack track) => track switch
    {
        TenureTrack.UnderTwoYears => "kurang dari 2 tahun",
        TenureTrack.TwoToFiveYears => "uji kompetensi (2–5 tahun)",
        _ => "evaluasi kinerja (5 tahun atau lebih)",
    };
}
