using System.Globalization;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>What the papers of a round have in common.</summary>
internal static class PaperParts
{
    /// <summary>Room to write a date by hand.</summary>
    public const string Blank = "……………………";

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("id-ID");

    public static Letterhead Head(PaperFacts paper) => new(
        [.. paper.Letterhead.GovernmentLines.Select(line => (PlainText)line)], paper.Letterhead.Unit, [.. paper.Letterhead.AddressLines.Select(line => (PlainText)line)]);

    public static Paragraph Title(string text) => new(Run.Bold(text)) { Alignment = Alignment.Center, SizeStep = 1, SpaceAfter = 3, KeepWithNext = true };

    public static Document Document(PaperFacts paper, string title, IReadOnlyList<Block> blocks, string code = "") =>
        new(new DocumentProperties(title, paper.Letterhead.Unit, paper.Round.Name, paper.CreatedAt), new PageSetup(paper.Paper, new Margins(18, 20, 18, 25)), [new Section(blocks)])
        {
            Watermark = paper.IsSample ? "CONTOH" : "",
            Code = code,
        };

    /// <summary><c>Senin, 2 Maret 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dddd, d MMMM yyyy", Culture);

    /// <summary><c>08.00–08.45</c>.</summary>
    public static string Hours(TimeOnly from, TimeOnly until) => $"{Clock(from)}–{Clock(until)}";

    public static string Clock(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>Puts one part on each page.</summary>
    public static IReadOnlyList<Block> Pages(IEnumerable<IReadOnlyList<Block>> pages) =>
        [.. pages.SelectMany((page, i) => i == 0 ? page : [new PageBreak(), .. page])];

    /// <summary>Somebody's signature in the right half of the page.</summary>
    /// <param name="place">Place and date; empty where the letter says them at its head.</param>
    public static SideBySide Signature(string place, Signer signer) => new(0.5f,
        [new Spacer(1)],
        [
            .. place.Length == 0 ? Array.Empty<Block>() : [new Paragraph(place) { Alignment = Alignment.Left, SpaceAfter = 0 }],
            new Paragraph(new Run(signer.Role)) { Alignment = Alignment.Left, SpaceAfter = 20 },
            new Paragraph(new Run(signer.Name, TextStyle.Bold)) { Alignment = Alignment.Left, SpaceAfter = 0 },
            new Paragraph(new Run(signer.Position)) { Alignment = Alignment.Left, SizeStep = -1, SpaceAfter = 0 },
        ]);

    /// <param name="place">Where it is signed; empty where the letter says place and date at its head.</param>
    public static SideBySide Chair(PanelMemberFacts? chair, string place = "") => Signature(place.Length == 0 ? "" : $"{place}, {Blank}",
        new Signer("Ketua Panitia Seleksi,", chair?.Position ?? "", chair?.Name ?? Blank, ""));
}
