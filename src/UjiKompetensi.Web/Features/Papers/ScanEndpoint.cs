using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Papers;

/// <summary>Takes the scan of a paper sheet as a plain form posts it, and hands it to the few who may look at it.</summary>
internal static class ScanEndpoint
{
    private const long BodyLimit = 3L * FileContent.MaximumBytes;
    private const string Nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sesi/{slug}/ketik/{sheet:guid}/pindaian", AddAsync).RequireAuthorization(Policies.ServeRoundsName).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(BodyLimit));
        routes.MapGet("/sesi/{slug}/ketik/{sheet:guid}/pindaian", ReadAsync).RequireAuthorization();
    }

    private static async Task<IResult> AddAsync(string slug, Guid sheet, ClaimsPrincipal person, HttpContext context, IAntiforgery antiforgery, AttachScan scans, CancellationToken cancel)
    {
        if (CurrentUser.From(person) is not { } user) return Results.NotFound();
        if (context.Request.ContentLength > BodyLimit) return Back(slug, sheet, "file-too-large");
        try
        {
            var form = await context.Request.ReadFormAsync(cancel);
            if (!await antiforgery.IsRequestValidAsync(context)) return Back(slug, sheet, "token");
            if (form.Files.GetFile("pindaian") is not { Length: > 0 } file) return Back(slug, sheet, "file-empty");
            if (file.Length > FileContent.MaximumBytes) return Back(slug, sheet, "file-too-large");
            var bytes = new byte[file.Length];
            await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancel);
            var kept = await scans.RunAsync(user, new(slug, sheet, bytes), cancel);
            return Back(slug, sheet, kept.IsDone ? "tersimpan" : kept.Code);
        }
        catch (Exception tooLarge) when (tooLarge is BadHttpRequestException or InvalidDataException)
        {
            return Back(slug, sheet, "file-too-large");
        }
    }

    private static async Task<IResult> ReadAsync(string slug, Guid sheet, ClaimsPrincipal person, ScanToRead scans, HttpContext context, CancellationToken cancel)
    {
        if (CurrentUser.From(person) is not { } user || (await scans.RunAsync(user, new(slug, sheet), cancel)).Value is not { } scan) return Results.NotFound();
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(scan.Name);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentDisposition = disposition.ToString();
        // A browser's PDF reader does not start in a sandbox; it has one of its own.
        headers.ContentSecurityPolicy = scan.Format == FileFormat.Pdf ? $"{Nothing}; object-src 'self'" : $"{Nothing}; sandbox";
        return Results.Bytes(scan.Bytes, scan.Format.ContentType());
    }

    private static IResult Back(string slug, Guid sheet, string code) => Results.LocalRedirect($"/sesi/{Uri.EscapeDataString(slug)}/ketik/{sheet:D}?hasil={code}");
}
