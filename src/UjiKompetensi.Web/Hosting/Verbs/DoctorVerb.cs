using System.CommandLine;
using UjiKompetensi.Web.Hosting.Backups;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class DoctorVerb
{
    public static Command Create()
    {
        var verb = new Command("doctor", "Memeriksa apakah mesin dan basis data ini layak dipercaya menyimpan nilai.") { VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var database = await Database.OpenAsync(cancel);
            // Not among what serve insists on: an office without a backup must still be able to start.
            var (folder, isAsked) = (Backup.Folder(null), Environment.GetEnvironmentVariable(Backup.FolderVariable) is { Length: > 0 });
            var age = BackupAge.Of(folder, isAsked, DateTimeOffset.UtcNow);
            IReadOnlyList<Check> checks = [.. await Checks.RunAsync(database, cancel), await ChainKeyFile.AnchorsAsync(database, cancel), age, .. BackupAge.Continued(folder, isAsked, DateTimeOffset.UtcNow), await KeysCheck.RunAsync(database, cancel)];
            VerbOutput.Write(parsed, checks, string.Join(Environment.NewLine, checks.Select(c => $"{(c.Holds ? "baik " : c.IsAdvice ? "awas " : "BURUK")}  {c.Name,-20} {c.Sentence}")));
            return checks.All(c => c.Holds || c.IsAdvice) ? 0 : 1;
        });
        return verb;
    }
}
