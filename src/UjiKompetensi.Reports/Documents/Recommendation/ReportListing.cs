namespace UjiKompetensi.Reports.Documents;

/// <summary>Takes out of a report's facts what its listing does not show, so that no chapter can print it by mistake.</summary>
internal static class ReportListing
{
    public static RecommendationReportFacts Apply(RecommendationReportFacts facts)
    {
        if (facts.Listing.IsAlphabetical)
            facts = Alphabetical(facts);
        return facts.Listing.WithScores ? facts : facts with
        {
            ShowRank = false,
            Traces = [],
            UnlockedSheets = [],
            PaperCopies = [],
            Recap = [.. facts.Recap.Select(row => row with { Values = [], Total = null, Rank = null })],
            Sheets = [.. facts.Sheets.Select(sheet => sheet with { Components = [], Aspects = [], Total = null })],
        };
    }

    private static RecommendationReportFacts Alphabetical(RecommendationReportFacts facts)
    {
        var order = facts.Participants.OrderBy(person => person.SortsBy, StringComparer.InvariantCultureIgnoreCase)
            .Select((person, i) => (person.Number, Place: i + 1)).ToDictionary(pair => pair.Number, pair => pair.Place);
        int Place(int number) => order.GetValueOrDefault(number, number);
        return facts with
        {
            ShowRank = false,
            Participants = [.. facts.Participants.Select(person => person with { Number = Place(person.Number) }).OrderBy(person => person.Number)],
            Recap = [.. facts.Recap.Select(row => row with { Number = Place(row.Number) }).OrderBy(row => row.Number)],
            Sheets = [.. facts.Sheets.Select(sheet => sheet with { Official = sheet.Official with { Number = Place(sheet.Official.Number) } }).OrderBy(sheet => sheet.Official.Number)],
        };
    }
}
