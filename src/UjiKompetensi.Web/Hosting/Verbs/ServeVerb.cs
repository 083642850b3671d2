using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class ServeVerb
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Alamat yang dilayani", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://localhost:5080" };
        var empty = new Option<bool>("--empty") { Description = "Tanpa data contoh: klaster pribadi dimulai kosong; buat akun pertama dengan user add" };
        var verb = new Command("serve", "Menjalankan aplikasi web.") { urls, empty };
        verb.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(urls)!, parsed.GetValue(empty), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(string urls, bool empty, CancellationToken cancel)
    {
        await using var database = await Database.OpenAsync(cancel);
        await database.RefuseNewerAsync(cancel);
        if (database.IsPrivate) await PrepareAsync(database, empty, cancel);
        if ((await database.PendingMigrationsAsync(cancel)).Count == 0) await ChainKeyFile.PrepareAsync(database, cancel);
        await using var app = WebHost.Build(database.App, new InstanceMode(IsSample: database.IsPrivate && !empty && await IsSampleAsync(database, cancel), IsLocal: database.IsPrivate), urls.Split(';'));
        // The model of the data takes about as long as all the rest of a start: it is made beside that.
        var model = Task.Run(() => WarmAsync(app.Services, cancel), cancel);
        if ((await Checks.RunAsync(database, cancel)).Where(c => !c.Holds).ToList() is { Count: > 0 } failed)
            throw new VerbFailed(string.Join(Environment.NewLine, failed.Select(c => c.Sentence)));

        // An older database must still be served, or nobody could accept that it is one.
        if (await ChainKeyFile.AnchorsAsync(database, cancel) is { Holds: false } gap) await Console.Error.WriteLineAsync(gap.Sentence);
        await app.StartAsync(cancel);
        await model;
        await Console.Out.WriteLineAsync($"Uji Kompetensi siap di {string.Join(" ", app.Urls)} (Ctrl+C untuk berhenti)");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    // Whatever is wrong with the database, the checks say it in better words.
    private static async Task WarmAsync(IServiceProvider services, CancellationToken cancel)
    {
        try
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancel);
            await db.Users.AnyAsync(cancel);
        }
        catch (Exception failed) when (failed is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            // Asked again by the first page.
        }
    }

    // An office's own data on the private cluster must never be marked or treated as a sample.
    private static async Task<bool> IsSampleAsync(Database database, CancellationToken cancel)
    {
        await using var db = Database.Context(database.App);
        return await db.Users.AnyAsync(a => a.UserName == SampleAccounts.All[0].SignInName, cancel);
    }

    private static async Task PrepareAsync(Database database, bool empty, CancellationToken cancel)
    {
        if ((await database.PendingMigrationsAsync(cancel)).Count > 0) await database.MigrateAsync(cancel);
        if (empty || !await SampleData.LoadAsync(database.App, cancel)) return;
        await Console.Out.WriteLineAsync(SampleAccounts.Announcement);
    }
}
