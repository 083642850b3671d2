using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace UjiKompetensi.Web.Data;

internal static class DataRegistration
{
    private const string AutoPrepare = "Max Auto Prepare";
    private const int PreparedStatements = 200;

    public static IServiceCollection AddData(this IServiceCollection services, string connection)
    {
        // Not pooled: a context says for whom PostgreSQL is asked, and must never say so for the next person.
        services.AddDbContextFactory<AppDbContext>(options => options.UseNpgsql(Prepared(connection)).AddInterceptors(ActingInterceptor.Instance)
            // "Some row" is no answer here: the same question must be answered alike tomorrow and in every instance.
            .ConfigureWarnings(w => w.Throw(CoreEventId.FirstWithoutOrderByAndFilterWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning)));
        services.AddSingleton<RoundMemory>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("basis data");
        return services;
    }

    /// <summary>
    /// Statements that come again are planned once for each connection: who may see a row is asked in long ones, and planning
    /// them took longer than running them. A connection string that says otherwise keeps its word.
    /// </summary>
    private static string Prepared(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        if (!parts.ContainsKey(AutoPrepare)) parts[AutoPrepare] = PreparedStatements;
        return parts.ConnectionString;
    }
}
