using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace UjiKompetensi.Web.Data;

internal static class DataRegistration
{
    public static IServiceCollection AddData(this IServiceCollection services, string connection)
    {
        services.AddDbContextFactory<AppDbContext>(options => options.UseNpgsql(connection).AddInterceptors(ActingInterceptor.Instance)
            // "Some row" is no answer here: the same question must be answered alike tomorrow and in every instance.
            .ConfigureWarnings(w => w.Throw(CoreEventId.FirstWithoutOrderByAndFilterWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning)));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("basis data");
        return services;
    }
}
