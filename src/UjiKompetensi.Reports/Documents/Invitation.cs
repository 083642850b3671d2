using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The letter that tells one official when and where to come; one page each.</summary>
public static class Invitation
{
    private const float Indent = 10;

    /// <summary>Writes the letters; the result is the same for the same facts.</summary>
    public static Document Compose(InvitationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Document(facts.Paper, $"Undangan {facts.Paper.Round.Name}", PaperParts.Pages(facts.Turns.Select(turn => Page(facts, turn))));
    }

    private static IReadOnlyList<Block> Page(InvitationFacts facts, TurnFacts turn) =>
    [
        PaperParts.Head(facts.Paper),
        new SideBySide(0.62f,
            [new KeyValues([("Nomor", PaperParts.Blank), ("Sifat", "Segera"), ("Lampiran", "–"), ("Hal", $"Undangan {facts.Paper.Round.Name}")], 20)],
            [new Paragraph($"{facts.Paper.Place}, {PaperParts.Blank}") { Alignment = Alignment.Left }]),
        new Spacer(3),
        Left("Yth."), Left(turn.Name), Left(turn.Position), Left("di tempat"),
        new Spacer(5),
        new Paragraph($"Dengan hormat, dalam rangka pelaksanaan {facts.Paper.Round.Name}, Saudara diundang sebagai peserta pada:") { FirstLineIndent = Indent },
        new KeyValues(
        [
            ("Hari, tanggal", PaperParts.Day(turn.Date)),
            ("Hadir pukul", $"{PaperParts.Clock(turn.CallAt)} WIB"),
            ("Giliran", $"pukul {PaperParts.Hours(turn.From, turn.Until)} WIB"),
            ("Tempat", facts.Paper.Round.Venue.Length > 0 && facts.Paper.Round.Venue != turn.Room ? $"{turn.Room}, {facts.Paper.Round.Venue}" : turn.Room),
            ("Nomor peserta", turn.Number.ToString("00", System.Globalization.CultureInfo.InvariantCulture)),
        ], 34) { BoldValues = true },
        .. Bases(facts),
        new Paragraph("Saudara diminta hadir sebelum waktu tersebut, membawa tanda pengenal, dan mengisi daftar hadir. Bila berhalangan, harap segera memberitahukan panitia beserta alasannya.") { FirstLineIndent = Indent },
        new Paragraph("Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.") { FirstLineIndent = Indent },
        new Spacer(5),
        PaperParts.Chair(facts.Chair),
    ];

    private static IEnumerable<Block> Bases(InvitationFacts facts)
    {
        if (facts.LegalBases.Count == 0)
            yield break;
        yield return new Paragraph("Dasar pelaksanaan:") { KeepWithNext = true, SpaceAfter = 0.5f };
        yield return new ItemList(ListMarker.Number, [.. facts.LegalBases.Select(basis => (PlainText)basis)]);
        yield return new Spacer(2);
    }

    private static Paragraph Left(string text) => new(text) { Alignment = Alignment.Left, SpaceAfter = 0, KeepWithNext = true };
}
