using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <summary>
/// Recipe F16 in a slice: panelists work at a person's pace and every now and then something happens to the database, while
/// the app's memory and open files are watched. The app itself is not restarted, or there would be no slope to see.
/// </summary>
internal static class SoakDrill
{
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(5);

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        var length = TimeSpan.FromMinutes(options.Minutes > 0 ? options.Minutes : options.Full ? 60 : 3);
        var random = new Random(options.Seed);
        await using var stage = await LoadStage.OpenAsync("lama", 27, 27, 27, 27);
        using var crew = await Crew.StartAsync(stage, pause: TimeSpan.FromSeconds(2));
        // Twelve faults, evenly, but one every five minutes at most.
        var pause = TimeSpan.FromSeconds(Math.Min(300, length.TotalSeconds / 12));
        var (watch, next, faults, slowest) = (Stopwatch.StartNew(), pause, 0, 0d);
        var samples = new List<(double Hours, double Megabytes, int Files)>();
        while (watch.Elapsed < length)
        {
            await Task.Delay(Sample);
            samples.Add((watch.Elapsed.TotalHours, stage.Server.WorkingSet, stage.Server.OpenFiles));
            if (watch.Elapsed < next) continue;
            next += pause;
            faults++;
            await FaultAsync(stage, random.Next(3), random);
            slowest = Math.Max(slowest, await crew.RecoveredAsync(Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(60)));
            if (faults % 4 == 0) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed:hh\\:mm\\:ss} {faults} faults, {crew.Ledger.Acked} acknowledged, {samples[^1].Megabytes:0} MB, {samples[^1].Files} files"));
        }

        // The first half fills caches and pools.
        var late = samples.Skip(samples.Count / 2).ToList();
        yield return new Figure("soak.length", watch.Elapsed.TotalMinutes, $"minutes-with-seed-{options.Seed}", length.TotalMinutes + 5);
        yield return Figure.AtLeast("soak.faults", faults, "faults", 1);
        yield return new Figure("soak.slowest-recovery", slowest, "s", 5);
        yield return new Figure("soak.memory", late.Average(s => s.Megabytes), "MB", 1_024);
        yield return new Figure("soak.memory-slope", Slope(late), "MB/h", 1);
        yield return new Figure("soak.files-more", late[^1].Files - late[0].Files, $"over-{late[0].Files}", 20);
        foreach (var figure in await crew.EndAsync("soak")) yield return figure;
    }

    private static async Task FaultAsync(LoadStage stage, int kind, Random random)
    {
        switch (kind)
        {
            case 0:
                while (!await stage.KillBackendAsync(random)) await Task.Delay(20);
                break;
            case 1:
                stage.KillPostmaster();
                await stage.RestartPostgresAsync();
                break;
            default:
                // As an administrator does who ends whoever holds something up.
                await stage.ExecuteAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'ukom_app'");
                break;
        }
    }

    /// <summary>The straight line through the samples by least squares.</summary>
    private static double Slope(List<(double Hours, double Megabytes, int Files)> samples)
    {
        var (x, y) = (samples.Average(s => s.Hours), samples.Average(s => s.Megabytes));
        return samples.Sum(s => (s.Hours - x) * (s.Megabytes - y)) / samples.Sum(s => (s.Hours - x) * (s.Hours - x));
    }
}
