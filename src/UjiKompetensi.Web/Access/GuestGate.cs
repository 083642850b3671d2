using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Holds a guest's session to his pass: every request asks the database whether the pass still lives and whether it
/// comes from the pass's own device, so that revoking works at once and a stolen session cookie opens nothing.
/// </summary>
internal static class GuestGate
{
    public const string PassClaim = "tiket";

    /// <summary>Names the device, and nobody on it; only its hash is kept here.</summary>
    public const string DeviceCookie = "__Host-uji-perangkat";

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (PassOf(context.Principal) is not { } pass) return;
        var http = context.HttpContext;
        if (await FindAsync(http.RequestServices, pass, http.RequestAborted) is { } found && found.Admits(DeviceOf(http), Clock(http.RequestServices))) return;
        context.RejectPrincipal();
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Identity rebuilds the session from the account now and then; the pass must stay in it.</summary>
    public static Task KeepPass(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(PassClaim) is { } claim && context.NewPrincipal?.Identity is ClaimsIdentity fresh) fresh.AddClaim(new Claim(claim.Type, claim.Value));
        return Task.CompletedTask;
    }

    /// <summary>For open pages, which have no request to look at.</summary>
    public static async Task<bool> IsAliveAsync(IServiceProvider services, ClaimsPrincipal user, CancellationToken cancel) =>
        PassOf(user) is not { } pass || (await FindAsync(services, pass, cancel))?.IsAlive(Clock(services)) == true;

    public static string? DeviceOf(HttpContext context) => context.Request.Cookies[DeviceCookie] is { Length: > 0 } device ? Hash(device) : null;

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static GuestPassId? PassOf(ClaimsPrincipal? user) => user?.FindFirstValue(PassClaim) is not { } text ? null
        : new GuestPassId(Guid.TryParse(text, out var id) ? id : Guid.Empty);

    private static async Task<GuestPass?> FindAsync(IServiceProvider services, GuestPassId pass, CancellationToken cancel)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancel);
        return await db.GuestPasses.AsNoTracking().FirstOrDefaultAsync(p => p.Id == pass, cancel);
    }

    private static DateTimeOffset Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>().GetUtcNow();
}
