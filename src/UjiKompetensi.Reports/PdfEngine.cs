using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports;

/// <summary>The one place that knows which engine is compiled in.</summary>
internal static class PdfEngine
{
    public static byte[] Render(Document document) =>
#if QUESTPDF
        QuestPdf.QuestPdfEngine.Render(document);
#else
        Skia.SkiaPdf.Render(document);
#endif
}
