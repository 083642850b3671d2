using System.Diagnostics;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Placements;

namespace UjiKompetensi.Bench;

/// <summary>
/// The whole advice (best, ties, alternatives, the cost of every wish, chains) for 100 and 300 officials and as many posts:
/// random fits with a tenth of the pairs barred, and the worst there is for ties, fits of whole tens only.
/// </summary>
internal static class PlacementBench
{
    private const int Runs = 5;

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        await Task.Yield();
        // Compiles what the first measurement would otherwise pay for.
        for (var warm = 0; warm < 3; warm++) Measure(Case(60, options.Seed, 1));
        var small = Measure(Case(100, options.Seed, 1));
        var large = Measure(Case(300, options.Seed, 1));
        yield return new Figure("placement.100.advise", small, "s", 0.25);
        yield return new Figure("placement.300.advise", large, "s", 1);
        yield return new Figure("placement.300.ties", Measure(Case(300, options.Seed, 1000)), "s", 2);
        // Cubic would be 27.
        yield return new Figure("placement.growth-100-to-300", large / small, "x", 40);
    }

    private static double Measure(PlacementCase @case) => Enumerable.Range(0, Runs).Select(_ =>
    {
        var watch = Stopwatch.StartNew();
        var advice = Placement.Advise(@case, new PlacementOptions());
        var elapsed = watch.Elapsed.TotalSeconds;
        return advice.Best.Placed == @case.Officials.Count ? elapsed : throw new InvalidOperationException("Tidak semua pejabat mendapat jabatan.");
    }).Order().ElementAt(Runs / 2);

    /// <param name="step">Fits are whole multiples of so many hundredths.</param>
    private static PlacementCase Case(int size, int seed, int step)
    {
        var random = new Random(seed);
        var day = new DateOnly(2026, 3, 2);
        var officials = Enumerable.Range(0, size).Select(n => new OfficialId(new Guid(n, 1, 0, new byte[8]))).ToList();
        var posts = Enumerable.Range(0, size).Select(n => new PostId(new Guid(n, 2, 0, new byte[8]))).ToList();
        var pairs = officials.SelectMany(o => posts.Select(p => (Official: o, Post: p, Fit: random.Next(0, (10_000 / step) + 1) * step / 100m, IsBarred: random.Next(10) == 0))).ToList();
        return new PlacementCase(
            day, [.. officials.Select((o, n) => new PlacementOfficial(o, $"Pejabat {n}", Rank.IVb, posts[n], day.AddYears(-3)))], [.. posts.Select((p, n) => new PlacementPost(p, $"Jabatan {n}"))],
            [.. pairs.Select(p => new PlacementFit(p.Official, p.Post, p.Fit, []))],
            [.. pairs.Where(p => p.IsBarred).Select(p => new PlacementBar(p.Official, p.Post, "Benturan kepentingan."))], []);
    }
}
