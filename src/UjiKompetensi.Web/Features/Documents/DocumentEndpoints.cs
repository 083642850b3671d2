using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Hands out papers: previews as they would be now, and final ones as they are kept.</summary>
internal static class DocumentEndpoints
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'self'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dokumen/{slug}/naskah/{jenis}.pdf", (string slug, string jenis, int? peserta, string? tahap, string? nilai, string? urutan, string? unduh, ClaimsPrincipal person, DocumentPreview preview, HttpContext context, CancellationToken cancel) =>
            PreviewAsync(slug, OrderOf(jenis, peserta, tahap, nilai, urutan), onScreen: false, unduh == "1", person, preview, context, cancel)).RequireAuthorization();
        routes.MapGet("/dokumen/{slug}/naskah/{jenis}.html", (string slug, string jenis, int? peserta, string? tahap, string? nilai, string? urutan, ClaimsPrincipal person, DocumentPreview preview, HttpContext context, CancellationToken cancel) =>
            PreviewAsync(slug, OrderOf(jenis, peserta, tahap, nilai, urutan), onScreen: true, save: false, person, preview, context, cancel)).RequireAuthorization();
        routes.MapGet("/dokumen/final/{id:guid}/{berkas}", async (Guid id, string berkas, int? salinan, string? unduh, ClaimsPrincipal person, FinalDocumentFile files, HttpContext context, CancellationToken cancel) =>
        {
            DocumentStage? stage = berkas switch { "naskah.pdf" => DocumentStage.Final, "naskah.html" => DocumentStage.Screen, "bertanda-tangan" => DocumentStage.Signed, _ => null };
            if (stage is not { } wanted || CurrentUser.From(person) is not { } user) return Results.NotFound();
            return (await files.RunAsync(user, new(new FinalDocumentId(id), wanted, salinan ?? 1), cancel)).Value is { } file
                ? Show(context, file.Bytes, file.ContentType, file.Name, unduh == "1") : Results.NotFound();
        }).RequireAuthorization();
    }

    private static DocumentOrder? OrderOf(string kind, int? participant, string? stage, string? scores, string? order) =>
        DocumentKinds.Of(kind) is { } known ? new DocumentOrder(known, participant, stage ?? "", scores != "tanpa", order == "abjad") : null;

    private static async Task<IResult> PreviewAsync(string slug, DocumentOrder? order, bool onScreen, bool save, ClaimsPrincipal person, DocumentPreview preview, HttpContext context, CancellationToken cancel)
    {
        if (order is null || CurrentUser.From(person) is not { } user) return Results.NotFound();
        var made = await preview.RunAsync(user, new(slug, order, onScreen), cancel);
        // What a paper still lacks is said where it would have been shown.
        if (made.Kind == OutcomeKind.Refused) return Results.Text(made.Sentence, "text/plain", System.Text.Encoding.UTF8, StatusCodes.Status409Conflict);
        return made.Value is { } bytes ? Show(context, bytes, onScreen ? "text/html" : "application/pdf", $"{order.Kind.Address()}-{slug}.{(onScreen ? "html" : "pdf")}", save) : Results.NotFound();
    }

    private static IResult Show(HttpContext context, byte[] bytes, string contentType, string name, bool save)
    {
        var disposition = new ContentDispositionHeaderValue(save ? "attachment" : "inline");
        disposition.SetHttpFileName(name);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = disposition.ToString();
        // A browser's PDF reader does not start in a sandbox; it has one of its own.
        headers.ContentSecurityPolicy = contentType switch
        {
            "application/pdf" => $"{Nothing}; style-src 'unsafe-inline'; object-src 'self'",
            "text/html" => $"{Nothing}; style-src 'self' 'unsafe-inline'; img-src data:; sandbox allow-popups",
            _ => $"{Nothing}; style-src 'unsafe-inline'; img-src 'self'; sandbox",
        };
        return Results.Bytes(bytes, contentType == "text/html" ? "text/html; charset=utf-8" : contentType);
    }
}
