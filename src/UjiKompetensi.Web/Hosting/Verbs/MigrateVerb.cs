using System.CommandLine;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class MigrateVerb
{
    public static Command Create()
    {
        var verb = new Command("migrate", "Membawa skema basis data ke versi aplikasi ini.") { VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var database = await Database.OpenAsync(cancel);
            var pending = await database.PendingMigrationsAsync(cancel);
            await database.MigrateAsync(cancel);
            await ChainKeyFile.PrepareAsync(database, cancel);
            VerbOutput.Write(parsed, new { applied = pending }, pending.Count == 0 ? "Skema sudah terbaru." : $"{pending.Count} migrasi diterapkan.");
            return 0;
        });
        return verb;
    }
}
