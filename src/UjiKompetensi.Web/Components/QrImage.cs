using System.Text;
using QRCoder;

namespace UjiKompetensi.Web.Components;

/// <summary>A QR code as an image address, so that no markup has to be trusted.</summary>
internal static class QrImage
{
    public static string Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(code.GetGraphic(4)));
    }
}
