using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The panel's report and recommendation to the appointing authority (PPK), one sheet per official.</summary>
public static class RecommendationReport
{
    /// <summary>Writes the report; the result is the same for the same facts.</summary>
    public static Document Compose(RecommendationReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var opening = OpeningChapters.Write(facts);
        var results = ResultChapter.Write(facts);
        IReadOnlyList<Block> rest = [.. SheetChapter.Write(facts), .. ClosingChapter.Write(facts), .. SheetHistoryAnnex.Write(facts), .. TraceAnnex.Write(facts)];
        return new Document(Properties(facts), new PageSetup(facts.Paper, Margins.Office), Sections())
        {
            Code = facts.DocumentCode,
            Classification = facts.Classification,
            Watermark = Mark(facts),
        };

        IReadOnlyList<Section> Sections() => ResultChapter.NeedsLandscape(facts)
            ? [new Section(opening), new Section(results, Landscape: true), new Section(rest)]
            : [new Section([.. opening, .. results, new PageBreak(), .. rest])];
    }

    private static DocumentProperties Properties(RecommendationReportFacts facts) =>
        new(facts.Subject, facts.Letterhead.Unit, facts.Round.Name, facts.CreatedAt);

    private static string Mark(RecommendationReportFacts facts)
    {
        var isDraft = facts.IsDraft || string.IsNullOrWhiteSpace(facts.Number);
        return (facts.IsSample, isDraft) switch
        {
            (true, true) => "CONTOH DRAF",
            (true, false) => "CONTOH",
            (false, true) => "DRAF",
            _ => "",
        };
    }
}
