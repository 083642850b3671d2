using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// The database a command works on: the one named by <c>UJI_DATABASE</c> (app role) and <c>UJI_DATABASE_OWNER</c>
/// (migrations only), or a private cluster below <c>.data/</c> that starts and stops with whoever uses it.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    public const string AppVariable = "UJI_DATABASE";
    public const string OwnerVariable = "UJI_DATABASE_OWNER";
    public const string FolderVariable = "UJI_DATA";

    private readonly LocalPostgres? _cluster;

    private Database(string app, string? owner, LocalPostgres? cluster) => (App, Owner, _cluster) = (app, owner, cluster);

    /// <summary>Connection string of the app's own role, which cannot change what was scored.</summary>
    public string App { get; }

    /// <summary>Connection string of the role that owns the tables; null where migrations are run elsewhere.</summary>
    public string? Owner { get; }

    public bool IsPrivate => _cluster is not null;

    public static async Task<Database> OpenAsync(CancellationToken cancel = default)
    {
        var (app, owner) = (Environment.GetEnvironmentVariable(AppVariable), Environment.GetEnvironmentVariable(OwnerVariable));
        if (!string.IsNullOrWhiteSpace(app)) return At(app, owner);
        var folder = Path.Combine(Environment.GetEnvironmentVariable(FolderVariable) ?? ".data", "postgres");
        var cluster = await LocalPostgres.StartAsync(folder, Console.Error.WriteLine, cancel);
        return new Database(cluster.ConnectionString(LocalPostgres.AppRole, LocalPostgres.DefaultDatabase),
            cluster.ConnectionString(LocalPostgres.OwnerRole, LocalPostgres.DefaultDatabase), cluster);
    }

    /// <summary>An office's own database.</summary>
    public static Database At(string app, string? owner) => new(app, owner, null);

    public static AppDbContext Context(string connection) =>
        new(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(connection).Options);

    /// <exception cref="VerbFailed">No owner's connection is configured.</exception>
    public async Task MigrateAsync(CancellationToken cancel = default)
    {
        await using var db = Context(Owner ?? throw new VerbFailed($"Setel {OwnerVariable} dengan sambungan peran pemilik untuk menjalankan migrasi."));
        await db.Database.MigrateAsync(cancel);
    }

    public async Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken cancel = default)
    {
        await using var db = Context(App);
        return [.. await db.Database.GetPendingMigrationsAsync(cancel)];
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
