using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench;

/// <summary>
/// Saves through the whole stack: HTTP, session, token, policy, the domain's rules, the mark, its link in the chain, commit,
/// acknowledgement. Beside it, in turn, what the database alone costs. A form is nine marks in one post, as a device sends what has gathered.
/// </summary>
internal static class SaveBench
{
    private const int Writers = 20;
    private const int ActivePanelists = 200;
    private const int ManyOfficials = 2_700;

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        var length = TimeSpan.FromSeconds(options.Full ? 6 : 2);
        await using var stage = await LoadStage.OpenAsync("simpan", 27, 27);
        await FloorWriter.PrepareAsync(stage);
        var (round, floors) = (stage.Rounds[0], stage.Rounds[1]);
        await using var floor = new FloorWriter(stage, floors);
        var names = Enumerable.Range(0, Writers).Select(i => round.SignInNames[i % LoadRound.Panelists]).ToList();
        var tablets = await Tablet.SignedInAsync(stage.Server.Address, names);
        var writers = MarkWriter.Of(round, tablets, options.Seed);
        // Compiles, and compiles again what is hot.
        await Timing.RunAsync(TimeSpan.FromSeconds(options.Full ? 20 : 8), [.. writers.Select(w => (Func<Task>)w.SaveAsync)]);
        await Timing.RunAsync(TimeSpan.FromSeconds(options.Full ? 10 : 4), [.. writers.Select(w => (Func<Task>)w.SaveFormAsync)]);

        var alone = await Timing.AlternateAsync(length, [writers[0].SaveFormAsync], [writers[0].SaveAsync], [floor.SaveAsync], [floor.UpsertNineAsync]);
        yield return new Figure("save.form.p50", alone[0].Median(b => b.P50), "ms", 1.2);
        yield return new Figure("save.form.p99", alone[0].Median(b => b.P99), "ms", 12);
        yield return new Figure("save.one.p50", alone[1].Median(b => b.P50), "ms", 1.2);
        yield return new Figure("save.floor.p50", alone[2].Median(b => b.P50), "ms", 1_000);
        yield return new Figure("save.upsert9.p50", alone[3].Median(b => b.P50), "ms", 1_000);
        yield return new Figure("save.one.to-floor", alone[1].Ratio(alone[2], b => b.P50), "x", 2);
        yield return new Figure("save.form.to-upsert9", alone[0].Ratio(alone[3], b => b.P50), "x", 2);

        var many = await Timing.AlternateAsync(length, [.. writers.Select(w => (Func<Task>)w.SaveFormAsync)], [.. writers.Select(w => (Func<Task>)w.SaveAsync)], [.. writers.Select(_ => (Func<Task>)floor.SaveAsync)], [.. writers.Select(_ => (Func<Task>)floor.UpsertNineAsync)]);
        yield return Figure.AtLeast("save.20.forms", many[0].Median(b => b.PerSecond), "per-s", 2_800);
        yield return Figure.AtLeast("save.20.saves", many[1].Median(b => b.PerSecond), "per-s", 2_800);
        yield return Figure.AtLeast("save.20.floor", many[2].Median(b => b.PerSecond), "per-s", 0);
        yield return Figure.AtLeast("save.20.upsert9", many[3].Median(b => b.PerSecond), "per-s", 0);
        yield return Figure.AtLeast("save.20.one-to-floor", many[1].Ratio(many[2], b => b.PerSecond), "x", 0.35);
        yield return Figure.AtLeast("save.20.form-to-upsert9", many[0].Ratio(many[3], b => b.PerSecond), "x", 0.35);
        yield return new Figure("save.20.p99", many[1].Median(b => b.P99), "ms", 200);
        yield return new Figure("save.errors", writers.Sum(w => w.Errors.Count), $"of-{writers.Sum(w => w.Saved)}-saves", 0);
        foreach (var error in writers.SelectMany(w => w.Errors).Distinct().Take(3)) await Console.Error.WriteLineAsync(error);

        await foreach (var figure in GrowthAsync(stage, writers[0], length, options.Seed)) yield return figure;
        await foreach (var figure in ActiveAsync(stage, options)) yield return figure;
    }

    private static async IAsyncEnumerable<Figure> GrowthAsync(LoadStage stage, MarkWriter small, TimeSpan length, int seed)
    {
        await stage.AddRoundsAsync(ManyOfficials);
        await stage.ExecuteAsync("VACUUM ANALYZE");
        var round = stage.Rounds[^1];
        var large = MarkWriter.Of(round, await Tablet.SignedInAsync(stage.Server.Address, round.SignInNames), seed)[0];
        var blocks = await Timing.AlternateAsync(length, [small.SaveAsync], [large.SaveAsync]);
        var ratio = blocks[1].Ratio(blocks[0], b => b.P50);
        yield return new Figure("save.27.p50", blocks[0].Median(b => b.P50), "ms", 1_000);
        yield return new Figure("save.2700.p50", blocks[1].Median(b => b.P50), "ms", 1_000);
        yield return new Figure("save.growth", Math.Log(ratio) / Math.Log(ManyOfficials / 27d), "exponent", 0.05);
        yield return new Figure("save.2700.errors", large.Errors.Count, $"of-{large.Saved}-saves", 0);
    }

    /// <summary>Forty panels of five at once, each panelist thinking four seconds over a mark.</summary>
    private static async IAsyncEnumerable<Figure> ActiveAsync(LoadStage stage, DrillOptions options)
    {
        var first = stage.Rounds.Count;
        await stage.AddRoundsAsync(Enumerable.Repeat(9, ActivePanelists / LoadRound.Panelists));
        var rounds = stage.Rounds.Skip(first).ToList();
        var tablets = await Tablet.SignedInAsync(stage.Server.Address, [.. rounds.SelectMany(r => r.SignInNames)]);
        var writers = rounds.SelectMany((r, i) => MarkWriter.Of(r, [.. tablets.Skip(i * LoadRound.Panelists).Take(LoadRound.Panelists)], options.Seed + i)).ToList();
        var (times, until) = (new List<double>(), DateTime.UtcNow.AddSeconds(options.Full ? 60 : 20));
        await Task.WhenAll(writers.Select((writer, i) => Task.Run(async () =>
        {
            var random = new Random(options.Seed + i);
            while (true)
            {
                await Task.Delay(random.Next(8_000));
                if (DateTime.UtcNow > until) return;
                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                await writer.SaveAsync();
                lock (times) times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        })));
        var block = new Block([.. times.Order()], 1);
        yield return new Figure("save.200-active.p50", block.P50, "ms", 50);
        yield return new Figure("save.200-active.p99", block.P99, "ms", 200);
        yield return new Figure("save.200-active.errors", writers.Sum(w => w.Errors.Count), $"of-{writers.Sum(w => w.Saved)}-saves", 0);
        foreach (var error in writers.SelectMany(w => w.Errors).Distinct().Take(3)) await Console.Error.WriteLineAsync(error);
        yield return new Figure("save.server.memory", stage.Server.WorkingSet, "MB", 600);
    }
}
