using Microsoft.EntityFrameworkCore;

namespace UjiKompetensi.Web.Data;

internal static class DataRegistration
{
    public static IServiceCollection AddData(this IServiceCollection services, string connection)
    {
        services.AddDbContextFactory<AppDbContext>(options => options.UseNpgsql(connection));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("basis data");
        return services;
    }
}
