using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The panel's report and recommendation to the appointing authority (PPK), one sheet per official.</summary>
public static class RecommendationReport
{
    /// <summary>Writes the report; the result is the same for the same facts.</summary>
    public static Document Compose(RecommendationReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        facts = ReportListing.Apply(facts);
        var opening = OpeningChapters.Write(facts);
        var results = ResultChapter.Write(facts);
        IReadOnlyList<Block> rest = [.. SheetChapter.Write(facts), .. ClosingChapter.Write(facts), .. SheetHistoryAnnex.Write(facts), .. TraceAnnex.Write(facts)];
        IReadOnlyList<Section> sections = ResultChapter.NeedsLandscape(facts)
            ? [new Section(opening), new Section(results, Landscape: true), new Section(rest)]
            : [new Section([.. opening, .. results, new PageBreak(), .. rest])];
        var document = PaperParts.Letter(Paper(facts), facts.Subject, sections);
        return document with { Code = facts.DocumentCode };
    }

    private static PaperFacts Paper(RecommendationReportFacts facts) => new(facts.Letterhead, facts.Round, facts.Place, facts.IsSample, facts.CreatedAt)
    {
        Paper = facts.Paper,
        Margins = facts.Margins,
        TextSize = facts.TextSize,
        IsDraft = facts.IsDraft || string.IsNullOrWhiteSpace(facts.Number),
        Classification = facts.Classification,
        Copy = facts.Copy,
    };
}
