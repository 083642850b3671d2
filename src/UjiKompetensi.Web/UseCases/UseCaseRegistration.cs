using FluentValidation;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

internal static class UseCaseRegistration
{
    /// <summary>Registers every sealed command, query and validator of the assembly.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(SessionRules.FromEnvironment());
        services.AddSingleton(_ => ChainKey.FromEnvironment());
        services.AddSingleton<RefusalLog>();
        services.AddSingleton(s => new UseCaseParts(s.GetRequiredService<IDbContextFactory<AppDbContext>>(), s.GetRequiredService<TimeProvider>(), s));
        foreach (var type in typeof(UseCaseRegistration).Assembly.GetTypes().Where(IsUseCase)) services.AddSingleton(type);
        ValidatorOptions.Global.LanguageManager.Culture = new("id");
        return services.AddValidatorsFromAssembly(typeof(UseCaseRegistration).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
    }

    public static bool IsUseCase(Type type) => type is { IsSealed: true, BaseType.IsGenericType: true }
        && (type.BaseType.GetGenericTypeDefinition() == typeof(Command<,>) || type.BaseType.GetGenericTypeDefinition() == typeof(Query<,>));
}
