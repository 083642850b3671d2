using System.Security.Claims;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>Hands out the empty template of a kind.</summary>
internal static class TemplateEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/impor/templat/{jenis}.xlsx",
        async (string jenis, string? kegiatan, string? komponen, ClaimsPrincipal person, ImportTemplate template, HttpContext context, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user || ImportKinds.FromWord(jenis) is not { } kind) return Results.NotFound();
            var outcome = await template.RunAsync(user, new(kind, kegiatan ?? "", komponen ?? ""), cancel);
            if (outcome.Value is not { } file) return Results.NotFound();
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Bytes(file.Bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.FileName);
        }).RequireAuthorization();
}
