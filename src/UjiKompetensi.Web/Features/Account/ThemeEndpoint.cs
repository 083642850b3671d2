using Microsoft.AspNetCore.Antiforgery;
using UjiKompetensi.Web.Layout;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>Keeps the chosen look in a cookie, so that the first byte of every page already has it.</summary>
internal static class ThemeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/tampilan", async (HttpContext context, IAntiforgery antiforgery) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var form = await context.Request.ReadFormAsync();
        var look = Enum.TryParse<Look>(form["pilihan"], ignoreCase: true, out var chosen) ? chosen : Look.Perangkat;
        context.Response.Cookies.Append(Looks.Cookie, look.ToString(), new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = true });
        return Results.LocalRedirect(SignIn.SafeReturn(form["kembali"]));
    }).AllowAnonymous();
}
