using System.Security.Claims;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Workbooks;

/// <summary>Hands out the recap; whoever may not see it learns no more than that there is nothing.</summary>
internal static class RecapWorkbookEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/kegiatan/{slug}/rekap.xlsx",
        async (string slug, ClaimsPrincipal person, RecapWorkbook recap, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user) return Results.NotFound();
            var outcome = await recap.RunAsync(user, new(slug), cancel);
            if (outcome.Value is not { } file) return Results.NotFound();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(file.Bytes, Workbook.ContentType, file.FileName);
        }).RequireAuthorization();
}
