using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace UjiKompetensi.Reports.Tests;

/// <summary>A rendered document as a reader's program sees it.</summary>
internal sealed partial class PrintedPdf
{
    private PrintedPdf(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        Title = document.Information.Title ?? "";
        Pages = [.. document.GetPages().Select(page => new PrintedPage(page))];
    }

    public string Title { get; }

    public IReadOnlyList<PrintedPage> Pages { get; }

    /// <summary>All text in the order it was written, with single blanks.</summary>
    public string Text => string.Join(' ', Pages.Select(page => page.Text));

    /// <summary>The text of the pages without what is repeated at the head and foot of each.</summary>
    public string Body => string.Join(' ', Pages.Select(page => page.Body));

    public static PrintedPdf Read(byte[] bytes) => new(bytes);

    public static string Flat(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();
}

/// <summary>A line, or a part of one in a table cell: letters that follow each other on one baseline.</summary>
internal sealed record PrintedLine(string Text, double Left, double Right, double Baseline, double Size)
{
    public bool Overlaps(PrintedLine other) =>
        Left < other.Right - 0.5 && other.Left < Right - 0.5
        && Baseline - 0.1 * Size < other.Baseline + 0.6 * other.Size
        && other.Baseline - 0.1 * other.Size < Baseline + 0.6 * Size;
}

internal sealed class PrintedPage
{
    private const double HeadAndFoot = 71;

    public PrintedPage(Page page)
    {
        (Width, Height) = (page.Width, page.Height);
        Lines = [.. Split(page.Letters)];
        Text = PrintedPdf.Flat(string.Join(' ', Lines.Select(line => line.Text)));
        Body = PrintedPdf.Flat(string.Join(' ', BodyLines.Select(line => line.Text)));
        Frame = PrintedPdf.Flat(string.Join(' ', Lines.Except(BodyLines).Select(line => line.Text)));
    }

    public double Width { get; }

    public double Height { get; }

    public string Text { get; }

    public string Body { get; }

    /// <summary>What stands at the head and foot.</summary>
    public string Frame { get; }

    public IReadOnlyList<PrintedLine> Lines { get; }

    public IEnumerable<PrintedLine> BodyLines =>
        Lines.Where(line => line.Baseline > HeadAndFoot - 1 && line.Baseline < Height - HeadAndFoot + 1);

    private static IEnumerable<PrintedLine> Split(IReadOnlyList<Letter> letters)
    {
        for (var start = 0; start < letters.Count;)
        {
            var text = new StringBuilder(letters[start].Value);
            var end = start + 1;
            while (end < letters.Count && Continues(letters[end - 1], letters[end]))
                text.Append(letters[end++].Value);
            if (!string.IsNullOrWhiteSpace(text.ToString()))
                yield return new PrintedLine(
                    text.ToString(), letters[start].StartBaseLine.X, letters[end - 1].EndBaseLine.X, letters[start].StartBaseLine.Y, letters[start].PointSize);
            start = end;
        }
    }

    // Words are separated by blanks in the file: a gap never invents one.
    private static bool Continues(Letter before, Letter after) =>
        Math.Abs(before.StartBaseLine.Y - after.StartBaseLine.Y) < 0.5
        && after.StartBaseLine.X >= before.EndBaseLine.X - 1
        && after.StartBaseLine.X < before.EndBaseLine.X + 1;
}
