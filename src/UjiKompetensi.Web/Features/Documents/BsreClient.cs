using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using UjiKompetensi.Domain;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>What a signature is asked for with. The passphrase lives as long as this object and is never stored or logged.</summary>
/// <param name="Nik">16 digits; not stored.</param>
/// <param name="Link">For a visible signature: what its QR code contains. Null asks for an invisible one.</param>
/// <param name="Anchor">For a visible signature: the one character the service looks for to place it.</param>
public sealed record BsreRequest(byte[] Pdf, string FileName, string Nik, string Passphrase, string? Link = null, string Anchor = "^")
{
    public override string ToString() => FileName;
}

/// <summary>
/// Speaks the HTTP contract of the BSrE client service as its public clients do (pemkotbekasi/node-esign-BSrE,
/// Diskominfotik-Banda-Aceh/E-Sign-BSrE-PHP): <c>POST /api/sign/pdf</c>, multipart, basic authentication; the answer
/// is the signed PDF, or JSON with a message. Not yet tried against the real service.
/// </summary>
internal sealed class BsreClient(HttpClient http)
{
    // Of a visible signature, in points of the page.
    private const int Width = 90;
    private const int Height = 90;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="RuleViolation"><c>bsre-refused</c> with the service's own words, <c>bsre-away</c> when it does not answer.</exception>
    public async Task<byte[]> SignAsync(BsreSettings settings, BsreRequest request, CancellationToken cancel)
    {
        using var form = Form(request);
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Address, "/api/sign/pdf")) { Content = form };
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}")));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await http.SendAsync(message, patience.Token);
            var body = await answer.Content.ReadAsByteArrayAsync(patience.Token);
            return answer.StatusCode == HttpStatusCode.OK && body.AsSpan().StartsWith("%PDF-"u8) ? body : throw new RuleViolation("bsre-refused", Refusal(answer.StatusCode, body));
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            throw new RuleViolation("bsre-away", "Layanan tanda tangan elektronik tidak menjawab. Coba lagi, atau tandatangani di luar aplikasi lalu unggah hasilnya.");
        }
    }

    private static MultipartFormDataContent Form(BsreRequest request)
    {
        var file = new ByteArrayContent(request.Pdf);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        var form = new MultipartFormDataContent { { file, "file", request.FileName } };
        void Add(string name, string value) => form.Add(new StringContent(value), name);
        Add("nik", request.Nik);
        Add("passphrase", request.Passphrase);
        Add("tampilan", request.Link is null ? "invisible" : "visible");
        if (request.Link is not { } link) return form;
        // Drawn as a QR code by the service, where it finds the anchor.
        Add("image", "false");
        Add("linkQR", link);
        Add("tag_koordinat", request.Anchor);
        Add("width", $"{Width}");
        Add("height", $"{Height}");
        return form;
    }

    private static string Refusal(HttpStatusCode status, byte[] body)
    {
        var said = "";
        try
        {
            using var json = JsonDocument.Parse(body);
            foreach (var name in (string[])["message", "error"])
                if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var words) && words.ValueKind == JsonValueKind.String && said.Length == 0) said = words.GetString()!;
        }
        catch (JsonException)
        {
            // Whatever it is, it is neither a PDF nor a message.
        }

        return $"Layanan tanda tangan elektronik menolak{(said.Length > 0 ? $": {(said.Length > 200 ? said[..200] : said)}" : $" (kode {(int)status})")}.";
    }
}
