using System.Diagnostics;
using Npgsql;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills.Faults;

/// <summary>
/// Recipe F6: a table of the marks locked by somebody, and each mark taking 50, 500 and 5,000 ms longer. Reading goes on,
/// half a second more is no error, and what took longer than a tablet waits is stored once all the same.
/// </summary>
internal static class SlowFault
{
    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        await using var stage = await LoadStage.OpenAsync("lambat", 27, 27);
        using var crew = await Crew.StartAsync(stage);
        var length = TimeSpan.FromSeconds(options.Full ? 60 : 8);
        await using (var holder = await stage.SuperAsync())
        {
            await using var transaction = await holder.BeginTransactionAsync();
            await using (var hold = new NpgsqlCommand("LOCK TABLE mark_versions IN EXCLUSIVE MODE", holder, transaction)) await hold.ExecuteNonQueryAsync();
            var (watch, slowest, failed, read) = (Stopwatch.StartNew(), 0d, 0, 0);
            for (; watch.Elapsed < length; read++, await Task.Delay(50))
            {
                var each = Stopwatch.StartNew();
                if ((await crew.Tablets[read % crew.Tablets.Count].GetAsync($"/nilai/{stage.Rounds[read % crew.Tablets.Count / LoadRound.Panelists].Slug}/2")).Status != 200) failed++;
                slowest = Math.Max(slowest, each.Elapsed.TotalSeconds);
            }

            yield return new Figure("lock.pages-not-shown", failed, $"of-{read}-pages", 0);
            yield return new Figure("lock.slowest-page", slowest, "s", 3);
        }

        yield return new Figure("lock.recovered", await crew.RecoveredAsync(Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(60)), "s", 5);
        foreach (var delay in new[] { 50, 500, 5_000 })
        {
            await stage.ExecuteAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CREATE OR REPLACE FUNCTION slower() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep({delay / 1000d}); RETURN NEW; END $$"));
            if (delay == 50) await stage.ExecuteAsync("CREATE TRIGGER slower BEFORE INSERT ON mark_versions FOR EACH ROW EXECUTE FUNCTION slower()");
            // What was under way is done.
            await Task.Delay(1_000);
            var (acked, retries) = (crew.Ledger.Acked, crew.Retries);
            await Task.Delay(delay == 5_000 ? length * 2 : length);
            yield return Figure.AtLeast($"plus-{delay}-ms.acknowledged", crew.Ledger.Acked - acked, "saves", 1);
            // Five panelists of one round wait in line for its chain: half a second each stays below what a tablet waits.
            yield return new Figure($"plus-{delay}-ms.sent-again", crew.Retries - retries, "times", delay <= 500 ? 0 : 100_000);
        }

        await stage.ExecuteAsync("DROP TRIGGER slower ON mark_versions");
        yield return new Figure("recovered", await crew.RecoveredAsync(Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(60)), "s", 10);
        foreach (var figure in await crew.EndAsync("ledger")) yield return figure;
    }
}
