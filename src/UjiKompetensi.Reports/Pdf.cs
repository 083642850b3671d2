using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports;

/// <summary>Turns a document into the bytes of a PDF. Equal documents give equal bytes.</summary>
public static class Pdf
{
    /// <summary>Renders with the engine this build was compiled with.</summary>
    public static byte[] Render(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return PdfEngine.Render(document);
    }
}
