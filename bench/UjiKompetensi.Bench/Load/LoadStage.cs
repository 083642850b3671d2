using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Hosting;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Bench.Load;

/// <summary>
/// What every load measurement and fault drill stands on: a private cluster that may be killed, rounds in scoring made by
/// the product's own use cases, and the product in a process of its own, as an office runs it behind a proxy.
/// </summary>
internal sealed class LoadStage : IAsyncDisposable
{
    public const string Operator = "admin@ukur.example";

    private readonly string _folder;
    private readonly List<LocalPostgres> _leases = [];

    private LoadStage(string folder, LocalPostgres postgres)
    {
        (_folder, App, Owner, Superuser) = (folder, Text(postgres, LocalPostgres.AppRole), Text(postgres, LocalPostgres.OwnerRole), Text(postgres, LocalPostgres.AdminRole));
        _leases.Add(postgres);
        Server = new AppServer(App);
    }

    public string App { get; }
    public string Owner { get; }
    public string Superuser { get; }
    public AppServer Server { get; }
    public List<LoadRound> Rounds { get; } = [];

    public string PathOf(string file) => Path.Combine(_folder, file);

    /// <param name="officials">Of each round; every round has five panelists of its own and nine aspects.</param>
    public static async Task<LoadStage> OpenAsync(string name, params IEnumerable<int> officials)
    {
        // Below /tmp with an open mode: as root the server runs under another account.
        var folder = $"/tmp/uji-{name}-{Environment.ProcessId}";
        Directory.CreateDirectory(folder, (UnixFileMode)0b111_101_101);
        var stage = new LoadStage(folder, await LocalPostgres.StartAsync(Path.Combine(folder, "postgres")));
        try
        {
            await using (var db = Database.Context(stage.Owner)) await db.Database.MigrateAsync();
            await stage.AddRoundsAsync(officials);
            await stage.ExecuteAsync("VACUUM ANALYZE");
            await stage.Server.StartAsync();
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    public async Task AddRoundsAsync(params IEnumerable<int> officials)
    {
        foreach (var count in officials) Rounds.Add(await LoadRound.MakeAsync(App, Rounds.Count + 1, count));
    }

    /// <summary>Somebody who may open every page of a round.</summary>
    public async Task AddOperatorAsync()
    {
        await using var services = Accounts.Services(App);
        await using var scope = services.CreateAsyncScope();
        await Accounts.AddAsync(scope.ServiceProvider, new Account { UserName = Operator, Email = Operator, DisplayName = "Admin Ukur", EmailConfirmed = true }, LoadRound.Password, [Roles.Operator]);
    }

    /// <summary>As the superuser, outside of the product.</summary>
    public async Task<long> ExecuteAsync(string sql)
    {
        await using var connection = await SuperAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        return Convert.ToInt64(await command.ExecuteScalarAsync() ?? 0, CultureInfo.InvariantCulture);
    }

    public async Task<NpgsqlConnection> SuperAsync()
    {
        var connection = new NpgsqlConnection(Superuser + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>SIGKILL to one connection of the product, picked at random: PostgreSQL then ends all the others and recovers.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> KillBackendAsync(Random random)
    {
        try
        {
            await using var connection = await SuperAsync();
            await using var ask = new NpgsqlCommand($"SELECT array_agg(pid) FROM pg_stat_activity WHERE usename = '{LocalPostgres.AppRole}' AND state <> 'idle'", connection);
            return await ask.ExecuteScalarAsync() is int[] { Length: > 0 } busy && Kill(busy[random.Next(busy.Length)], withChildren: false);
        }
        catch (NpgsqlException)
        {
            // It still recovers from the one before.
            return false;
        }
    }

    /// <summary>SIGKILL to the postmaster and everything below it.</summary>
    public void KillPostmaster()
    {
        var file = Directory.EnumerateFiles(Path.Combine(_folder, "postgres"), "postmaster.pid", SearchOption.AllDirectories).Single();
        Kill(int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture), withChildren: true);
    }

    /// <summary>Starts the cluster again, waiting for whatever of it is still dying.</summary>
    public async Task RestartPostgresAsync() => _leases.Add(await LocalPostgres.StartAsync(Path.Combine(_folder, "postgres")));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        // Several leases, one server: the last one given back stops it.
        foreach (var lease in _leases) await lease.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Text(LocalPostgres postgres, string role) => postgres.ConnectionString(role, LocalPostgres.DefaultDatabase);

    private static bool Kill(int id, bool withChildren)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill(withChildren);
            return true;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
