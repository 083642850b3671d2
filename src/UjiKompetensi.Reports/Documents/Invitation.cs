using System.Globalization;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The letter that tells one official when and where to come; one page each.</summary>
public static class Invitation
{
    /// <summary>Writes the letters; the result is the same for the same facts.</summary>
    public static Document Compose(InvitationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Document(facts.Paper, $"Undangan {facts.Paper.Round.Name}", PaperParts.Pages(facts.Turns.Select(turn => Page(facts, turn))));
    }

    private static IReadOnlyList<Block> Page(InvitationFacts facts, TurnFacts turn) =>
    [
        PaperParts.Head(facts.Paper),
        Reference(facts),
        new Spacer(3),
        .. LetterParts.Addressee(["Yth.", turn.Name, turn.Position, "di tempat"]),
        LetterParts.Text($"Dengan hormat, dalam rangka pelaksanaan {facts.Paper.Round.Name}, Saudara diundang sebagai peserta pada:"),
        new KeyValues(
        [
            ("Hari, tanggal", PaperParts.Day(turn.Date)),
            ("Hadir pukul", $"{PaperParts.Clock(turn.CallAt)} WIB"),
            ("Giliran", $"pukul {PaperParts.Hours(turn.From, turn.Until)} WIB"),
            ("Tempat", facts.Paper.Round.Venue.Length > 0 && facts.Paper.Round.Venue != turn.Room ? $"{turn.Room}, {facts.Paper.Round.Venue}" : turn.Room),
            ("Nomor peserta", turn.Number.ToString("00", CultureInfo.InvariantCulture)),
        ], 34) { BoldValues = true },
        .. LetterParts.Bases(facts.LegalBases),
        LetterParts.Text("Saudara diminta hadir sebelum waktu tersebut, membawa tanda pengenal, dan mengisi daftar hadir. Bila berhalangan, harap segera memberitahukan panitia beserta alasannya."),
        .. Closing(facts, "Demikian undangan ini disampaikan untuk dihadiri tepat waktu. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih."),
    ];

    private static SideBySide Reference(InvitationFacts facts) => facts.Letter is { } letter
        ? LetterParts.Reference(letter, LetterParts.DateLine(facts.Paper, letter))
        : new SideBySide(0.62f,
            [new KeyValues([("Nomor", facts.Number.Length > 0 ? facts.Number : PaperParts.Blank), ("Sifat", "Segera"), ("Lampiran", "–"), ("Hal", $"Undangan {facts.Paper.Round.Name}")], 20)],
            [new Paragraph($"{facts.Paper.Place}, {(facts.Date is { } day ? Indonesian.Date(day) : PaperParts.Blank)}") { Alignment = Alignment.Right }]);

    private static IEnumerable<Block> Closing(InvitationFacts facts, string sentence) => facts.Letter is { } letter
        ? LetterParts.Closing(facts.Paper, letter, sentence)
        : [new KeepTogether([LetterParts.Text(sentence), new Spacer(5), PaperParts.Chair(facts.Chair)])];
}
