using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Files;

/// <summary>Hands out a participant's file as what it was found to be, and never as a page.</summary>
internal static class FileEndpoint
{
    private const string Nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/berkas/{id:guid}",
        async (Guid id, string? unduh, ClaimsPrincipal person, FileToRead files, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user || (await files.RunAsync(user, new ParticipantFileId(id), cancel)).Value is not { } file) return Results.NotFound();
            var disposition = new ContentDispositionHeaderValue(file.Format.IsShown() && unduh != "1" ? "inline" : "attachment");
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
