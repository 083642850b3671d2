using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UjiKompetensi.Browser.Tests;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

[assembly: AssemblyFixture(typeof(Product))]
// One journey at a time, as one person at a time sits before this browser.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace UjiKompetensi.Browser.Tests;

/// <summary>The running product with its sample data on a cluster of its own, and one real Chromium.</summary>
public sealed class Product : IAsyncLifetime
{
    private const int Patience = 40_000;

    /// <summary>Without the parts that only a screen needs it is the same engine with less work; the whole browser does as well.</summary>
    private static readonly string Chromium = Environment.GetEnvironmentVariable("UJI_CHROMIUM")
        ?? new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.First(File.Exists);

    private readonly string _folder = Directory.CreateTempSubdirectory("uji-browser-").FullName;
    private LocalPostgres _postgres = null!;
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private readonly List<(string Test, IBrowserContext Context)> _open = [];

    /// <summary>A further process with this as its <c>UJI_DATA</c> serves the same cluster.</summary>
    public string Data => _folder;

    public string Address { get; private set; } = "";
    public string Owner { get; private set; } = "";
    public string App { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        _postgres = await LocalPostgres.StartAsync(Path.Combine(_folder, "postgres"));
        Owner = _postgres.ConnectionString(LocalPostgres.OwnerRole, LocalPostgres.DefaultDatabase);
        App = _postgres.ConnectionString(LocalPostgres.AppRole, LocalPostgres.DefaultDatabase);
        await using (var db = Database.Context(Owner)) await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.MigrateAsync(db.Database);
        await SampleData.LoadAsync(App);
        _app = WebHost.Build(App, new InstanceMode(IsSample: true), "http://127.0.0.1:0");
        await _app.StartAsync();
        // Secure cookies on plain loopback are accepted for the name localhost.
        Address = _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        _playwright = await Playwright.CreateAsync();
        // A busy build machine is no defect; only what never comes is.
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A use case of the running product.</summary>
    internal T Use<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>One of the sample's people, to act by a use case.</summary>
    internal async Task<CurrentUser> PersonAsync(string name)
    {
        await using var db = Database.Context(App);
        var person = SampleAccounts.All.Single(a => a.SignInName == name);
        return new CurrentUser((await db.Users.SingleAsync(u => u.UserName == name)).Id, person.Name, person.Roles.ToHashSet());
    }

    /// <summary>A browser of its own for one person: cookies and storage are not shared.</summary>
    public async Task<IPage> PageAsync(int width = 1366, int height = 768, bool dark = false, string? address = null)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address ?? Address,
            Locale = "id-ID",
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        return await FirstPageAsync(context);
    }

    /// <summary>A 1024x768 touch screen that reaches an app of its own through a proxy of its own.</summary>
    public async Task<IPage> TabletAsync(string address)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address,
            Locale = "id-ID",
            ViewportSize = new() { Width = 1024, Height = 768 },
            HasTouch = true,
        });
        return await FirstPageAsync(context);
    }

    /// <summary>A browser that may be without scripts.</summary>
    public async Task<IPage> PageAsync(bool scripts)
    {
        var context = await _browser.NewContextAsync(new() { BaseURL = Address, Locale = "id-ID", JavaScriptEnabled = scripts });
        return await FirstPageAsync(context);
    }

    // What earlier tests left open would keep its circuits and slow down every later one.
    private async Task<IPage> FirstPageAsync(IBrowserContext context)
    {
        var test = TestContext.Current.Test?.UniqueID ?? "";
        List<IBrowserContext> old;
        lock (_open)
        {
            old = _open.Where(o => o.Test != test).Select(o => o.Context).ToList();
            _open.RemoveAll(o => o.Test != test);
        }

        foreach (var earlier in old) await earlier.CloseAsync();
        lock (_open) _open.Add((test, context));
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>The same, signed in as one of the sample's people.</summary>
    public async Task<IPage> SignedInAsync(string name, string back = "/", int width = 1366, int height = 768, bool dark = false)
    {
        var page = await PageAsync(width, height, dark);
        await SignInAsync(page, name, back);
        return page;
    }

    public static async Task SignInAsync(IPage page, string name, string back)
    {
        await page.GotoAsync("/masuk?kembali=" + Uri.EscapeDataString(back));
        await page.GetByLabel("NIP atau surel").FillAsync(name);
        await page.GetByLabel("Kata sandi").FillAsync(SampleAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await page.WaitForURLAsync("**" + back);
    }

    /// <summary>A further database on the same cluster, migrated and empty, as an office begins with.</summary>
    public async Task<string> EmptyDatabaseAsync(string name)
    {
        await using (var admin = new Npgsql.NpgsqlConnection(_postgres.ConnectionString(LocalPostgres.AdminRole, "postgres")))
        {
            await admin.OpenAsync();
            await using var create = new Npgsql.NpgsqlCommand($"CREATE DATABASE {name} OWNER {LocalPostgres.OwnerRole}", admin);
            await create.ExecuteNonQueryAsync();
        }

        await using var db = Database.Context(_postgres.ConnectionString(LocalPostgres.OwnerRole, name));
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.MigrateAsync(db.Database);
        return _postgres.ConnectionString(LocalPostgres.AppRole, name);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _app.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
