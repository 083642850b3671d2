using Npgsql;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// A private PostgreSQL cluster below a data directory, for a first look, a small office and the
/// tests. Several processes share it: each holds a lease, and the last one to leave stops the server.
/// </summary>
internal sealed class LocalPostgres : IAsyncDisposable
{
    public const string OwnerRole = "ukom_owner";
    public const string AppRole = "ukom_app";

    /// <summary>Superuser of the cluster; tests clone template databases with it.</summary>
    public const string AdminRole = "ukom_admin";

    public const string DefaultDatabase = "uji";

    private readonly PostgresCluster cluster;
    private readonly string directory;
    private FileStream? lease;

    private LocalPostgres(PostgresCluster cluster, string directory, FileStream lease)
    {
        this.cluster = cluster;
        this.directory = directory;
        this.lease = lease;
    }

    public static async Task<LocalPostgres> StartAsync(
        string directory, Action<string>? say = null, CancellationToken ct = default)
    {
        directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        Directory.CreateDirectory(directory);

        // Starting and stopping exclude each other, so a lease taken here cannot meet a stop in progress.
        using var start = await FileLock.ExclusiveAsync(StartFile(directory), ct);
        var lease = FileLock.TryShared(LeaseFile(directory))
            ?? throw new InvalidOperationException($"Berkas {LeaseFile(directory)} dikunci program lain.");
        try
        {
            var cluster = await PostgresCluster.OpenAsync(directory, say ?? (_ => { }), ct);
            await cluster.EnsureRunningAsync();
            await PostgresRoles.EnsureAsync(cluster, ct);
            return new LocalPostgres(cluster, directory, lease);
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    public string ConnectionString(string role, string database) => cluster.ConnectionString(role, database);

    /// <summary>An empty database with the rights of the first one, unless there is one of that name.</summary>
    public Task CreateDatabaseAsync(string name, CancellationToken ct) => PostgresRoles.EnsureDatabaseAsync(cluster, name, ct);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref lease, null) is not { } mine)
            return;

        using var start = await FileLock.ExclusiveAsync(StartFile(directory), CancellationToken.None);
        await mine.DisposeAsync();
        using var last = FileLock.TryExclusive(LeaseFile(directory));
        if (last is null)
            return;
        await cluster.StopAsync();
        // Connections to the stopped server would greet the next start in this process with an error.
        NpgsqlConnection.ClearAllPools();
    }

    private static string StartFile(string directory) => Path.Combine(directory, "start");

    private static string LeaseFile(string directory) => Path.Combine(directory, "lease");
}
