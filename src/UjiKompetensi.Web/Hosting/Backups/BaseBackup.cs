using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>
/// The whole cluster as <c>pg_basebackup</c> copies it, in one encrypted file. It gets its name only after it was opened
/// again into a private folder and <c>pg_verifybackup</c> found every file as the server sent it.
/// </summary>
internal static class BaseBackup
{
    private const string Unfinished = ".sebagian";

    /// <param name="connection">A role that may replicate and read every table.</param>
    /// <exception cref="VerbFailed">It could not be taken, or no archive would continue it; nothing is left under a backup's name.</exception>
    public static async Task<BaseManifest> TakeAsync(string connection, string folder, BackupKey key, CancellationToken cancel)
    {
        Backup.Create(folder);
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, Options = Data.Acting.MachineOptions }.ConnectionString);
        await database.OpenAsync(cancel);
        if (await Backup.ScalarAsync(database, $"SELECT active FROM pg_replication_slots WHERE slot_name = '{WalReceiver.Slot}'", cancel) is not true)
            throw new VerbFailed("Pengarsip WAL tidak berjalan, jadi tidak ada yang melanjutkan cadangan dasar. Jalankan dahulu: ./uji wal (atau systemctl start uji-wal), lalu ulangi.");
        var tools = await PostgresTools.ForAsync(database.PostgreSqlVersion.Major, cancel);
        var schema = (string?)await Backup.ScalarAsync(database, """SELECT max("MigrationId") FROM "__EFMigrationsHistory" """, cancel) ?? throw new VerbFailed("Basis data itu belum berisi skema aplikasi. Jalankan: ./uji migrate");
        var chains = await BackupManifest.ChainsAsync(database, cancel);
        var system = (long)(await Backup.ScalarAsync(database, "SELECT system_identifier FROM pg_control_system()", cancel))!;
        var segment = (int)(await Backup.ScalarAsync(database, "SELECT setting::int FROM pg_settings WHERE name = 'wal_segment_size'", cancel))!;
        var begun = (DateTime)(await Backup.ScalarAsync(database, "SELECT clock_timestamp()", cancel))!;
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"dasar-{begun:yyyyMMdd'T'HHmmss'Z'}{BaseManifest.Ending}"));
        if (File.Exists(file)) throw new VerbFailed($"Cadangan {file} sudah ada. Ulangi sebentar lagi.");
        try
        {
            var (bytes, hash) = await WriteAsync(tools, new(connection), key, file + Unfinished, cancel);
            var ended = (DateTime)(await Backup.ScalarAsync(database, "SELECT clock_timestamp()", cancel))!;
            var (start, end) = await CheckAsync(file + Unfinished, key, tools, cancel);
            var manifest = new BaseManifest(BaseManifest.FormatName, BackupManifest.ProductVersion, schema, database.Database, new DateTimeOffset(ended), Path.GetFileName(file), bytes, hash,
                database.PostgreSqlVersion.Major, unchecked((ulong)system), start, end, segment, chains);
            File.Move(file + Unfinished, file);
            await manifest.WriteAsync(BaseManifest.PathFor(file), cancel);
            return manifest;
        }
        finally
        {
            File.Delete(file + Unfinished);
        }
    }

    /// <summary>Unpacks a base backup, lets PostgreSQL's own program say whether it is whole, and answers which WAL it needs.</summary>
    /// <exception cref="VerbFailed">It is not whole.</exception>
    public static async Task<(ulong Start, ulong End)> UnpackAsync(string path, string into, BackupKey key, PostgresTools tools, CancellationToken cancel)
    {
        const string Otherwise = "Cadangan dasar itu tidak dapat dibuka. Periksa ruang disk, atau pakai cadangan dasar lain.";
        await BackupFile.PourAsync(path, key, () => PipedProgram.Start("tar", "tar", ["--extract", "--no-same-owner", "--file=-", $"--directory={into}"]), "tar", Otherwise, cancel);
        // Only the server's package has the program that reads WAL; whoever restores has it.
        string[] wal = File.Exists(Path.Combine(tools.Directory, "pg_waldump")) ? [] : ["--no-parse-wal"];
        await using var verify = tools.Start("pg_verifybackup", new NpgsqlConnectionStringBuilder(), ["--quiet", .. wal, into]);
        await verify.Output.CopyToAsync(Stream.Null, cancel);
        if (await verify.ComplaintAsync(cancel) is { } found) throw new VerbFailed($"Cadangan dasar itu tidak utuh. Pakai cadangan dasar lain, dan buat yang baru. (pg_verifybackup: {found})");
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(into, "backup_manifest"), cancel));
        var range = manifest.RootElement.GetProperty("WAL-Ranges")[0];
        return (WalSegment.Position(range.GetProperty("Start-LSN").GetString()!), WalSegment.Position(range.GetProperty("End-LSN").GetString()!));
    }

    private static async Task<(ulong Start, ulong End)> CheckAsync(string path, BackupKey key, PostgresTools tools, CancellationToken cancel)
    {
        var opened = path + ".buka";
        Backup.Create(opened);
        try
        {
            return await UnpackAsync(path, opened, key, tools, cancel);
        }
        finally
        {
            Directory.Delete(opened, recursive: true);
        }
    }

    private static async Task<(long Bytes, string Hash)> WriteAsync(PostgresTools tools, NpgsqlConnectionStringBuilder connection, BackupKey key, string path, CancellationToken cancel)
    {
        // To the standard output, so that nothing readable lies about while it is taken; with the WAL it needs, so that it stands alone.
        await using var copy = tools.Start("pg_basebackup", connection, "--pgdata=-", "--format=tar", "--wal-method=fetch", "--checkpoint=fast", "--manifest-checksums=SHA256", "--no-password");
        var written = await SealedFile.WriteAsync(copy.Output, key, path, cancel);
        return await copy.ComplaintAsync(cancel) is { } refused
            ? throw new VerbFailed($"Cadangan dasar gagal dan dibuang. Periksa hak REPLICATION peran cadangan, pg_hba.conf dan ruang disk, lalu ulangi. (pg_basebackup: {refused})") : written;
    }
}
