using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Facts of a cover letter: what is sent along to whom.</summary>
public sealed record CoverLetterFacts(PaperFacts Paper, LetterFacts Letter, IReadOnlyList<EnclosureFacts> Enclosures);

/// <summary>One line of the table: what is sent, how many, and what for.</summary>
public sealed record EnclosureFacts(string What, string HowMany, string Remark);

/// <summary>
/// The cover letter (surat pengantar): a table of what is sent, and a part that the receiver signs and sends back.
/// To the PPK, or to the approving authority, directly or through the Governor: that is the addressee's lines.
/// </summary>
public static class CoverLetter
{
    /// <summary>Writes the letter; the result is the same for the same facts.</summary>
    public static Document Compose(CoverLetterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (paper, letter) = (facts.Paper, facts.Letter);
        return PaperParts.Letter(paper, $"Surat Pengantar {paper.Round.Name}", new Section(
        [
            PaperParts.Head(paper),
            new Paragraph(LetterParts.DateLine(paper, letter)) { Alignment = Alignment.Right, SpaceAfter = 3 },
            .. LetterParts.Addressee(letter.Addressee),
            PaperParts.Title("SURAT PENGANTAR") with { SpaceAfter = 0 },
            PaperParts.Centred($"Nomor {LetterParts.Number(letter.Number)}", 5),
            new Table(
                [new(1, Alignment.Center), new(10), new(3.5f, Alignment.Center), new(6)],
                [new Row("No.", "Jenis yang dikirim", "Banyaknya", "Keterangan")],
                [.. facts.Enclosures.Select((line, i) => new Row(Indonesian.Count(i + 1), line.What, line.HowMany, line.Remark))])
            { Caption = "Yang dikirim", SizeStep = 1 },
            new Spacer(4),
            new KeepTogether(
            [
                new SideBySide(0.5f, [.. Receipt()], [.. Sender(letter.Signer)]),
            ]),
            .. LetterParts.Copies(letter.CopyRecipients),
            .. paper.QrText.Length == 0 ? Array.Empty<Block>() : [LetterParts.CheckCode(paper.QrText, paper.Code)],
        ]));
    }

    private static IEnumerable<Block> Receipt() =>
    [
        new Paragraph($"Diterima tanggal {PaperParts.Blank}") { Alignment = Alignment.Left, SpaceAfter = 0 },
        new Paragraph("Penerima,") { Alignment = Alignment.Left, SpaceAfter = 0 },
        new Room(19),
        new Paragraph($"Nama: {PaperParts.Blank}") { Alignment = Alignment.Left, SpaceAfter = 0 },
        new Paragraph($"NIP: {PaperParts.Blank}") { Alignment = Alignment.Left, SpaceAfter = 0 },
    ];

    private static IEnumerable<Block> Sender(SignerFacts signer) => LetterParts.Signature(signer).Right;
}
