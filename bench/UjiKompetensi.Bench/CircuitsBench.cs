using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench;

/// <summary>
/// What an open page costs the server that nobody touches: resident memory of its process with so many circuits above that of
/// the same process with everybody signed in and every page opened once, each page on a server started for it.
/// </summary>
internal static class CircuitsBench
{
    private const int Warming = 10;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(8);

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        var count = options.Full ? 500 : 50;
        await using var stage = await LoadStage.OpenAsync("sambungan", 27);
        await stage.AddOperatorAsync();
        var slug = stage.Rounds[0].Slug;
        (string Name, string Path, string Until)[] pages = [("board", $"/sesi/{slug}", "Atur urutan"), ("instrument", $"/kegiatan/{slug}/instrumen", "Aspek 9")];
        foreach (var (name, path, until) in pages)
        {
            await stage.Server.KillAsync();
            await stage.Server.StartAsync();
            var people = await Tablet.SignedInAsync(stage.Server.Address, [.. Enumerable.Repeat(LoadStage.Operator, count)]);
            // Compiled code and caches belong to the idle server.
            var (warming, _) = await OpenAsync(stage, people.Take(Warming), path, until);
            await Task.Delay(Settling);
            var idle = stage.Server.WorkingSet;
            var (open, took) = await OpenAsync(stage, people.Skip(Warming), path, until);
            await Task.Delay(Settling);
            var held = stage.Server.WorkingSet - idle;
            yield return new Figure($"circuits.{name}.idle-server", idle, "MB", 1_000);
            yield return new Figure($"circuits.{name}.each", held / open.Count, "MB", 1);
            yield return new Figure($"circuits.{name}.as-500", held / open.Count * 500, "MB", 500);
            yield return new Figure($"circuits.{name}.opening", took / open.Count * 1000, "ms-each", 1_000);
            yield return new Figure($"circuits.{name}.lost", open.Concat(warming).Count(c => c.Error is not null), $"of-{count}-circuits", 0);
            foreach (var error in open.Concat(warming).Select(c => c.Error).OfType<string>().Distinct().Take(3)) await Console.Error.WriteLineAsync(error);
            foreach (var circuit in open.Concat(warming)) await circuit.DisposeAsync();
            foreach (var person in people) person.Dispose();
        }
    }

    private static async Task<(IReadOnlyList<Circuit> Open, double Seconds)> OpenAsync(LoadStage stage, IEnumerable<Tablet> people, string path, string until)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var open = new List<Circuit>();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (person, _) =>
        {
            var circuit = await Circuit.OpenAsync(person, stage.Server.Address, path, until);
            lock (open) open.Add(circuit);
        });
        return (open, watch.Elapsed.TotalSeconds);
    }
}
