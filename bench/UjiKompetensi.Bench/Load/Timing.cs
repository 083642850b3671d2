using System.Diagnostics;

namespace UjiKompetensi.Bench.Load;

/// <summary>What one block of a measurement gave.</summary>
/// <param name="Times">Milliseconds of each operation, in order of size.</param>
internal sealed record Block(double[] Times, double Seconds)
{
    public double P50 => At(0.50);
    public double P99 => At(0.99);
    public double PerSecond => Times.Length / Seconds;

    public double At(double share) => Times[Math.Min(Times.Length - 1, (int)(Times.Length * share))];
}

/// <summary>Measures in blocks that take turns, so that a busy moment of the machine meets all of them; only ratios are claims.</summary>
internal static class Timing
{
    public const int Blocks = 5;

    /// <summary>As many workers as there are actions, each over and over until the time is up.</summary>
    public static async Task<Block> RunAsync(TimeSpan length, IReadOnlyList<Func<Task>> workers)
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(workers.Select(act => Task.Run(async () =>
        {
            var times = new List<double>();
            while (watch.Elapsed < length)
            {
                var began = Stopwatch.GetTimestamp();
                await act();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return times;
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        return new Block([.. all.SelectMany(t => t).Order()], seconds);
    }

    /// <summary>Several kinds of work in turn, five times; the first, shorter turn of each only warms up.</summary>
    /// <returns>For each kind its blocks.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<Block>>> AlternateAsync(TimeSpan length, params IReadOnlyList<IReadOnlyList<Func<Task>>> kinds)
    {
        var blocks = kinds.Select(_ => new List<Block>()).ToList();
        foreach (var workers in kinds) await RunAsync(length / 2, workers);
        for (var turn = 0; turn < Blocks; turn++)
            foreach (var (i, workers) in kinds.Index()) blocks[i].Add(await RunAsync(length, workers));
        return blocks;
    }

    public static double Median(this IReadOnlyList<Block> blocks, Func<Block, double> of) => blocks.Select(of).Order().ElementAt(blocks.Count / 2);

    /// <summary>The middle of the ratios block by block.</summary>
    public static double Ratio(this IReadOnlyList<Block> blocks, IReadOnlyList<Block> to, Func<Block, double> of) =>
        blocks.Zip(to, (a, b) => of(a) / of(b)).Order().ElementAt(blocks.Count / 2);
}
