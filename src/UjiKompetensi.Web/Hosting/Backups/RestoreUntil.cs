using System.Globalization;
using System.Text.RegularExpressions;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>
/// A base backup and the log since then, replayed into a new folder up to a moment or to the last thing archived; then the
/// product's own verification of every round. The folder is a private cluster, also when the server was none.
/// </summary>
internal static partial class RestoreUntil
{
    /// <param name="backups">Where base backups and the archive are; its archiver must not run.</param>
    /// <param name="target">A folder that is empty or not there yet.</param>
    /// <param name="until">Null for the last moment of the archive.</param>
    /// <exception cref="VerbFailed">Refused, with nothing left in the target.</exception>
    public static async Task<Restore.Result> IntoAsync(string backups, string target, DateTimeOffset? until, BackupKey key, CancellationToken cancel)
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()) throw new VerbFailed($"Folder {target} sudah berisi. Pulihkan hanya ke folder baru yang kosong.");
        var from = Chosen(backups, until);
        var file = Path.Combine(backups, from.File);
        await BackupFile.CheckBytesAsync(file, from.Bytes, from.Sha256, cancel);
        // Before anything is written with it.
        await SealedFile.CheckKeyAsync(file, key, cancel);
        string last;
        using (var archive = WalArchive.Open(backups))
        {
            // What was received before the disaster and not taken in yet is the most valuable of all.
            await archive.TakeInAsync(key, partial: true, cancel);
            last = await ReplayAsync(archive, from, file, target, until, key, cancel);
        }

        await using var database = await Database.InAsync(target, from.Database, cancel);
        await database.RefuseNewerAsync(cancel);
        var pending = await database.PendingMigrationsAsync(cancel);
        if (pending.Count > 0) await database.MigrateAsync(cancel);
        var at = DateTimeOffset.TryParse(last, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read : from.TakenAt;
        return await Restore.CompareAsync(database, new(from.Database, from.File, at, pending.Count, [], 0), from.Rounds, isContinued: true, cancel);
    }

    private static BaseManifest Chosen(string backups, DateTimeOffset? until)
    {
        var all = BaseManifest.All(backups);
        if (all.Count == 0) throw new VerbFailed($"Belum ada cadangan dasar di {backups}. Periksa --from; tanpa cadangan dasar, pulihkan cadangan biasa (.dump.age).");
        return all.FirstOrDefault(m => until is null || m.TakenAt <= until)
            ?? throw new VerbFailed(string.Create(CultureInfo.InvariantCulture, $"Cadangan dasar yang tertua selesai {all[^1].TakenAt:yyyy-MM-dd'T'HH:mm:ss'Z'}, sesudah saat yang diminta. Pilih saat yang lebih baru, atau pulihkan cadangan biasa (.dump.age)."));
    }

    /// <summary>Answers when the last transaction in it was acknowledged, as the server says.</summary>
    private static async Task<string> ReplayAsync(WalArchive archive, BaseManifest from, string file, string target, DateTimeOffset? until, BackupKey key, CancellationToken cancel)
    {
        var existed = Directory.Exists(target);
        var (postgres, log) = (Path.Combine(target, "postgres"), Path.Combine(target, "wal"));
        Directory.CreateDirectory(postgres);
        ClusterFiles? files = null;
        try
        {
            Backup.Create(log);
            await archive.UnpackAsync(from, log, key, cancel);
            var account = ServerAccount.Current();
            files = await ClusterFiles.LocateAsync(postgres, account, Console.Error.WriteLine, cancel);
            await files.PlaceAsync(account, unfinished => FillAsync(unfinished, log, from, file, account, key, cancel), cancel);
            Directory.Delete(log, recursive: true);
            var cluster = await PostgresCluster.OpenAsync(postgres, Console.Error.WriteLine, cancel);
            // An offset in figures: at its start the server knows no names of zones yet, not even Z.
            string[] moment = until is { } at ? [string.Create(CultureInfo.InvariantCulture, $"recovery_target_time={at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff}+00")] : [];
            // All of the log is in its place already; a replay that nobody may look at asks for no settings of the former server.
            await cluster.EnsureRunningAsync(["restore_command=false", "recovery_target_action=promote", "hot_standby=off", .. moment]);
            cluster.MarkReady();
            await cluster.StopAsync();
            return LastPattern().Matches(await File.ReadAllTextAsync(Path.Combine(files.Data, "server.log"), cancel)) is [.., var found] ? found.Groups[1].Value : "";
        }
        catch (Exception failed)
        {
            foreach (var left in new[] { files?.Data, files is null ? null : files.Data + ".baru", log, existed ? postgres : target }.Where(Directory.Exists)) Directory.Delete(left!, recursive: true);
            if (failed is InvalidOperationException && failed.Message.Contains("before configured recovery target was reached", StringComparison.Ordinal))
                throw new VerbFailed($"Arsip berakhir sebelum saat yang diminta{(LastPattern().Match(failed.Message) is { Success: true } end ? $" (simpanan terakhir {end.Groups[1].Value})" : "")}. Pakai --until latest, atau salin arsip yang lebih baru dari tempat simpannya.");
            throw;
        }
    }

    private static async Task FillAsync(string data, string log, BaseManifest from, string file, ServerAccount account, BackupKey key, CancellationToken cancel)
    {
        var binaries = await PostgresBinaries.FindAsync(from.Postgres, cancel);
        await BaseBackup.UnpackAsync(file, data, key, new PostgresTools(from.Postgres, binaries.Directory), cancel);
        foreach (var segment in Directory.EnumerateFiles(log)) File.Move(segment, Path.Combine(data, "pg_wal", Path.GetFileName(segment)), overwrite: true);
        // The former server's, which may still run beside this one, and what it wrote about itself.
        foreach (var former in Directory.EnumerateFiles(data, ".s.PGSQL.*").Append(Path.Combine(data, "server.log"))) File.Delete(former);
        // A server that waits for its archiver would acknowledge nothing before there is a new one.
        var changed = Path.Combine(data, "postgresql.auto.conf");
        if (File.Exists(changed)) await File.WriteAllLinesAsync(changed, (await File.ReadAllLinesAsync(changed, cancel)).Where(l => !l.StartsWith("synchronous_standby_names", StringComparison.Ordinal)), cancel);
        // Debian keeps these elsewhere: nobody but the owner reaches the socket, and there is no TCP port.
        foreach (var (name, content) in new[] { ("postgresql.conf", ""), ("pg_hba.conf", "local all all trust\n"), ("pg_ident.conf", ""), ("recovery.signal", "") })
            if (!File.Exists(Path.Combine(data, name))) await File.WriteAllTextAsync(Path.Combine(data, name), content, cancel);
        await account.GiveAsync(data, cancel);
    }

    [GeneratedRegex("last completed transaction was at log time ([^\r\n]+)")]
    private static partial Regex LastPattern();
}
