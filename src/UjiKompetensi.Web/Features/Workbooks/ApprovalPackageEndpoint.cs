using System.Security.Claims;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Workbooks;

/// <summary>Hands out the package for the approving authority; whoever may not have it learns no more than that there is nothing.</summary>
internal static class ApprovalPackageEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/kegiatan/{slug}/paket-persetujuan.zip",
        async (string slug, ClaimsPrincipal person, ApprovalPackage package, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user) return Results.NotFound();
            var outcome = await package.RunAsync(user, new(slug), cancel);
            if (outcome.Value is not { } file) return Results.NotFound();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(file.Bytes, "application/zip", file.FileName);
        }).RequireAuthorization();
}
