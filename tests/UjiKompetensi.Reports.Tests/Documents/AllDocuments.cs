using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Tests.Documents;

/// <summary>Every document of the product, made of the invented round of <see cref="ReportFacts"/>.</summary>
internal static class AllDocuments
{
    public static readonly IReadOnlyList<string> Names =
    [
        "lampiran-sk", "rencana", "undangan", "jadwal", "daftar-hadir", "lembar-kosong", "lembar-terisi", "ba-tahap", "ba-akhir",
        "rekap", "laporan", "lembar-hasil", "umpan-balik", "pengantar", "pakta", "putusan",
    ];

    /// <param name="officials">How many take part.</param>
    public static Document Make(string name, int officials = 4, Func<PaperFacts, PaperFacts>? paper = null, ListingFacts? listing = null, string? opinion = null, Func<int, string>? nameOf = null)
    {
        var made = new DocumentSet(officials, (paper ?? (p => p))(DocumentSet.Paper), listing ?? ListingFacts.Full, opinion ?? ReportFacts.ShortOpinion);
        if (nameOf is not null) made = made with { NameOf = nameOf };
        return name switch
        {
            "lampiran-sk" => PanelDecreeAnnex.Compose(made.Decree),
            "rencana" => PlanLetter.Compose(made.Plan),
            "undangan" => Invitation.Compose(made.Invitations),
            "jadwal" => Timetable.Compose(new(made.Head, made.Sessions, ReportFacts.Panel[0])),
            "daftar-hadir" => AttendanceList.Compose(new(made.Head, made.Sessions, ReportFacts.Panel[0])),
            "lembar-kosong" => PaperSheet.Compose(new(made.Head, made.Pages(withMarks: false))),
            "lembar-terisi" => FilledSheet.Compose(new(made.Head, [.. made.Pages(withMarks: true).Select(page => new FilledPageFacts(page, "Tenang dan jelas.", "3 Maret 2026 14.03 WIB", "A1B2-C3D4"))])),
            "ba-tahap" => StageMinutes.Compose(made.Stage),
            "ba-akhir" => FinalMinutes.Compose(made.Final),
            "rekap" => ScoreRecap.Compose(made.Recap),
            "laporan" => RecommendationReport.Compose(made.Report),
            "lembar-hasil" => IndividualSheet.Compose(new(made.Head, made.Sheets, new DateOnly(2026, 3, 10), ReportFacts.Panel, made.Listing)),
            "umpan-balik" => FeedbackLetter.Compose(made.Feedback),
            "pengantar" => CoverLetter.Compose(made.Cover),
            "putusan" => DecisionList.Compose(made.Decisions),
            "pakta" => IntegrityPledges.Compose(made.Pledges),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such document"),
        };
    }
}
