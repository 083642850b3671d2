using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <summary>
/// Twenty panelists of four rounds save through the product while it, one of its database connections, or the whole
/// database server is killed with SIGKILL at moments drawn from the seed. What was acknowledged must be there exactly once.
/// </summary>
internal static class KillDrill
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Told = TimeSpan.FromSeconds(30);

    private enum Target { Backend, App, Postmaster }

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        // Both are wanted, and it ends when both are there or the time is over.
        var (wantedSaves, wantedKills) = options.Full ? (1_000_000L, 1_200) : (2_000L, 50);
        var most = TimeSpan.FromMinutes(options.Minutes > 0 ? options.Minutes : options.Full ? 90 : 8);
        var random = new Random(options.Seed);
        // So many sheets that no place is written so often that its own history would be what is measured.
        await using var stage = await LoadStage.OpenAsync("bunuh", Enumerable.Repeat(options.Full ? 300 : 27, 4));
        await KillSabotage.ApplyAsync(stage, options.Sabotage);
        using var crew = await Crew.StartAsync(stage);
        var recoveries = Enum.GetValues<Target>().ToDictionary(t => t, _ => new List<double>());
        var (length, told, kills) = (Stopwatch.StartNew(), Stopwatch.StartNew(), 0);
        while ((kills < wantedKills || crew.Ledger.Acked < wantedSaves) && length.Elapsed < most)
        {
            await Task.Delay(random.Next(1_200));
            // Restarting the app takes the longest and stops everybody: one kill in six.
            var target = random.Next(12) switch { < 9 => Target.Backend, < 11 => Target.App, _ => Target.Postmaster };
            if (await KillAsync(stage, target, random) is not { } back) continue;
            recoveries[target].Add(await crew.RecoveredAsync(back, Patience));
            kills++;
            if (told.Elapsed < Told) continue;
            told.Restart();
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{length.Elapsed:hh\\:mm\\:ss} {kills} kills, {crew.Ledger.Acked} acknowledged, {crew.Ledger.Acked / length.Elapsed.TotalSeconds:0}/s"));
        }

        yield return new Figure("kill.length", length.Elapsed.TotalMinutes, $"minutes-with-seed-{options.Seed}", most.TotalMinutes + 2);
        yield return Figure.AtLeast("kill.kills", kills, "kills", wantedKills);
        foreach (var (target, times) in recoveries) yield return Figure.AtLeast($"kill.kills.{Name(target)}", times.Count, "kills", 0);
        foreach (var figure in await crew.EndAsync("kill", wantedSaves)) yield return figure;
        foreach (var (target, times) in recoveries.Where(r => r.Value.Count > 0))
        {
            times.Sort();
            var goal = target == Target.App ? 3 : 5;
            yield return new Figure($"kill.recovery.{Name(target)}.p50", times[times.Count / 2], "s", goal);
            yield return new Figure($"kill.recovery.{Name(target)}.worst", times[^1], "s", goal);
        }
    }

    /// <returns>When what was killed was there again; null when there was nothing to kill.</returns>
    private static async Task<long?> KillAsync(LoadStage stage, Target target, Random random)
    {
        switch (target)
        {
            case Target.App:
                // Starting is part of it: an office waits for it too.
                return await RestartAppAsync(stage);
            case Target.Postmaster:
                stage.KillPostmaster();
                await stage.RestartPostgresAsync();
                return Stopwatch.GetTimestamp();
            default:
                return await stage.KillBackendAsync(random) ? Stopwatch.GetTimestamp() : null;
        }
    }

    /// <summary>SIGKILL, and started again until it serves, as systemd would: a database that still recovers lets no server start.</summary>
    /// <returns>When it was killed.</returns>
    internal static async Task<long> RestartAppAsync(LoadStage stage)
    {
        await stage.Server.KillAsync();
        var began = Stopwatch.GetTimestamp();
        while (!await stage.Server.TryStartAsync())
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException("Aplikasi tidak mulai lagi.");
        return began;
    }

    private static string Name(Target target) => target.ToString().ToLowerInvariant();
}
