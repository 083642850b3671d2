using Microsoft.AspNetCore.Diagnostics;

namespace UjiKompetensi.Web.Access;

/// <summary>
/// Opens the socket of an interactive page to pages of this site only. SameSite keeps the session's cookie from other
/// sites but not from other hosts of the same domain, and a browser asks nobody before it opens a socket across hosts.
/// </summary>
internal sealed class CircuitOrigin(RequestDelegate next, ILogger<CircuitOrigin> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor") || IsOwn(context.Request)) return next(context);
        log.LogWarning("Halaman dari situs lain mencoba membuka sambungan ke {Host}. Bila itu halaman sendiri, proxy belum meneruskan Host.", context.Request.Host.Host);
        // Nobody reads a page here.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A proxy may leave the port out of Host; what sends no Origin at all is no page.
    private static bool IsOwn(HttpRequest request) => request.Headers.Origin is not [{ Length: > 0 } origin]
        || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase) && (request.Host.Port is not { } port || port == from.Port));
}
