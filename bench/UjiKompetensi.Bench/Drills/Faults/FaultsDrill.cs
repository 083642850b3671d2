namespace UjiKompetensi.Bench.Drills.Faults;

/// <summary>One fault after the other, each on a stage of its own; <c>--only</c> picks some. Where a machine cannot do one, it says why and goes on.</summary>
internal static class FaultsDrill
{
    private static readonly Dictionary<string, Func<DrillOptions, IAsyncEnumerable<Figure>>> Faults = new()
    {
        ["disk-data"] = DiskFault.DataAsync,
        ["disk-wal"] = DiskFault.LogAsync,
        ["slow"] = SlowFault.RunAsync,
        ["eio"] = ReadWriteErrorFault.RunAsync,
        ["duplicates"] = DuplicatesFault.RunAsync,
        ["memory"] = MemoryFault.RunAsync,
        ["storm"] = StormFault.RunAsync,
    };

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        if (options.Parts.FirstOrDefault(o => !Faults.ContainsKey(o)) is { } unknown)
            throw new ArgumentException($"Gangguan tidak dikenal: {unknown} (ada: {string.Join(", ", Faults.Keys)}).");
        foreach (var (name, run) in Faults.Where(f => options.Wants(f.Key)))
            await foreach (var figure in run(options)) yield return figure with { Name = $"faults.{name}.{figure.Name}" };
    }

    /// <summary>What this machine cannot do: said, and no success of anything.</summary>
    public static Figure Skipped(string why) => new("skipped", 0, $"({why})", 0);
}
