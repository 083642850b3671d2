using System.CommandLine;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class ServeVerb
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Alamat yang dilayani", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://localhost:5080" };
        var verb = new Command("serve", "Menjalankan aplikasi web.") { urls };
        verb.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(urls)!, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(string urls, CancellationToken cancel)
    {
        await using var database = await Database.OpenAsync(cancel);
        if (database.IsPrivate) await PrepareSampleAsync(database, cancel);
        if ((await Checks.RunAsync(database, cancel)).Where(c => !c.Holds).ToList() is { Count: > 0 } failed)
            throw new VerbFailed(string.Join(Environment.NewLine, failed.Select(c => c.Sentence)));

        await using var app = WebHost.Build(database.App, new InstanceMode(database.IsPrivate), urls.Split(';'));
        await app.StartAsync(cancel);
        await Console.Out.WriteLineAsync($"Uji Kompetensi siap di {string.Join(" ", app.Urls)} (Ctrl+C untuk berhenti)");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static async Task PrepareSampleAsync(Database database, CancellationToken cancel)
    {
        if ((await database.PendingMigrationsAsync(cancel)).Count > 0) await database.MigrateAsync(cancel);
        if (!await SampleData.LoadAsync(database.App, cancel)) return;
        await Console.Out.WriteLineAsync(SampleAccounts.Announcement);
    }
}
