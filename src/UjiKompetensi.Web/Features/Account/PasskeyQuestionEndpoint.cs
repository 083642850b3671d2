using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>What the sign-in page asks a passkey with: a random challenge that names nobody.</summary>
internal static class PasskeyQuestionEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/masuk/kunci", async (HttpContext context, PasskeyDesk desk) =>
    {
        var question = await desk.AskAsync(context);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { options = question.Options, state = question.State });
    }).AllowAnonymous();
}
