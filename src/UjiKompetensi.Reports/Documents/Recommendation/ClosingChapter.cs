using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Chapter G: closing words, everybody's signature, copies and the code to check the document.</summary>
internal static class ClosingChapter
{
    public static IEnumerable<Block> Write(RecommendationReportFacts facts)
    {
        yield return new Heading("G. PENUTUP");
        IReadOnlyList<string> closing = facts.ClosingParagraphs.Count > 0
            ? facts.ClosingParagraphs
            : ["Demikian laporan dan rekomendasi ini disampaikan sebagai bahan pertimbangan dan pengambilan keputusan. "
                + "Keputusan akhir berada pada Pejabat Pembina Kepegawaian."];
        foreach (var text in closing.SkipLast(1))
            yield return new Paragraph(text) { FirstLineIndent = 10 };
        var first = facts.Signers.Count <= ResultSigners.MostTogether ? facts.Signers.Count : 2;
        yield return new KeepTogether(
        [
            new Paragraph(closing[^1]) { FirstLineIndent = 10 },
            new Spacer(3),
            new Paragraph($"{facts.Place}, {Indonesian.Date(facts.Date)}") { Alignment = Alignment.Left, SpaceAfter = 0 },
            new Paragraph(Run.Bold("PANITIA SELEKSI")) { Alignment = Alignment.Left },
            new SignatureBlock([.. facts.Signers.Take(first).Select(PaperParts.Signer)]),
        ]);
        if (facts.Signers.Count > first)
            yield return new SignatureBlock([.. facts.Signers.Skip(first).Select(PaperParts.Signer)]);
        if (facts.CopyRecipients.Count > 0)
        {
            yield return new KeepTogether(
            [
                new Paragraph("Tembusan:") { KeepWithNext = true, SpaceAfter = 0.5f },
                new ItemList(ListMarker.Number, [.. facts.CopyRecipients.Select(recipient => (PlainText)recipient)]),
            ]);
        }
        if (facts.QrText.Length > 0)
            yield return LetterParts.CheckCode(facts.QrText, facts.DocumentCode);
    }
}
