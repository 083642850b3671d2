namespace UjiKompetensi.Web.Access;

/// <summary>Whoever owes a second factor is led to set it up, and gets nothing else before that.</summary>
internal sealed class SecondFactorGate(RequestDelegate next)
{
    public const string SetUpPage = "/akun/dua-langkah";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (context.Features.Get<OwedSecondFactor>() is null || path == SetUpPage || path == "/keluar" || path.StartsWithSegments("/galat") || IsFile(context)) return next(context);
        if (HttpMethods.IsGet(context.Request.Method) && !path.StartsWithSegments("/api") && !path.StartsWithSegments("/_blazor")) context.Response.Redirect(SetUpPage);
        else context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsFile(HttpContext context) => context.GetEndpoint()?.Metadata.Any(m => m.GetType().Name.StartsWith("StaticAsset", StringComparison.Ordinal)) == true;
}
