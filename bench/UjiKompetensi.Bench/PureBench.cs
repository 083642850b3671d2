using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Bench;

/// <summary>What needs no database, by BenchmarkDotNet with its short job: reading a score, one link of the chain, all of 27 officials, ranks of 2,700.</summary>
internal static class PureBench
{
    /// <summary>Nanoseconds: several times what a quiet machine takes, so that only a change in kind is seen.</summary>
    private static readonly Dictionary<string, double> Goals = new()
    {
        [nameof(PureParts.ReadsAScore)] = 10_000,
        [nameof(PureParts.LinksTheChain)] = 20_000,
        [nameof(PureParts.ChecksAThousandLinks)] = 20_000_000,
        [nameof(PureParts.WeighsAndRanks27)] = 1_000_000,
        [nameof(PureParts.WeighsAndRanks2700)] = 100_000_000,
    };

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        await Task.Yield();
        // In this process: a project of its own would be built anew each time, past our lock files.
        var config = ManualConfig.CreateEmpty().AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).AddLogger(NullLogger.Instance)
            .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default).AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator).WithArtifactsPath(Path.Combine(Path.GetTempPath(), $"uji-pure-{Environment.ProcessId}"));
        var summary = BenchmarkRunner.Run<PureParts>(config);
        foreach (var report in summary.Reports)
        {
            var name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
            if (report.ResultStatistics is not { } statistics) throw new InvalidOperationException($"{name} tidak terukur.");
            yield return new Figure($"pure.{name}", statistics.Mean, "ns", Goals[name]);
            yield return new Figure($"pure.{name}.allocated", report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0, "B", 1_000_000_000);
        }
    }
}

/// <summary>Public and not sealed, as BenchmarkDotNet asks.</summary>
public class PureParts
{
    private static readonly RoundId Round = new(Guid.CreateVersion7());
    private readonly ResultInput _small = ResultsBench.Input(27), _large = ResultsBench.Input(2_700);
    private readonly List<RoundEvent> _chain = [];

    [GlobalSetup]
    public void MakeChain()
    {
        for (var i = 0; i < 1_000; i++) _chain.Add(Link());
    }

    [Benchmark]
    public decimal ReadsAScore() => ScoreText.Parse("87,50", Scale.Percent);

    [Benchmark]
    public object LinksTheChain() => Link();

    [Benchmark]
    public object? ChecksAThousandLinks() => EventChain.FirstBroken(_chain);

    [Benchmark]
    public object WeighsAndRanks27() => RoundCalculation.Of(_small);

    [Benchmark]
    public object WeighsAndRanks2700() => RoundCalculation.Of(_large);

    private RoundEvent Link() => RoundEvent.Append(_chain.Count > 0 ? _chain[^1] : null, Round, EventKind.MarkEntered, Guid.Empty, DateTimeOffset.UnixEpoch,
        new Facts().Add("operation", "01a222bd-6b62-7f4b-b2fd-cd854f82fc4b").Add("participant", "01").Add("panelist", "P3").Add("aspect", "integritas").Add("value", "87.50").Add("version", "1"));
}
