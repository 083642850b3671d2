using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Facts of the individual sheets, in the order they are printed.</summary>
/// <param name="Date">Day of the signature; null leaves room to write it by hand.</param>
public sealed record IndividualSheetFacts(PaperFacts Paper, IReadOnlyList<OfficialSheetFacts> Sheets, DateOnly? Date, IReadOnlyList<PanelMemberFacts> Signers, ListingFacts Listing);

/// <summary>One official's result with the panel's opinion, as a sheet that goes into a personal file.</summary>
public static class IndividualSheet
{
    /// <summary>Writes the sheets, each beginning on a page of its own; the result is the same for the same facts.</summary>
    public static Document Compose(IndividualSheetFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Letter(facts.Paper, $"Lembar Hasil {facts.Paper.Round.Name}", new Section(PaperParts.Pages(facts.Sheets.Select(sheet => Sheet(facts, sheet)))));
    }

    private static IReadOnlyList<Block> Sheet(IndividualSheetFacts facts, OfficialSheetFacts sheet)
    {
        List<Block> content = [.. SheetChapter.Content(sheet, facts.Listing, withName: true)];
        return
        [
            PaperParts.Head(facts.Paper),
            PaperParts.Title("LEMBAR HASIL UJI KOMPETENSI") with { SpaceAfter = 0 },
            PaperParts.Centred(facts.Paper.Round.Name, 4),
            .. content.SkipLast(1),
            .. ResultSigners.Write(facts.Paper, facts.Date, facts.Signers, [content[^1]]),
        ];
    }
}
