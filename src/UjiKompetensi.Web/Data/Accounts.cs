using Microsoft.AspNetCore.Identity;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Data;

/// <summary>Makes accounts outside of a running web application, with the same rules as inside.</summary>
internal static class Accounts
{
    public static ServiceProvider Services(string connection) => new ServiceCollection()
        .AddLogging().AddSingleton(new InstanceMode(true)).AddData(connection).AddAccess(new InstanceMode(true)).AddUseCases().BuildServiceProvider();

    /// <exception cref="VerbFailed">Identity refuses the account or its password.</exception>
    public static async Task AddAsync(IServiceProvider services, Account account, string password, IEnumerable<string> roles)
    {
        var roleStore = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in Roles.All.Keys)
            if (!await roleStore.RoleExistsAsync(role)) Require(await roleStore.CreateAsync(new IdentityRole<Guid>(role)));
        var accounts = services.GetRequiredService<UserManager<Account>>();
        Require(await accounts.CreateAsync(account, password));
        Require(await accounts.AddToRolesAsync(account, roles));
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded) throw new VerbFailed(string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}
