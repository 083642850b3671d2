using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>What the papers need beside their use cases: a limit for the public check page and the signing service's client.</summary>
internal static class DocumentRegistration
{
    public const string CheckLimit = "verifikasi";

    /// <summary>How often one address may ask the check page in a minute.</summary>
    public const int ChecksPerMinute = 30;

    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = async (rejected, cancel) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await rejected.HttpContext.Response.WriteAsync("Terlalu sering memeriksa dari alamat ini. Tunggu satu menit, lalu coba lagi.", cancel);
            };
            limits.AddPolicy(CheckLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = ChecksPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        });
        // Sent on to another address, a passphrase would go to whoever answers there.
        services.AddHttpClient<BsreClient>().ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddTransient<BsreSigning>();
        return services;
    }
}
