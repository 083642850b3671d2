using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Bench;

/// <summary>
/// Totals, ranks and bands of 27 to 27,000 officials, each marked by seven panelists in nine aspects, on one thread; for
/// the largest also ICC, alpha and W of the component and its aspects.
/// Every text of the input is its own object, as when a bundle was read. Time per official must not grow.
/// </summary>
internal static class ResultsBench
{
    private const int Panelists = 7;
    private const int Aspects = 9;
    private static readonly int[] Sizes = [27, 270, 2_700, 27_000];

    /// <summary>About this many officials are computed in one measurement, so that small sizes do not measure the clock.</summary>
    private const int OfficialsPerRun = 27_000;
    private const int Runs = 7;

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        await Task.CompletedTask;
        var times = new Dictionary<int, double>();
        foreach (var size in Sizes)
        {
            var input = Input(size);
            times[size] = Best(() => RoundCalculation.Of(input), OfficialsPerRun / size);
            yield return new Figure($"results.n{size}", times[size], "ms", 1000d * size / Sizes[^1] * (size == Sizes[^1] ? 1 : 2));
            if (size != Sizes[^1]) continue;
            yield return new Figure("results.growth", Math.Log(times[size] / times[Sizes[0]]) / Math.Log((double)size / Sizes[0]), "exponent", 1.05);
            yield return new Figure("results.allocated", Allocated(() => RoundCalculation.Of(input)), "MiB", 150);
            yield return new Figure("results.agreement", Best(() => RoundAgreement.Of(input), 1), "ms", 2_000);
        }
    }

    /// <summary>The best of several measurements, in milliseconds per call: what disturbs a machine only ever adds.</summary>
    internal static double Best(Func<object> compute, int calls)
    {
        var best = double.MaxValue;
        for (var run = 0; run <= Runs; run++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            for (var call = 0; call < calls; call++) GC.KeepAlive(compute());
            if (run > 0) best = Math.Min(best, watch.Elapsed.TotalMilliseconds / calls);
        }

        return best;
    }

    private static double Allocated(Func<object> compute)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(compute());
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1024d / 1024d;
    }

    /// <summary>Also for whoever measures statistics on the same marks. The same size always gives the same marks.</summary>
    internal static ResultInput Input(int officials) => new(
        "ukur", "Ukur", new RoundRules { TieOrder = ["wawancara", "wawancara/aspek-1", TieKey.Age], Bands = [new(0, "Kurang"), new(70, "Cukup"), new(80, "Baik")] },
        [
            new("wawancara", "Wawancara", 60, ComponentSource.Panel, Scale.Percent, [.. Enumerable.Range(1, Aspects).Select(a => new InputAspect(Aspect(a), $"Aspek {a}", a == 1 ? 12 : 11))]),
            new("asesmen", "Asesmen", 40, ComponentSource.Import, Scale.Percent, []),
        ],
        [.. Enumerable.Range(1, Panelists).Select(p => new InputPanelist(Panelist(p), $"Panelis {p}", p == 1))],
        [.. Enumerable.Range(1, officials).Select(o => new InputOfficial(Official(o), $"Pejabat {o}", BornOn: new DateOnly(1966, 1, 1).AddDays(o % 5_000)))],
        [.. from o in Enumerable.Range(1, officials)
            from p in Enumerable.Range(1, Panelists)
            from a in Enumerable.Range(1, Aspects)
            select new InputMark(Panelist(p), Official(o), string.Concat("wawa", "ncara".AsSpan()), Aspect(a), Mark.Of(60 + ((o * 31L + p * 17 + a * 7 + o / 97 * p) % 4_000 / 100m)))],
        [.. Enumerable.Range(1, officials).Select(o => new InputResult(Official(o), "asesmen", 60 + (o * 13L % 4_000 / 100m), Scale.Percent))]);

    private static string Official(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Panelist(int number) => string.Create(CultureInfo.InvariantCulture, $"P{number}");

    private static string Aspect(int number) => string.Create(CultureInfo.InvariantCulture, $"aspek-{number}");
}
