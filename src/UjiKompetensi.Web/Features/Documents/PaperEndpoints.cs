using System.Security.Claims;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Hands out a round's papers; whoever may not see one learns no more than that there is nothing.</summary>
internal static class PaperEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dokumen/{slug}/daftar-hadir.pdf", (string slug, ClaimsPrincipal person, AttendanceListPdf pdf, HttpContext context, CancellationToken cancel) =>
            PrintAsync(person, user => pdf.RunAsync(user, slug, cancel), context, $"daftar-hadir-{slug}")).RequireAuthorization();
        routes.MapGet("/dokumen/{slug}/undangan.pdf", (string slug, int? peserta, ClaimsPrincipal person, InvitationPdf pdf, HttpContext context, CancellationToken cancel) =>
            PrintAsync(person, user => pdf.RunAsync(user, new(slug, peserta), cancel), context, peserta is { } n ? $"undangan-{slug}-{n:00}" : $"undangan-{slug}")).RequireAuthorization();
        routes.MapGet("/dokumen/{slug}/lembar-nilai.pdf", (string slug, string? panelis, int? peserta, ClaimsPrincipal person, PaperSheetPdf pdf, HttpContext context, CancellationToken cancel) =>
            PrintAsync(person, user => pdf.RunAsync(user, new(slug, panelis, peserta), cancel), context, $"lembar-nilai-{slug}")).RequireAuthorization();
    }

    private static async Task<IResult> PrintAsync(ClaimsPrincipal person, Func<CurrentUser, Task<Outcome<byte[]>>> print, HttpContext context, string name)
    {
        if (CurrentUser.From(person) is not { } user || (await print(user)).Value is not { } bytes) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(bytes, "application/pdf", $"{name}.pdf");
    }
}
