using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Bundles;
using UjiKompetensi.Web.Features.Evidence;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Tests.Hosting;
using UjiKompetensi.Web.UseCases;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>
/// Recipe F14: databases that earlier versions made and filled are brought to today's schema, and nothing of them is lost,
/// changed or computed otherwise. The oldest and the newest; <c>UJI_DOSE=full</c> takes all, and kills the migration on its
/// way with SIGKILL. <c>UJI_SABOTAGE=mark|row|schema</c> spoils the outcome, to see the drill fail.
/// </summary>
public sealed class UpgradeDrill(TestCluster cluster)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("UJI_DOSE") == "full";

    /// <summary>Tables and columns that a migration fills or moves on purpose.</summary>
    private static readonly Dictionary<string, string> Moved = new()
    {
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_earlier_database_comes_up_with_all_it_held_and_the_same_results()
    {
        var wanted = Full ? OldDatabase.All : [OldDatabase.All[0], OldDatabase.All[^1]];
        wanted.Count.ShouldBeGreaterThanOrEqualTo(2);
        var (kills, random) = (0, new Random(int.TryParse(Environment.GetEnvironmentVariable("UJI_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1));
        foreach (var old in wanted)
        {
            var (app, owner) = await old.RestoreAsync(cluster, Cancel);
            await using var source = NpgsqlDataSource.Create(cluster.AdminOf(owner) + ";Pooling=false");
            var before = await DatabaseImage.TakeAsync(source, Cancel);
            var untouched = await cluster.CopyAsync(owner);
            var database = Database.At(app, owner);
            var pending = (await database.PendingMigrationsAsync(Cancel)).Count;

            var killed = Full && pending > 0 ? await KilledAsync(app, owner, source, random) : 0;
            var watch = Stopwatch.StartNew();
            await database.MigrateAsync(Cancel);
            watch.Stop();
            await SabotageAsync(source);

            await using (var copy = NpgsqlDataSource.Create(cluster.AdminOf(untouched.Owner) + ";Pooling=false")) await SameRowsAsync(old, before, copy, source);
            await SameSchemaAsync(old, source);
            await SameResultsAsync(old, database);
            NpgsqlConnection.ClearAllPools();
            await cluster.DropAsync(owner);
            await cluster.DropAsync(untouched.Owner);
            kills += killed;
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"upgrade.{old.Name} {pending} migrations in {watch.Elapsed.TotalSeconds:0.0} s after {killed} kills, {before.Counts.Values.Sum()} rows in {before.Counts.Count} tables, {old.Results.Count} results the same"));
        }

        if (Full) kills.ShouldBeGreaterThan(0, "a migration that was never interrupted proves nothing of it");
    }

    [Fact]
    public async Task Database_of_a_newer_version_is_refused_in_one_sentence_and_left_alone()
    {
        var (app, owner) = await cluster.CloneAsync();
        await using var source = NpgsqlDataSource.Create(cluster.AdminOf(owner) + ";Pooling=false");
        await DatabaseImage.ListAsync(source, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Besok', '99.0.0') RETURNING \"MigrationId\"", Cancel);
        foreach (var verb in (string[][])[["serve", "--urls", "http://127.0.0.1:0"], ["migrate"], ["verify", "--round", "contoh-2022"]])
        {
            var answer = await AppProcess.RunAsync(app, owner, "", verb);
            (answer.ExitCode, answer.Error.Trim().Split('\n').Length).ShouldBe((1, 1), $"{verb[0]}: {answer.Error}");
            answer.Error.ShouldContain("versi yang lebih baru daripada program ini (1 migrasi tidak dikenal, terakhir 29990101000000_Besok)");
        }

        (await Checks.RunAsync(Database.At(app, owner), Cancel)).Where(c => !c.Holds).ShouldHaveSingleItem().Name.ShouldBe("skema");
    }

    private static async Task SameRowsAsync(OldDatabase old, DatabaseImage before, NpgsqlDataSource untouched, NpgsqlDataSource source)
    {
        var after = await DatabaseImage.TakeAsync(source, Cancel);
        before.Counts.Where(t => !Moved.ContainsKey(t.Key) && after.Counts.GetValueOrDefault(t.Key, -1) < t.Value).Select(t => $"{t.Key}: {t.Value} -> {after.Counts.GetValueOrDefault(t.Key, -1)}").ShouldBeEmpty($"{old.Name}: rows gone");
        var (then, now) = (await before.ContentAsync(untouched, after, Moved, Cancel), await after.ContentAsync(source, before, Moved, Cancel));
        then.Count.ShouldBeGreaterThan(12);
        then.Where(t => now[t.Key] != t.Value).Select(t => t.Key).ShouldBeEmpty($"{old.Name}: rows changed");
    }

    private async Task SameSchemaAsync(OldDatabase old, NpgsqlDataSource source)
    {
        var fresh = await cluster.CloneAsync();
        await using (var other = NpgsqlDataSource.Create(cluster.AdminOf(fresh.Owner) + ";Pooling=false"))
        {
            var (made, grown) = (await DatabaseImage.SchemaAsync(other, Cancel), await DatabaseImage.SchemaAsync(source, Cancel));
            made.Except(grown).Select(l => $"missing: {l}").Concat(grown.Except(made).Select(l => $"left over: {l}")).ShouldBeEmpty($"{old.Name}: not the schema of a new database");
        }

        await cluster.DropAsync(fresh.Owner);
    }

    /// <summary>The chain still tells what it told, and what the old version printed is what today's computes.</summary>
    private static async Task SameResultsAsync(OldDatabase old, Database database)
    {
        var services = new ServiceCollection().AddLogging().AddData(database.App).AddUseCases().AddSingleton(new InstanceMode(IsSample: true)).BuildServiceProvider();
        var key = Path.Combine(Directory.CreateTempSubdirectory("uji-naik-").FullName, "kunci.pem");
        await using (services)
        {
            await using var db = Database.Context(database.App);
            // As migrate does after the schema is there: the key, and a signature under every chain. Whose database was signed
            // before has his key; without it the chain is looked at as it is.
            if (!await db.ChainSignatures.AnyAsync(Cancel))
            {
                await ChainKeyFile.EnsureAsync(database, key, TimeProvider.System.GetUtcNow(), Cancel);
                services.GetRequiredService<ChainKey>().Take(ChainKey.Read(key));
            }

            var slugs = await db.Rounds.Select(r => r.Slug).ToListAsync(Cancel);
            slugs.Count.ShouldBeGreaterThanOrEqualTo(2);
            foreach (var slug in slugs)
            {
                var found = (await services.GetRequiredService<RoundVerification>().RunAsync(CurrentUser.Machine, new(slug), Cancel)).Value.ShouldNotBeNull();
                found.Broken.ShouldBeNull($"{old.Name} {slug}");
                found.Mismatches.ShouldBeEmpty($"{old.Name} {slug}");
            }

            var lines = new List<string>();
            foreach (var slug in old.Results.Select(l => l.Split(';')[0]).Distinct())
            {
                var bundle = (await services.GetRequiredService<RoundBundle>().RunAsync(CurrentUser.Machine, new(slug), Cancel)).Value.ShouldNotBeNull();
                var result = RoundCalculation.Of(BundleFile.Read(new MemoryStream(bundle)));
                lines.AddRange(result.Officials.Select(o => string.Create(CultureInfo.InvariantCulture, $"{slug};{o.Code};{o.Total:0.00##};{o.Band};{o.Rank}")));
            }

            Directory.Delete(Path.GetDirectoryName(key)!, recursive: true);
            lines.Order(StringComparer.Ordinal).ShouldBe(old.Results.Order(StringComparer.Ordinal), $"{old.Name}: results");
        }
    }

    /// <summary>The command <c>migrate</c>, killed while every statement of it is slowed down, until one time it comes through or eight kills are done.</summary>
    private static async Task<int> KilledAsync(string app, string owner, NpgsqlDataSource source, Random random)
    {
        await ExecuteAsync(source, "CREATE FUNCTION slow() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.01); END $$; CREATE EVENT TRIGGER slow ON ddl_command_start EXECUTE FUNCTION slow()");
        var kills = 0;
        for (var tries = 0; tries < 8; tries++)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "UjiKompetensi.Web.dll"), "migrate"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            (start.Environment["UJI_DATABASE"], start.Environment["UJI_DATABASE_OWNER"], start.Environment["UJI_DATA"]) = (app, owner, Path.GetTempPath());
            using var migrating = Process.Start(start)!;
            while (!migrating.HasExited && await AskAsync(source, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'ukom_owner' AND xact_start IS NOT NULL") == 0) await Task.Delay(10, Cancel);
            await Task.Delay(random.Next(1_500), Cancel);
            if (migrating.HasExited) break;
            migrating.Kill();
            await migrating.WaitForExitAsync(Cancel);
            kills++;
        }

        await ExecuteAsync(source, "DROP EVENT TRIGGER slow; DROP FUNCTION slow()");
        return kills;
    }

    private static Task SabotageAsync(NpgsqlDataSource source) => ExecuteAsync(source, Environment.GetEnvironmentVariable("UJI_SABOTAGE") switch
    {
        "mark" => "ALTER TABLE mark_versions DISABLE TRIGGER USER; UPDATE mark_versions SET value = value - 1 WHERE id = (SELECT max(id::text)::uuid FROM mark_versions WHERE value > 1); ALTER TABLE mark_versions ENABLE TRIGGER USER",
        "row" => "DELETE FROM account_user_roles",
        "schema" => "DROP TRIGGER IF EXISTS mark_versions_locked ON mark_versions; ALTER TABLE mark_versions DISABLE ROW LEVEL SECURITY",
        _ => "SELECT 1",
    });

    private static async Task<long> AskAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
