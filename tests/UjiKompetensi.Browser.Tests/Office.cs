using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests.Pages;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Browser.Tests;

/// <summary>An office on its first day: its own empty database and one operator. Everything else comes through the pages, from xlsx files.</summary>
public sealed class Office(Product product) : IAsyncLifetime
{
    private const string Operator = "198001012005011001";

    private WebApplication _app = null!;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var database = await product.EmptyDatabaseAsync("kantor_baru");
        await using (var services = Accounts.Services(database))
        await using (var scope = services.CreateAsyncScope())
            await Accounts.AddAsync(scope.ServiceProvider, new Account { UserName = Operator, Email = "operator@kantor.example", DisplayName = "Wening Pratiwi, S.STP.", EmailConfirmed = true },
                SampleAccounts.Password, [Roles.Operator]);
        _app = WebHost.Build(database, new InstanceMode(IsSample: false, IsLocal: true), "http://127.0.0.1:0");
        await _app.StartAsync();
        Address = _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        var page = await SignedInAsync();
        var import = new OfficeImportPage(page);
        await import.ApplyAsync("opd", Workbook.Offices, 40);
        await import.ApplyAsync("jabatan", Workbook.Posts, 40);
        await import.ApplyAsync("pejabat", Workbook.Officials, 27);
        foreach (var year in new[] { 2024, 2025 }) await import.ApplyAsync("kinerja", Workbook.Ratings(year), 27);
        await import.ApplyAsync("asesmen", Workbook.Assessments("Pusat Asesmen Contoh", new(2025, 11, 3), new(2028, 11, 2)), 27);
        await page.Context.CloseAsync();
    }

    public async Task<IPage> SignedInAsync()
    {
        var page = await product.PageAsync(address: Address);
        await Product.SignInAsync(page, Operator, "/");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
