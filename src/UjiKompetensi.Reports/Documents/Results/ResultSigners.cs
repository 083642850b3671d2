using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>How a paper of the whole panel ends: place, day, everybody's signature, and the code to check it.</summary>
internal static class ResultSigners
{
    public const int MostTogether = 6;

    /// <param name="before">What stands on the same page as the first signatures, so that no page has signatures only.</param>
    /// <param name="perRow">Two on an upright page, three on a wide one.</param>
    public static IEnumerable<Block> Write(PaperFacts paper, DateOnly? date, IReadOnlyList<PanelMemberFacts> signers, IReadOnlyList<Block> before, int perRow = 2)
    {
        // Up to six, all stay together with what they sign; a larger panel's later rows may go on.
        var together = signers.Count <= MostTogether;
        var rows = signers.Select(PaperParts.Signer).Chunk(perRow).Select(row => (Block)new SignatureBlock(row, perRow)).ToList();
        IReadOnlyList<Block> code = paper.QrText.Length == 0 ? [] : [LetterParts.CheckCode(paper.QrText, paper.Code)];
        yield return new KeepTogether(
        [
            .. before,
            new Spacer(4),
            new Paragraph($"{paper.Place}, {(date is { } day ? Indonesian.Date(day) : PaperParts.Blank)}") { Alignment = Alignment.Left, SpaceAfter = 0 },
            new Paragraph(Run.Bold("PANITIA SELEKSI")) { Alignment = Alignment.Left, SpaceAfter = 1.5f },
            .. rows.Take(together ? rows.Count : 1),
            .. together || rows.Count <= 1 ? code : [],
        ]);
        if (together)
            yield break;
        foreach (var row in rows.Skip(1).SkipLast(1))
            yield return row;
        if (rows.Count > 1)
            yield return new KeepTogether([rows[^1], .. code]);
    }
}
