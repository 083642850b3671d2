using System.Diagnostics;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills.Faults;

/// <summary>Recipe F19: the app was gone, and two hundred tablets come back in the same second, each with a page to show and a mark to send.</summary>
internal static class StormFault
{
    private const int Tablets = 200;

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        await using var stage = await LoadStage.OpenAsync("badai", [.. Enumerable.Repeat(8, options.Full ? 40 : 8)]);
        var names = stage.Rounds.SelectMany(r => r.SignInNames).ToList();
        // In the small dose several tablets share a session, since signing in costs more than all the rest.
        var signedIn = await Tablet.SignedInAsync(stage.Server.Address, names);
        var tablets = Enumerable.Range(0, Tablets).Select(i => signedIn[i % names.Count]).ToList();
        for (var time = 0; time < (options.Full ? 5 : 1); time++)
        {
            await KillDrill.RestartAppAsync(stage);
            var (watch, statuses) = (Stopwatch.StartNew(), new List<int>());
            await Task.WhenAll(tablets.Select(async (tablet, i) =>
            {
                var (round, panelist) = (stage.Rounds[i % names.Count / LoadRound.Panelists], i % LoadRound.Panelists);
                var (status, _) = await tablet.GetAsync($"/nilai/{round.Slug}/{1 + (i / names.Count)}");
                // As the outbox does: until there is an answer.
                var operation = Guid.CreateVersion7();
                SaveAnswer saved;
                do saved = await tablet.SaveAsync(operation, round.Sheets[panelist][i / names.Count], round.AspectIds[time], "80,00", 0);
                while (saved.Status == 0 && watch.Elapsed < TimeSpan.FromMinutes(1));
                lock (statuses) statuses.AddRange([status, saved.Status]);
            }));
            yield return new Figure($"{time + 1}.all-back", watch.Elapsed.TotalSeconds, $"s-for-{Tablets}-tablets", 10);
            yield return new Figure($"{time + 1}.not-served", statuses.Count(s => s != 200), $"of-{statuses.Count} ({string.Join(' ', statuses.GroupBy(s => s).OrderBy(g => g.Key).Select(g => $"{g.Key}:{g.Count()}"))})", 0);
        }

        var wanted = Tablets * (options.Full ? 5 : 1);
        yield return new Figure("rows-missing", wanted - await stage.ExecuteAsync("SELECT count(*) FROM mark_versions"), $"of-{wanted}", 0);
    }
}
