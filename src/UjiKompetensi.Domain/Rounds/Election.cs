using System.Globalization;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>The days of the region's election that limit when officials may be moved; each may be unknown.</summary>
public sealed record Election
{
    public const string BeforeElection = "election-before";
    public const string AfterInauguration = "election-after";
    private const int WindowMonths = 6;
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>Day on which the candidates are fixed (penetapan pasangan calon).</summary>
    public DateOnly? CandidatesFixedOn { get; init; }

    /// <summary>Last day of the present head's term.</summary>
    public DateOnly? TermEndsOn { get; init; }

    /// <summary>Day on which the head took office (pelantikan).</summary>
    public DateOnly? InauguratedOn { get; init; }

    /// <summary>Warnings for a round held on these days: a window counts when any day of the round falls into it, both of its ends included.</summary>
    public IReadOnlyList<Remark> Remarks(DateOnly from, DateOnly until)
    {
        var remarks = new List<Remark>();
        if (CandidatesFixedOn is { } candidates && until >= candidates.AddMonths(-WindowMonths) && (TermEndsOn is not { } end || from <= end))
            remarks.Add(new(BeforeElection, $"Sejak {Day(candidates.AddMonths(-WindowMonths))} sampai {(TermEndsOn is { } ends ? $"akhir masa jabatan ({Day(ends)})" : "akhir masa jabatan kepala daerah")}, penggantian pejabat memerlukan persetujuan tertulis Menteri.", "UU 10/2016 ps. 71 ayat (2)"));
        if (InauguratedOn is { } inaugurated && until >= inaugurated && from <= inaugurated.AddMonths(WindowMonths))
            remarks.Add(new(AfterInauguration, $"Sampai {Day(inaugurated.AddMonths(WindowMonths))}, enam bulan sejak pelantikan kepala daerah, penggantian pejabat memerlukan persetujuan tertulis Menteri.", "UU 10/2016 ps. 162 ayat (3)"));
        return remarks;
    }

    internal Election Checked()
    {
        RuleViolation.ThrowIf(TermEndsOn < CandidatesFixedOn, "election-dates", "Akhir masa jabatan tidak boleh sebelum penetapan calon.");
        return this;
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Indonesian);
}
