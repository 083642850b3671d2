using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Offices;

/// <summary>Shows the form's settings as a letter: the page posts them into its frame, saved or not.</summary>
internal static class StylePreviewEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/pengaturan/naskah/pratinjau",
        async (ClaimsPrincipal person, HttpContext context, IAntiforgery antiforgery, StylePreview preview, CancellationToken cancel) =>
        {
            if (CurrentUser.From(person) is not { } user || !await antiforgery.IsRequestValidAsync(context)) return Results.NotFound();
            var form = await context.Request.ReadFormAsync(cancel);
            if (Read(form["isi"].ToString()) is not { } settings) return Results.BadRequest();
            var onScreen = form["bentuk"] == "layar";
            var made = await preview.RunAsync(user, new(settings, onScreen), cancel);
            var headers = context.Response.Headers;
            headers.CacheControl = "no-store";
            headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; object-src 'self'; frame-ancestors 'self'";
            if (made.Kind == OutcomeKind.Refused) return Results.Text(made.Sentence, "text/plain", System.Text.Encoding.UTF8);
            return made.Value is { } bytes ? Results.Bytes(bytes, onScreen ? "text/html; charset=utf-8" : "application/pdf") : Results.NotFound();
        }).RequireAuthorization(Policies.SettleStyleName).DisableAntiforgery();

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
