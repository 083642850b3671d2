using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using AccountRow = UjiKompetensi.Web.Data.Account;

namespace UjiKompetensi.Web.Features.Account;

internal static class SignOutEndpoint
{
    private const string Goodbye = "/masuk?keluar=ya";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/keluar", async (HttpContext context, IAntiforgery antiforgery, SignInManager<AccountRow> signIn, SsoDoor door, IOptionsMonitor<OpenIdConnectOptions> options) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var leavesProvider = door.Settings is not null && context.User.FindFirstValue(ClaimTypes.AuthenticationMethod) is nameof(EntryKind.External) or nameof(EntryKind.ExternalAndCode) or nameof(EntryKind.ExternalTwoFactor);
        await signIn.SignOutAsync();
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        if (!leavesProvider || !await HasExitAsync(options.Get(SsoScheme.Name), context.RequestAborted)) return Results.LocalRedirect(Goodbye);
        // Or the next one at this tablet would come in by its button as whoever left it.
        await context.SignOutAsync(SsoScheme.Name, new AuthenticationProperties { RedirectUri = Goodbye });
        return Results.Empty;
    });

    private static async Task<bool> HasExitAsync(OpenIdConnectOptions options, CancellationToken cancel)
    {
        try
        {
            return (await options.ConfigurationManager!.GetConfigurationAsync(cancel)).EndSessionEndpoint is { Length: > 0 };
        }
        catch (Exception failure) when (SsoScheme.IsUnreachable(failure) && !cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
