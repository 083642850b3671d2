using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// What the browser holds of a session: its key, 32 letters and nothing else. The framework's own ticket store would wrap
/// the key in ten times its length, and keep the key of whoever was signed in before when somebody else signs in.
/// </summary>
internal sealed class SessionCookie : ISecureDataFormat<AuthenticationTicket>
{
    public const string Name = "__Host-uji";
    private const string KeyClaim = "kunci";

    // What an open page asks by itself keeps nobody signed in.
    private static readonly HashSet<string> ByItself = ["/api/nilai/kabar", "/api/nilai/arus", "/api/nilai/token"];

    public static string? KeyOf(HttpContext context) => context.Request.Cookies[Name] is { Length: LiveSessions.KeyLength } key ? key : null;

    public static async Task BeginAsync(CookieSigningInContext context)
    {
        var (http, sessions) = (context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<LiveSessions>());
        if (KeyOf(http) is { } former) await sessions.EndAsync(former, http.RequestAborted);
        var key = await sessions.BeginAsync(context.Principal!, context.Properties.ExpiresUtc, http.Request.Headers.UserAgent, http.RequestAborted);
        context.Principal = Holder(key);
        // From here on the session's own token guards its forms: this one would only be carried along with every save.
        var guard = http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie;
        http.Response.Cookies.Delete(guard.Name!, guard.Build(http));
    }

    public static Task EndAsync(CookieSigningOutContext context) => KeyOf(context.HttpContext) is { } key
        ? context.HttpContext.RequestServices.GetRequiredService<LiveSessions>().EndAsync(key, context.HttpContext.RequestAborted) : Task.CompletedTask;

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var live = await http.RequestServices.GetRequiredService<LiveSessions>()
            .FindAsync(context.Principal!.FindFirstValue(KeyClaim)!, counts: !ByItself.Contains(http.Request.Path), http.RequestAborted);
        if (live is not null && (live.DeviceHash is null || live.DeviceHash == GuestGate.DeviceOf(http)))
        {
            context.ReplacePrincipal(live.Principal);
            if (live.OwesSecondFactor) http.Features.Set(new OwedSecondFactor());
        }
        else
        {
            context.RejectPrincipal();
        }
    }

    public string Protect(AuthenticationTicket data) => data.Principal.FindFirstValue(KeyClaim)!;

    public string Protect(AuthenticationTicket data, string? purpose) => Protect(data);

    public AuthenticationTicket? Unprotect(string? protectedText) =>
        protectedText is { Length: LiveSessions.KeyLength } ? new AuthenticationTicket(Holder(protectedText), IdentityConstants.ApplicationScheme) : null;

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => Unprotect(protectedText);

    private static ClaimsPrincipal Holder(string key) => new(new ClaimsIdentity([new Claim(KeyClaim, key)], IdentityConstants.ApplicationScheme));
}

/// <summary>Marks a request of somebody who must first set up his second factor.</summary>
internal sealed class OwedSecondFactor;
