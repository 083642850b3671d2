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
        foreach (var text in closing)
            yield return new Paragraph(text) { FirstLineIndent = 10 };
        yield return new Spacer(3);
        yield return new Paragraph($"{facts.Place}, {Indonesian.Date(facts.Date)}") { Alignment = Alignment.Left, KeepWithNext = true, SpaceAfter = 0 };
        yield return new Paragraph(Run.Bold("PANITIA SELEKSI")) { Alignment = Alignment.Left, KeepWithNext = true };
        yield return new SignatureBlock([.. facts.Signers.Select(Signer)]);
        if (facts.CopyRecipients.Count > 0)
        {
            yield return new KeepTogether(
            [
                new Paragraph("Tembusan:") { KeepWithNext = true, SpaceAfter = 0.5f },
                new ItemList(ListMarker.Number, [.. facts.CopyRecipients.Select(recipient => (PlainText)recipient)]),
            ]);
        }
        if (facts.QrText.Length > 0)
            yield return CheckCode(facts);
    }

    private static Signer Signer(PanelMemberFacts member) => new(
        member.Role,
        string.Join(", ", new[] { member.Position, member.Institution }.Where(part => !string.IsNullOrWhiteSpace(part))),
        member.Name,
        Indonesian.EmployeeNumber(member.EmployeeNumber));

    private static SideBySide CheckCode(RecommendationReportFacts facts) => new(
        0.16f,
        [new Qr(facts.QrText)],
        [
            new Spacer(4),
            new Paragraph("Kode QR untuk memeriksa dokumen, bukan tanda tangan elektronik.") { SizeStep = -2, Alignment = Alignment.Left, SpaceAfter = 0.5f },
            new Paragraph($"Kode dokumen: {facts.DocumentCode}") { SizeStep = -2, Alignment = Alignment.Left, SpaceAfter = 0.5f },
            new Paragraph(facts.QrText) { SizeStep = -2, Alignment = Alignment.Left },
        ]);
}
