using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>Keeps the chosen size of the letters in a cookie of the device, so that the first byte of every sheet already has it.</summary>
internal static class TextSizeEndpoint
{
    public const int Smallest = 0;
    public const int Usual = 1;
    public const int Largest = 4;
    private const string Cookie = "__Secure-uji-huruf";

    public static int Of(HttpContext context) =>
        int.TryParse(context.Request.Cookies[Cookie], NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, Smallest, Largest) : Usual;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/nilai/huruf", async (HttpContext context, IAntiforgery antiforgery) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var form = await context.Request.ReadFormAsync();
        var size = int.TryParse(form["ukuran"], NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? Math.Clamp(chosen, Smallest, Largest) : Usual;
        context.Response.Cookies.Append(Cookie, size.ToString(CultureInfo.InvariantCulture), new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = true, Path = "/nilai" });
        var back = form["kembali"].ToString();
        return Results.LocalRedirect(back.StartsWith("/nilai/", StringComparison.Ordinal) ? back : "/nilai");
    }).RequireAuthorization();
}
