using System.Globalization;
using Npgsql;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>
/// One encrypted file with everything the database holds, and its manifest. <c>pg_dump</c> streams into <c>age</c>, so
/// nothing readable ever touches the disk; both see the same snapshot as the manifest's figures. A backup gets its name
/// only after it was opened again and read to its end.
/// </summary>
internal static class Backup
{
    public const string FolderVariable = "UJI_BACKUPS";
    public const string Ending = ".dump.age";
    private const string Unfinished = ".sebagian";

    public static string Folder(string? asked) => Path.GetFullPath(asked ?? Environment.GetEnvironmentVariable(FolderVariable)
        ?? Path.Combine(Environment.GetEnvironmentVariable(Hosting.Database.FolderVariable) ?? ".data", "cadangan"));

    /// <param name="connection">A role that may read every table: the owner, or one with <c>pg_read_all_data</c>.</param>
    /// <exception cref="VerbFailed">It could not be taken; nothing is left under a backup's name.</exception>
    public static async Task<BackupManifest> TakeAsync(string connection, string folder, BackupKey key, TimeProvider clock, CancellationToken cancel)
    {
        Create(folder);
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, Options = Data.Acting.MachineOptions }.ConnectionString);
        await database.OpenAsync(cancel);
        await using var snapshot = await database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var tools = await PostgresTools.ForAsync(database.PostgreSqlVersion.Major, cancel);
        var at = clock.GetUtcNow();
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"uji-{at:yyyyMMdd'T'HHmmss'Z'}{Ending}"));
        if (File.Exists(file)) throw new VerbFailed($"Cadangan {file} sudah ada. Ulangi sebentar lagi.");
        var name = (string)(await ScalarAsync(database, "SELECT pg_export_snapshot()", cancel))!;
        var schema = (string?)await ScalarAsync(database, """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """, cancel) ?? throw new VerbFailed("Basis data itu belum berisi skema aplikasi. Jalankan: ./uji migrate");
        var chains = await BackupManifest.ChainsAsync(database, cancel);
        try
        {
            var (bytes, hash) = await WriteAsync(tools, new(connection), name, key, file + Unfinished, cancel);
            var manifest = new BackupManifest(BackupManifest.FormatName, BackupManifest.ProductVersion, schema, database.Database, at, Path.GetFileName(file), bytes, hash, chains);
            await BackupFile.CheckAsync(file + Unfinished, manifest, key, tools, cancel);
            File.Move(file + Unfinished, file);
            await manifest.WriteAsync(BackupManifest.PathFor(file), cancel);
            return manifest;
        }
        finally
        {
            File.Delete(file + Unfinished);
        }
    }

    private static async Task<(long Bytes, string Hash)> WriteAsync(PostgresTools tools, NpgsqlConnectionStringBuilder connection, string snapshot, BackupKey key, string path, CancellationToken cancel)
    {
        await using var dump = tools.Start("pg_dump", connection, "--format=custom", "--no-owner", "--no-password", "--enable-row-security", $"--snapshot={snapshot}");
        var written = await SealedFile.WriteAsync(dump.Output, key, path, cancel);
        return await dump.ComplaintAsync(cancel) is { } refused
            ? throw new VerbFailed($"Cadangan gagal dan dibuang. Periksa hak baca peran basis data dan ruang disk, lalu ulangi. (pg_dump: {refused})") : written;
    }

    /// <summary>A folder only its owner can enter, unless there is one.</summary>
    public static void Create(string folder)
    {
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancel) is { } value and not DBNull ? value : null;
    }
}
