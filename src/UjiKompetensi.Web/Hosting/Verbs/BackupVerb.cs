using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Web.Hosting.Backups;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class BackupVerb
{
    public static Command Create()
    {
        var to = new Option<string?>("--to") { Description = $"Folder cadangan; tanpa ini {Backup.FolderVariable}, lalu .data/cadangan" };
        var key = Key();
        var whole = new Option<bool>("--base") { Description = "Cadangan dasar seluruh server, yang dilanjutkan arsip WAL (./uji wal)" };
        var verb = new Command("backup", "Mencadangkan seluruh basis data ke satu berkas tersandi yang sudah diperiksa, beserta keterangannya.") { to, key, whole, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var folder = Backup.Folder(parsed.GetValue(to));
            var secret = BackupKey.At(parsed.GetValue(key), folder);
            // Whoever may only read has no other connection, and no private cluster must be made for him.
            var reader = Environment.GetEnvironmentVariable(Database.BackupVariable);
            await using var database = string.IsNullOrWhiteSpace(reader) ? await Database.OpenAsync(cancel) : null;
            var watch = Stopwatch.StartNew();
            if (parsed.GetValue(whole))
            {
                var copied = await BaseBackup.TakeAsync(database is null ? reader! : database.Replication(), folder, secret, cancel);
                VerbOutput.Write(parsed, copied, string.Create(CultureInfo.GetCultureInfo("id-ID"),
                    $"Cadangan dasar selesai dan sudah dibuka ulang serta diperiksa pg_verifybackup: {Path.Combine(folder, copied.File)} ({copied.Bytes / 1048576.0:N1} MB, {copied.Rounds.Count} kegiatan, {watch.Elapsed.TotalSeconds:N1} detik). Salin berkas itu, {Path.GetFileName(BaseManifest.PathFor(copied.File))} dan folder wal ke mesin lain."));
                return 0;
            }

            reader = database is null ? reader : database.Owner ?? throw new VerbFailed($"Setel {Database.BackupVariable} dengan sambungan peran yang boleh membaca semua tabel.");
            var made = await Backup.TakeAsync(reader!, folder, secret, TimeProvider.System, cancel);
            VerbOutput.Write(parsed, made, string.Create(CultureInfo.GetCultureInfo("id-ID"),
                $"Cadangan selesai dan sudah dibuka ulang sampai akhir: {Path.Combine(folder, made.File)} ({made.Bytes / 1048576.0:N1} MB, {made.Rounds.Count} kegiatan, {made.Events:N0} entri jejak, {watch.Elapsed.TotalSeconds:N1} detik). Salin berkas itu dan {Path.GetFileName(BackupManifest.PathFor(made.File))} ke mesin lain."));
            return 0;
        });
        return verb;
    }

    public static Option<string?> Key() => new("--key") { Description = $"Berkas kunci dari age-keygen; tanpa ini {BackupKey.Variable}", DefaultValueFactory = _ => Environment.GetEnvironmentVariable(BackupKey.Variable) };
}
