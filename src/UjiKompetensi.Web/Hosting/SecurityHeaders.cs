namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// Headers on every answer. Scripts come from this origin only and never inline; MudBlazor sets inline styles, so
/// those stay allowed (docs/decisions/0012). Pages of a signed-in person are never kept by a cache.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, Access.SsoDoor sso)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; frame-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";

    // Signing out is a form, and browsers hold where it leads on to against the same rule.
    private readonly string _policy = sso.Settings is { } settings ? $"{Policy} {settings.Origin}" : Policy;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                // Data for a script, over and over: what only concerns pages stays away.
                headers.XContentTypeOptions = "nosniff";
                headers.CacheControl = "no-store";
                headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
                return Task.CompletedTask;
            }

            // A file handed out brings a stricter one of its own.
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = _policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            // A stylesheet or script read in another encoding is another one.
            if (context.Response.ContentType is { } type && IsText(type)) context.Response.ContentType = $"{type}; charset=utf-8";
            if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            // What no cache may keep no other site may show either.
            if (headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal)) headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static bool IsText(string type) =>
        !type.Contains("charset", StringComparison.OrdinalIgnoreCase) && (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase));
}
