using UjiKompetensi.Reports.HtmlTwin;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports;

/// <summary>
/// The twin of a PDF for the screen and for readers who hear it: the same model with headings, lists and table heads,
/// in which no picture says anything that is not written beside it.
/// </summary>
public static class Html
{
    /// <summary>Writes a whole page without script. Everything from the document is encoded.</summary>
    /// <param name="stylesheet">Address of the page's style.</param>
    public static string Render(Document document, string stylesheet)
    {
        ArgumentNullException.ThrowIfNull(document);
        var page = new HtmlWriter();
        page.Raw("<!doctype html>\n").Open("html", ("lang", document.Properties.Language)).Open("head")
            .Raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Element("title", document.Properties.Title).Raw("<link rel=\"stylesheet\" href=\"").Text(stylesheet).Raw("\">")
            .Close("head").Open("body").Open("main", ("class", "naskah"));
        page.Element("h1", document.Properties.Title);
        var marks = new[] { document.Classification, document.CopyNote, document.Watermark, document.Code }.Where(mark => !mark.IsEmpty).ToList();
        if (marks.Count > 0)
            page.Element("p", string.Join(" · ", marks.Select(mark => mark.Value)), ("class", "tanda"));
        foreach (var section in document.Sections)
        {
            page.Open("section");
            new HtmlBlocks(page).Write(section.Blocks);
            page.Close("section");
        }
        return page.Close("main").Close("body").Close("html").ToString();
    }
}
