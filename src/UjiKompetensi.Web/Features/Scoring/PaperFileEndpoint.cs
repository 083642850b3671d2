using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>Hands out an anonymous paper's file under its neutral name, as what it was found to be, and never as a page.</summary>
internal static class PaperFileEndpoint
{
    private const string Nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/nilai/naskah/{sheet:guid}/{number:int}",
        async (Guid sheet, int number, ClaimsPrincipal person, PaperFileToRead files, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user || (await files.RunAsync(user, new(sheet, number), cancel)).Value is not { } file) return Results.NotFound();
            var disposition = new ContentDispositionHeaderValue(file.Format.IsShown() ? "inline" : "attachment");
            disposition.SetHttpFileName(file.Name);
            var headers = context.Response.Headers;
            headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            headers.ContentDisposition = disposition.ToString();
            // A browser's PDF reader does not start in a sandbox; it has one of its own.
            headers.ContentSecurityPolicy = file.Format == FileFormat.Pdf ? $"{Nothing}; object-src 'self'" : $"{Nothing}; sandbox";
            return Results.Bytes(file.Bytes, file.Format.ContentType());
        }).RequireAuthorization();
}
