using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Tests;
using Database = UjiKompetensi.Web.Hosting.Database;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace UjiKompetensi.Web.Tests;

/// <summary>One real PostgreSQL cluster for the whole run, with a migrated template that every test class clones.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private const string Template = "uji_template";

    private readonly string _folder = Directory.CreateTempSubdirectory("uji-test-").FullName;
    private LocalPostgres _postgres = null!;
    private int _clones;

    public async ValueTask InitializeAsync()
    {
        // A runner started by a service manager may leave the folder closed to the account PostgreSQL runs as.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        _postgres = await LocalPostgres.StartAsync(Path.Combine(_folder, "postgres"));
        await AdminAsync($"CREATE DATABASE {Template} OWNER {LocalPostgres.OwnerRole}");
        await using (var db = Database.Context(_postgres.ConnectionString(LocalPostgres.OwnerRole, Template))) await db.Database.MigrateAsync();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A fresh, migrated database; answers the app role's and the owner's connection strings.</summary>
    public Task<(string App, string Owner)> CloneAsync() => CreateAsync(Template);

    /// <summary>A fresh database without any table.</summary>
    public Task<(string App, string Owner)> EmptyAsync() => CreateAsync("template0");

    /// <summary>A copy of what another database holds now; that one must not be in use.</summary>
    public Task<(string App, string Owner)> CopyAsync(string owner)
    {
        NpgsqlConnection.ClearAllPools();
        return CreateAsync(NameOf(owner));
    }

    /// <summary>Gives back the room of a database that no test needs any more.</summary>
    public async Task DropAsync(string owner)
    {
        NpgsqlConnection.ClearAllPools();
        await AdminAsync($"DROP DATABASE {NameOf(owner)} WITH (FORCE)");
    }

    /// <summary>Where the private cluster lies, for those that destroy it.</summary>
    public string Data => Path.Combine(_folder, "postgres", "cluster");

    /// <summary>Everything the server has written about itself so far.</summary>
    public Task<string> ServerLogAsync(CancellationToken cancel) => File.ReadAllTextAsync(Directory.EnumerateFiles(_folder, "server.log", SearchOption.AllDirectories).Single(), cancel);

    /// <summary>The same database as the cluster's superuser, whom no trigger has to stop.</summary>
    public string AdminOf(string owner) => _postgres.ConnectionString(LocalPostgres.AdminRole, NameOf(owner));

    private static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private async Task<(string App, string Owner)> CreateAsync(string template)
    {
        var name = $"uji_{Interlocked.Increment(ref _clones)}";
        await AdminAsync($"CREATE DATABASE {name} TEMPLATE {template} OWNER {LocalPostgres.OwnerRole}");
        return (_postgres.ConnectionString(LocalPostgres.AppRole, name), _postgres.ConnectionString(LocalPostgres.OwnerRole, name));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AdminAsync(string sql)
    {
        await using var admin = new NpgsqlConnection(_postgres.ConnectionString(LocalPostgres.AdminRole, "postgres"));
        await admin.OpenAsync();
        await using var command = new NpgsqlCommand(sql, admin);
        await command.ExecuteNonQueryAsync();
    }
}
