using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>What official letters have in common: their opening, their closing and how their annexes begin.</summary>
internal static class LetterParts
{
    public const float Indent = 10;

    private const float RoomToSign = 19;

    public static IEnumerable<Block> Opening(PaperFacts paper, LetterFacts letter)
    {
        yield return PaperParts.Head(paper);
        yield return Reference(letter, DateLine(paper, letter));
        yield return new Spacer(3);
        foreach (var block in Addressee(letter.Addressee))
            yield return block;
    }

    public static SideBySide Reference(LetterFacts letter, string dated) => new(0.56f,
        [new KeyValues([("Nomor", Number(letter.Number)), ("Sifat", letter.Nature), ("Lampiran", letter.Attachment), ("Hal", letter.Subject)], 20)],
        [new Paragraph(dated) { Alignment = Alignment.Right }]);

    public static IEnumerable<Block> Addressee(IReadOnlyList<string> lines) =>
    [
        .. lines.Select(line => new Paragraph(line) { Alignment = Alignment.Left, SpaceAfter = 0, KeepWithNext = true }),
        new Spacer(4),
    ];

    /// <summary>The last sentence stays with the signature: nobody signs a page on which nothing is written.</summary>
    /// <param name="lastSentence">Long enough for two lines, so that no signature stands below a single one.</param>
    public static IEnumerable<Block> Closing(PaperFacts paper, LetterFacts letter, string lastSentence)
    {
        yield return new KeepTogether([Text(lastSentence), new Spacer(4), Signature(letter.Signer, paper: paper), .. Copies(letter.CopyRecipients)]);
    }

    public static IEnumerable<Block> Copies(IReadOnlyList<string> recipients)
    {
        if (recipients.Count == 0)
            yield break;
        yield return new Spacer(4);
        yield return new KeepTogether(
        [
            new Paragraph("Tembusan:") { SizeStep = -1, SpaceAfter = 0.5f },
            new ItemList(ListMarker.Number, [.. recipients.Select(recipient => (PlainText)recipient)]),
        ]);
    }

    /// <summary>The signer in the right half of the page, and in the left one the code to check the paper, if it has one.</summary>
    /// <param name="place">Place and date; empty where the letter says them at its head.</param>
    public static SideBySide Signature(SignerFacts signer, string place = "", PaperFacts? paper = null) => new(0.5f,
        paper is { QrText.Length: > 0 }
            ? [new Qr(paper.QrText, 22), Small("Kode QR untuk memeriksa dokumen, bukan tanda tangan elektronik."), .. Narrow(paper)]
            : [new Spacer(1)],
        [
            .. place.Length == 0 ? Array.Empty<Block>() : [Line(place)],
            .. signer.TitleLines.Select((line, i) => Line(i == signer.TitleLines.Count - 1 ? $"{line}," : line)),
            .. RoomFor(signer.Anchor),
            new Paragraph(Run.Bold(signer.Name.Length > 0 ? signer.Name : PaperParts.Blank)) { Alignment = Alignment.Left, SpaceAfter = 0 },
            .. signer.Rank.Length == 0 ? Array.Empty<Block>() : [Line(signer.Rank)],
            .. string.IsNullOrEmpty(signer.EmployeeNumber) ? Array.Empty<Block>() : [Line($"NIP {Indonesian.EmployeeNumber(signer.EmployeeNumber)}")],
        ]);

    /// <summary>The same for a paper that says place and date above its signature: its last words, the signature and its copies on one page.</summary>
    public static KeepTogether SignedTogether(Paragraph last, SignerFacts signer, string place, PaperFacts paper, IReadOnlyList<string> copies) =>
        new([last, new Spacer(4), Signature(signer, place, paper), .. Copies(copies)]);

    public static SideBySide CheckCode(string qrText, string code) => new(0.16f,
        [new Qr(qrText)],
        [
            new Spacer(4),
            Small("Kode QR untuk memeriksa dokumen, bukan tanda tangan elektronik."),
            .. code.Length == 0 ? Array.Empty<Block>() : [Small($"Kode dokumen: {code}")],
            Small(qrText),
        ]);

    /// <summary>How every annex begins: which annex of which letter it is.</summary>
    public static IEnumerable<Block> AnnexHead(string label, LetterFacts letter, string title)
    {
        yield return new SideBySide(0.45f,
            [new Spacer(1)],
            [new KeyValues([(label, letter.Subject), ("Nomor", Number(letter.Number)), ("Tanggal", letter.Date is { } day ? Indonesian.Date(day) : PaperParts.Blank)], 22)]);
        yield return new Spacer(1);
        yield return PaperParts.Title(title);
    }

    public static string DateLine(PaperFacts paper, LetterFacts letter) => $"{paper.Place}, {(letter.Date is { } day ? Indonesian.Date(day) : PaperParts.Blank)}";

    public static string Number(string number) => string.IsNullOrWhiteSpace(number) ? "(belum bernomor)" : number;

    public static Paragraph Text(string text) => new(text) { FirstLineIndent = Indent };

    public static IEnumerable<Block> Bases(IReadOnlyList<string> bases, string lead = "Dasar pelaksanaan:")
    {
        if (bases.Count == 0)
            yield break;
        yield return new Paragraph(lead) { KeepWithNext = true, SpaceAfter = 0.5f };
        yield return new ItemList(ListMarker.Number, [.. bases.Select(basis => (PlainText)basis)]);
        yield return new Spacer(2);
    }

    // The address is longer than half a page; the code above it is enough to find the document by hand.
    private static IEnumerable<Block> Narrow(PaperFacts paper) => paper.Code.Length == 0 ? [] : [Small($"Kode dokumen: {paper.Code}")];

    private static IEnumerable<Block> RoomFor(string anchor) => anchor.Length == 0
        ? [new Room(RoomToSign)]
        : [new Room(RoomToSign / 2), new Paragraph(new Run(anchor, TextStyle.Regular)) { Alignment = Alignment.Left, SpaceAfter = 0, IsHidden = true }, new Room(RoomToSign / 2 - 5)];

    private static Paragraph Line(string text) => new(text) { Alignment = Alignment.Left, SpaceAfter = 0 };

    private static Paragraph Small(string text) => new(text) { SizeStep = -2, Alignment = Alignment.Left, SpaceAfter = 0.5f };
}
