using UjiKompetensi.Reports.Drawing;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Skia;

internal static class PdfFile
{
    public static byte[] Finish(byte[] file, DocumentProperties properties) => file;
}
