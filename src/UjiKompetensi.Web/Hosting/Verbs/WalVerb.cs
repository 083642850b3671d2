using System.CommandLine;
using UjiKompetensi.Web.Hosting.Backups;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>Runs until it is stopped, as a service beside the app.</summary>
internal static class WalVerb
{
    public static Command Create()
    {
        var to = new Option<string?>("--to") { Description = $"Folder cadangan; tanpa ini {Backup.FolderVariable}, lalu .data/cadangan" };
        var key = BackupVerb.Key();
        var verb = new Command("wal", "Mengarsipkan setiap perubahan basis data terus-menerus (arsip WAL tersandi), sampai dihentikan.") { to, key };
        verb.SetAction(async (parsed, cancel) =>
        {
            var folder = Backup.Folder(parsed.GetValue(to));
            var secret = BackupKey.At(parsed.GetValue(key), folder);
            var reader = Environment.GetEnvironmentVariable(Database.BackupVariable);
            await using var database = string.IsNullOrWhiteSpace(reader) ? await Database.OpenAsync(cancel) : null;
            using var archive = WalArchive.Open(folder);
            await Console.Error.WriteLineAsync($"Mengarsipkan WAL ke {WalArchive.FolderOf(folder)}.");
            await WalReceiver.RunAsync(database is null ? reader! : database.Replication(), archive, secret, Console.Error.WriteLine, cancel);
            return 0;
        });
        return verb;
    }
}
