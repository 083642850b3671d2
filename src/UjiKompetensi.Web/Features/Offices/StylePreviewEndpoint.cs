using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Offices;

/// <summary>Shows the settings as a letter in the page's frame: what is saved, or what the page posts from its form.</summary>
internal static class StylePreviewEndpoint
{
    private const string Address = "/pengaturan/naskah/pratinjau";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, async (ClaimsPrincipal person, HttpContext context, OfficeStyleToEdit saved, StylePreview preview, CancellationToken cancel) =>
            CurrentUser.From(person) is { } user && (await saved.RunAsync(user, default, cancel)).Value is { } view
                ? Show(context, await preview.RunAsync(user, new(view.Form, OnScreen: false), cancel), onScreen: false) : Results.NotFound())
            .RequireAuthorization(Policies.SettleStyleName);
        routes.MapPost(Address, async (ClaimsPrincipal person, HttpContext context, IAntiforgery antiforgery, StylePreview preview, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user || !await antiforgery.IsRequestValidAsync(context)) return Results.NotFound();
            var form = await context.Request.ReadFormAsync(cancel);
            var onScreen = form["bentuk"] == "layar";
            return Read(form["isi"].ToString()) is { } settings ? Show(context, await preview.RunAsync(user, new(settings, onScreen), cancel), onScreen) : Results.BadRequest();
        }).RequireAuthorization(Policies.SettleStyleName).DisableAntiforgery();
    }

    private static IResult Show(HttpContext context, Outcome<byte[]> made, bool onScreen)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; object-src 'self'; frame-ancestors 'self'";
        if (made.Kind == OutcomeKind.Refused) return Results.Text(made.Sentence, "text/plain", System.Text.Encoding.UTF8);
        return made.Value is { } bytes ? Results.Bytes(bytes, onScreen ? "text/html; charset=utf-8" : "application/pdf") : Results.NotFound();
    }

    private static SettleOfficeStyle.Input? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SettleOfficeStyle.Input>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
