using System.Globalization;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>What the papers of a round have in common.</summary>
internal static class PaperParts
{
    /// <summary>Room to write a date by hand.</summary>
    public const string Blank = "……………………";

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("id-ID");
    private static readonly Margins Narrow = new(18, 20, 18, 25);

    public static Letterhead Head(PaperFacts paper) => Head(paper.Letterhead);

    public static Letterhead Head(LetterheadFacts head) => new(
        [.. head.GovernmentLines.Select(line => (PlainText)line)], head.Unit, [.. head.AddressLines.Select(line => (PlainText)line)])
    {
        Emblem = head.Emblem,
    };

    public static Paragraph Title(string text) => new(Run.Bold(text)) { Alignment = Alignment.Center, SizeStep = 1, SpaceAfter = 3, KeepWithNext = true, IsTitle = true };

    public static Paragraph Centred(string text, float spaceAfter = 0) => new(text) { Alignment = Alignment.Center, SpaceAfter = spaceAfter, KeepWithNext = true };

    /// <summary>A paper of the day: narrow margins, so that a list or a sheet stays on one page.</summary>
    public static Document Document(PaperFacts paper, string title, IReadOnlyList<Block> blocks, string code = "") =>
        Document(paper, title, [new Section(blocks)], Narrow, code);

    /// <summary>A letter or report, with the office's margins.</summary>
    public static Document Letter(PaperFacts paper, string title, params IReadOnlyList<Section> sections) =>
        Document(paper, title, sections, paper.Margins is { } own ? new(own.Top, own.Right, own.Bottom, own.Left) : Margins.Office, "");

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

    /// <summary>One of a document's signers, for a block in which everybody signs.</summary>
    public static Signer Signer(PanelMemberFacts member) => new(
        member.Role,
        string.Join(", ", new[] { member.Position, member.Institution }.Where(part => !string.IsNullOrWhiteSpace(part))),
        member.Name,
        Indonesian.EmployeeNumber(member.EmployeeNumber));

    private static Document Document(PaperFacts paper, string title, IReadOnlyList<Section> sections, Margins margins, string code) =>
        new(new DocumentProperties(title, paper.Letterhead.Unit, paper.Round.Name, paper.CreatedAt), new PageSetup(paper.Paper, margins) { TextSize = paper.TextSize }, sections)
        {
            Watermark = paper.Mark,
            Classification = paper.Classification,
            CopyNote = paper.Copy is { } copy ? $"Salinan nomor {copy.Number} dari {copy.Of}" : "",
            Code = paper.Code.Length > 0 ? $"Kode dokumen: {paper.Code}" : code,
        };
}
