using System.IO.Compression;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Writes every paper of a round into one zip, straight to whoever asked; whoever may see none learns no more than that there is nothing.</summary>
internal static class AllPapersEndpoint
{
    /// <summary>How many files the zip will hold, so that the page can tell how far it is.</summary>
    private const string Count = "X-Jumlah-Berkas";

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/dokumen/{slug}/semua.zip",
        async (string slug, ClaimsPrincipal person, AllPapers papers, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user || (await papers.RunAsync(user, slug, cancel)).Value is not { } bundle) return Results.NotFound();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers[Count] = bundle.Papers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            // A zip closes each of its files with a few bytes that it only writes at once; the papers themselves go out without blocking.
            if (context.Features.Get<IHttpBodyControlFeature>() is { } control) control.AllowSynchronousIO = true;
            return Results.Stream(body => WriteAsync(body, bundle.Papers, cancel), "application/zip", bundle.FileName);
        }).RequireAuthorization();

    private static async Task WriteAsync(Stream body, IReadOnlyList<AllPapers.Paper> papers, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        foreach (var paper in papers)
        {
            // A PDF is compressed already.
            var entry = zip.CreateEntry(paper.Name, CompressionLevel.NoCompression);
            entry.LastWriteTime = NoTime;
            await using (var stream = await entry.OpenAsync(cancel)) await stream.WriteAsync(paper.Bytes(), cancel);
            await body.FlushAsync(cancel);
        }
    }
}
