using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// The database a command works on: the one named by <c>UJI_DATABASE</c> (app role) and <c>UJI_DATABASE_OWNER</c>
/// (migrations only), or a private cluster below <c>.data/</c> that starts and stops with whoever uses it.
/// </summary>
internal sealed partial class Database : IAsyncDisposable
{
    public const string AppVariable = "UJI_DATABASE";
    public const string OwnerVariable = "UJI_DATABASE_OWNER";
    /// <summary>A role that may only read, for backups; the owner stands in for it.</summary>
    public const string BackupVariable = "UJI_DATABASE_BACKUP";
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
        return await InAsync(Environment.GetEnvironmentVariable(FolderVariable) ?? ".data", LocalPostgres.DefaultDatabase, cancel);
    }

    /// <summary>A database of the private cluster below a folder.</summary>
    public static async Task<Database> InAsync(string folder, string name, CancellationToken cancel)
    {
        var cluster = await LocalPostgres.StartAsync(Path.Combine(folder, "postgres"), Console.Error.WriteLine, cancel);
        return new Database(cluster.ConnectionString(LocalPostgres.AppRole, name), cluster.ConnectionString(LocalPostgres.OwnerRole, name), cluster);
    }

    /// <summary>Connection string of the role that copies the whole cluster and its log.</summary>
    /// <exception cref="VerbFailed">None is configured.</exception>
    public string Replication() => _cluster?.ConnectionString(LocalPostgres.AdminRole, LocalPostgres.DefaultDatabase)
        ?? Owner ?? throw new VerbFailed($"Setel {BackupVariable} dengan sambungan peran yang boleh membaca semua tabel.");

    /// <summary>An office's own database.</summary>
    public static Database At(string app, string? owner) => new(app, owner, null);

    /// <summary>Another database of the same server. On the private cluster it is made; elsewhere the product has no right to.</summary>
    /// <exception cref="VerbFailed">The name is none, or there is no such database.</exception>
    public async Task<Database> BesideAsync(string name, CancellationToken cancel = default)
    {
        if (!NamePattern().IsMatch(name)) throw new VerbFailed("Nama basis data hanya huruf kecil, angka dan garis bawah, diawali huruf.");
        if (_cluster is not null) await _cluster.CreateDatabaseAsync(name, cancel);
        var owner = Owner ?? throw new VerbFailed($"Setel {OwnerVariable} dengan sambungan peran pemilik.");
        var role = new NpgsqlConnectionStringBuilder(owner).Username;
        var beside = At(Renamed(App, name), Renamed(owner, name));
        try
        {
            await using var connection = new NpgsqlConnection(beside.Owner);
            await connection.OpenAsync(cancel);
            return beside;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new VerbFailed($"Basis data {name} belum ada. Buat yang kosong: sudo -u postgres createdb --owner={role} --template=template0 --encoding=UTF8 --locale=C.UTF-8 {name}");
        }
    }

    private static string Renamed(string connection, string database) => new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}$")]
    private static partial Regex NamePattern();

    /// <summary>For the product itself, which sees every row.</summary>
    public static AppDbContext Context(string connection)
    {
        var db = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(connection).AddInterceptors(ActingInterceptor.Instance).Options) { Acting = Acting.Machine };
        // What is stored without a transaction could not be told who acts.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return db;
    }

    /// <exception cref="VerbFailed">No owner's connection is configured, or the database is ahead of this program.</exception>
    public async Task MigrateAsync(CancellationToken cancel = default)
    {
        await RefuseNewerAsync(cancel);
        await using var db = Context(Owner ?? throw new VerbFailed($"Setel {OwnerVariable} dengan sambungan peran pemilik untuk menjalankan migrasi."));
        await db.Database.MigrateAsync(cancel);
    }

    public async Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken cancel = default)
    {
        await using var db = Context(App);
        return [.. await db.Database.GetPendingMigrationsAsync(cancel)];
    }

    /// <summary>What the database has been through and this program knows nothing of: a newer one was here.</summary>
    public async Task<IReadOnlyList<string>> UnknownMigrationsAsync(CancellationToken cancel = default)
    {
        await using var db = Context(App);
        return [.. (await db.Database.GetAppliedMigrationsAsync(cancel)).Except(db.Database.GetMigrations())];
    }

    /// <summary>An older program would read past, and write without, what a newer one relies on.</summary>
    /// <exception cref="VerbFailed">The database is ahead of this program.</exception>
    public async Task RefuseNewerAsync(CancellationToken cancel = default)
    {
        if (await UnknownMigrationsAsync(cancel) is { Count: > 0 } newer) throw new VerbFailed(Newer(newer));
    }

    public static string Newer(IReadOnlyList<string> unknown) =>
        $"Basis data ini sudah dibawa ke versi yang lebih baru daripada program ini ({unknown.Count} migrasi tidak dikenal, terakhir {unknown[^1]}). "
        + "Jalankan program versi baru itu; untuk kembali ke versi lama, pulihkan cadangan dari sebelum pembaruan.";

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
