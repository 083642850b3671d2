using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Account;

internal static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/keluar", async (HttpContext context, IAntiforgery antiforgery, SignInManager<AccountRow> signIn) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        await signIn.SignOutAsync();
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Results.LocalRedirect("/masuk?keluar=ya");
    });
}
