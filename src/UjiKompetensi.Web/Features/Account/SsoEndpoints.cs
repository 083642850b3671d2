using Microsoft.AspNetCore.Authentication;
using UjiKompetensi.Web.Access;

namespace UjiKompetensi.Web.Features.Account;

/// <summary>The two ways to the office's own sign-in: to come in, and to link it. Without one there is nothing here.</summary>
internal static class SsoEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/masuk/kantor", (HttpContext context, SsoDoor door, TimeProvider clock, string? kembali) =>
        {
            var back = SignIn.SafeReturn(kembali);
            return GoAsync(context, door, SsoScheme.Question(back, $"/masuk?kembali={Uri.EscapeDataString(back)}", clock.GetUtcNow()));
        }).AllowAnonymous();
        routes.MapGet("/akun/kantor/lanjut", (HttpContext context, SsoDoor door, OwnSso own, TimeProvider clock, string? tiket) => own.IsGood(context.User, tiket)
            ? GoAsync(context, door, SsoScheme.Question(OwnPage, OwnPage, clock.GetUtcNow(), tiket))
            : Task.FromResult(Results.LocalRedirect($"{OwnPage}?kantor={SsoWords.TooLate}"))).RequireAuthorization(Policies.SeeRoundsName);
    }

    private const string OwnPage = "/akun/kantor";

    private static async Task<IResult> GoAsync(HttpContext context, SsoDoor door, AuthenticationProperties question)
    {
        if (door.Settings is null) return Results.NotFound();
        try
        {
            await context.ChallengeAsync(SsoScheme.Name, question);
            return Results.Empty;
        }
        catch (Exception failure) when (SsoScheme.IsUnreachable(failure) && !context.RequestAborted.IsCancellationRequested)
        {
            return Results.LocalRedirect(SsoScheme.Unreachable(context, question, failure));
        }
    }
}
