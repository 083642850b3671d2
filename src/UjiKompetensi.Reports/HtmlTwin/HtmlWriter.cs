using System.Text;
using System.Text.Encodings.Web;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.HtmlTwin;

/// <summary>Writes markup; whatever is text is encoded, and line feeds become breaks.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder page = new();

    /// <param name="markup">A constant of this assembly, never text of a document.</param>
    public HtmlWriter Raw(string markup)
    {
        page.Append(markup);
        return this;
    }

    public HtmlWriter Text(PlainText text)
    {
        page.Append(HtmlEncoder.Default.Encode(text.Value).Replace("&#xA;", "<br>", StringComparison.Ordinal));
        return this;
    }

    public HtmlWriter Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        page.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
            page.Append(' ').Append(attribute).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
        page.Append('>');
        return this;
    }

    public HtmlWriter Close(string name)
    {
        page.Append("</").Append(name).Append(">\n");
        return this;
    }

    public HtmlWriter Element(string name, PlainText text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(name, attributes).Text(text).Close(name);

    public override string ToString() => page.ToString();
}
