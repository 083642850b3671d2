using System.Security.Claims;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Hands out the report; whoever may not see it learns no more than that there is nothing.</summary>
internal static class ReportEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/dokumen/{slug}/laporan.pdf",
        async (string slug, string? tampil, ClaimsPrincipal person, RecommendationReportPdf report, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user) return Results.NotFound();
            var outcome = await report.RunAsync(user, new(slug), cancel);
            if (outcome.Value is not { } pdf) return Results.NotFound();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.ContentDisposition = $"{(tampil == "1" ? "inline" : "attachment")}; filename=\"{pdf.FileName}\"";
            return Results.Bytes(pdf.Bytes, "application/pdf");
        }).RequireAuthorization();
}
