using System.Diagnostics;
using System.Text.RegularExpressions;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench;

/// <summary>
/// Fifty people watch the live board while the panel saves twenty marks a second: how long from a save's acknowledgement
/// until the batch that shows it is at each viewer. What never came counts as the whole run.
/// </summary>
internal static partial class BoardBench
{
    private const int Viewers = 50;
    private const int PerSecond = 20;

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        // Each sheet gets its next mark only after all others got theirs: each cell a batch draws anew is one save.
        var saves = options.Full ? LoadRound.Panelists * 27 * LoadRound.Aspects : 10 * PerSecond;
        await using var stage = await LoadStage.OpenAsync("papan", 27, 27);
        await stage.AddOperatorAsync();
        var (round, warm) = (stage.Rounds[0], stage.Rounds[1]);
        var people = await Tablet.SignedInAsync(stage.Server.Address, [.. Enumerable.Repeat(LoadStage.Operator, Viewers)]);
        var tablets = await Tablet.SignedInAsync(stage.Server.Address, round.SignInNames);
        var warming = await Tablet.SignedInAsync(stage.Server.Address, warm.SignInNames);
        await using (var one = await Circuit.OpenAsync(people[0], stage.Server.Address, $"/sesi/{warm.Slug}", Opened))
            await SaveAsync(warm, warming, 10 * PerSecond, []);

        var seen = new List<long>[Viewers];
        var circuits = new Circuit[Viewers];
        await Parallel.ForAsync(0, Viewers, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (v, _) =>
        {
            var mine = seen[v] = [];
            circuits[v] = await Circuit.OpenAsync(people[v], stage.Server.Address, $"/sesi/{round.Slug}", Opened, batch =>
            {
                var now = Stopwatch.GetTimestamp();
                foreach (var _ in RenderBatch.Texts(batch).Where(t => Cell().IsMatch(t))) mine.Add(now);
            });
        });
        var before = (circuits.Sum(c => c.Bytes), circuits.Sum(c => c.Batches), Cpu: stage.Server.ProcessorSeconds);
        var acknowledged = new List<long>();
        var watch = Stopwatch.StartNew();
        var failed = await SaveAsync(round, tablets, saves, acknowledged);
        var length = watch.Elapsed;
        await Task.Delay(TimeSpan.FromSeconds(5));
        var waits = seen.SelectMany(mine => acknowledged.Select((at, n) => n < mine.Count ? Math.Max(0, (mine[n] - at) * 1000d / Stopwatch.Frequency) : length.TotalMilliseconds)).Order().ToArray();
        var block = new Block(waits, length.TotalSeconds);
        yield return Figure.AtLeast("board.saves", acknowledged.Count / length.TotalSeconds, "per-s", PerSecond * 0.9);
        yield return new Figure("board.seen.p50", block.P50, "ms", 1_000);
        yield return new Figure("board.seen.p95", block.At(0.95), "ms", 1_000);
        yield return new Figure("board.seen.max", block.Times[^1], "ms", 5_000);
        yield return new Figure("board.unseen", seen.Sum(mine => acknowledged.Count - Math.Min(mine.Count, acknowledged.Count)), $"of-{acknowledged.Count * Viewers}", 0);
        yield return new Figure("board.bytes", (circuits.Sum(c => c.Bytes) - before.Item1) / 1000d / Math.Max(1, circuits.Sum(c => c.Batches) - before.Item2), "kB-a-batch", 20);
        yield return new Figure("board.cpu", (stage.Server.ProcessorSeconds - before.Cpu) / (length.TotalSeconds + 5), "cores", 2);
        yield return new Figure("board.errors", failed.Count + circuits.Count(c => c.Error is not null), "saves-and-viewers", 0);
        foreach (var error in failed.Concat(circuits.Select(c => c.Error).OfType<string>()).Distinct().Take(3)) await Console.Error.WriteLineAsync(error);
        foreach (var circuit in circuits) await circuit.DisposeAsync();
    }

    private const string Opened = "Atur urutan";

    /// <summary>Sheet after sheet, then the next mark of each; a save begins when it is due, whether or not the one before was answered.</summary>
    /// <returns>What was answered instead of each acknowledgement that did not come.</returns>
    private static async Task<List<string>> SaveAsync(LoadRound round, IReadOnlyList<Tablet> tablets, int saves, List<long> acknowledged)
    {
        var (watch, running) = (Stopwatch.StartNew(), new List<Task<string>>());
        for (var n = 0; n < saves; n++)
        {
            var due = TimeSpan.FromSeconds(n / (double)PerSecond) - watch.Elapsed;
            if (due > TimeSpan.Zero) await Task.Delay(due);
            var (panelist, official) = (n % LoadRound.Panelists, n / LoadRound.Panelists % round.Sheets[0].Length);
            var aspect = round.AspectIds[n / LoadRound.Panelists / round.Sheets[0].Length];
            running.Add(OneAsync(tablets[panelist], round.Sheets[panelist][official], aspect));
        }

        return [.. (await Task.WhenAll(running)).Where(said => said.Length > 0)];

        async Task<string> OneAsync(Tablet tablet, Guid sheet, Guid aspect)
        {
            var answer = await tablet.SaveAsync(Guid.CreateVersion7(), sheet, aspect, "80,00", 0);
            if (answer.Status != 200) return $"{answer.Status} {answer.Text}";
            lock (acknowledged) acknowledged.Add(Stopwatch.GetTimestamp());
            return "";
        }
    }

    [GeneratedRegex("^◐ [0-9]/9$")]
    private static partial Regex Cell();
}
