namespace UjiKompetensi.Web.Features.Notices;

internal static class NoticeRegistration
{
    /// <summary>E-mail only where the environment names a server; without one nothing even waits.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        if (MailSettings.FromEnvironment() is { } settings) services.AddSingleton(settings).AddHostedService<MailPump>();
        return services;
    }
}
