using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Facts of the letters that tell officials what the round says of them; one letter each.</summary>
/// <param name="Objection">How and until when an official may object, in one sentence; empty prints nothing.</param>
public sealed record FeedbackLetterFacts(PaperFacts Paper, IReadOnlyList<FeedbackFacts> Officials, string Objection, ListingFacts Listing);

/// <param name="Letter">With this letter's own number, where each has one.</param>
/// <param name="Development">What the official is to develop, one line each.</param>
public sealed record FeedbackFacts(LetterFacts Letter, OfficialSheetFacts Sheet, IReadOnlyList<string> Development);

/// <summary>The feedback letter: an official's own result, the panel's opinion and what to develop.</summary>
public static class FeedbackLetter
{
    /// <summary>Writes the letters; the result is the same for the same facts.</summary>
    public static Document Compose(FeedbackLetterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Letter(facts.Paper, $"Umpan Balik {facts.Paper.Round.Name}", new Section(PaperParts.Pages(facts.Officials.Select(one => Letter(facts, one)))));
    }

    private static IReadOnlyList<Block> Letter(FeedbackLetterFacts facts, FeedbackFacts one) =>
    [
        .. LetterParts.Opening(facts.Paper, one.Letter),
        LetterParts.Text($"Bersama ini kami sampaikan hasil Saudara pada {facts.Paper.Round.Name} yang dilaksanakan pada {Indonesian.Period(facts.Paper.Round.FirstDay, facts.Paper.Round.LastDay)}."),
        .. Result(one.Sheet, facts.Listing),
        new Heading("Saran pendapat panitia seleksi", 2),
        .. SheetChapter.Paragraphs(one.Sheet.Opinion, "Panitia seleksi tidak memberikan saran pendapat tertulis."),
        .. Development(one.Development),
        .. facts.Objection.Length == 0 ? Array.Empty<Block>() : [new Spacer(2), LetterParts.Text(facts.Objection)],
        .. LetterParts.Closing(facts.Paper, one.Letter, "Demikian disampaikan untuk menjadi perhatian dan bahan pengembangan diri Saudara. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih."),
    ];

    private static IEnumerable<Block> Result(OfficialSheetFacts sheet, ListingFacts listing) => listing.WithScores
        ? [SheetChapter.Components(sheet), .. SheetChapter.MissingNotes(sheet)]
        : [new KeyValues([("Kategori", Indonesian.OrDash(sheet.Band))], 34) { BoldValues = true }];

    private static IEnumerable<Block> Development(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            yield break;
        yield return new Heading("Rencana pengembangan", 2);
        yield return new ItemList(ListMarker.Number, [.. lines.Select(line => (PlainText)line)]);
    }
}
