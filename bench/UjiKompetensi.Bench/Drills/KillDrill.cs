using System.Diagnostics;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <summary>
/// Twenty panelists of four rounds save through the product while it, one of its database connections, or the whole
/// database server is killed with SIGKILL at moments drawn from the seed. What was acknowledged must be there exactly once.
/// </summary>
internal static class KillDrill
{
    private const int SmallDose = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private enum Target { Backend, App, Postmaster }

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        var random = new Random(options.Seed);
        await using var stage = await LoadStage.OpenAsync("bunuh", 27, 27, 27, 27);
        await SabotageAsync(stage, options.Sabotage);
        using var ledger = new KillLedger(stage.PathOf("ledger.tsv"));
        var tablets = await Tablet.SignedInAsync(stage.Server.Address, [.. stage.Rounds.SelectMany(r => r.SignInNames)]);
        var writers = stage.Rounds.SelectMany((r, i) => r.Sheets.Select((sheets, p) => new KillWriter(tablets[(i * LoadRound.Panelists) + p], sheets, r.AspectIds, ledger))).ToList();
        using CancellationTokenSource enough = new(), givesUp = new();
        var writing = Task.WhenAll(writers.Select(w => Task.Run(() => w.RunAsync(enough.Token, givesUp.Token))));

        // The first kill meets a server that has compiled what it needs: how it starts is measured by those after it.
        while (ledger.Acked < 200 && !writing.IsFaulted) await Task.Delay(20);
        var recoveries = Enum.GetValues<Target>().ToDictionary(t => t, _ => new List<double>());
        var length = Stopwatch.StartNew();
        // In full so many seconds, so that a busy machine makes fewer kills and not a longer drill; else two of each.
        for (var kills = 0; options.Full ? length.Elapsed < TimeSpan.FromSeconds(470) : kills < SmallDose;)
        {
            await Task.Delay(random.Next(800));
            var target = !options.Full ? (Target)(kills % recoveries.Count) : random.Next(10) switch { < 6 => Target.Backend, < 9 => Target.App, _ => Target.Postmaster };
            if (await KillAsync(stage, target, random) is not { } back) continue;
            recoveries[target].Add(await RecoveredAsync(ledger, back, writing));
            if (++kills % 20 == 0) await Console.Error.WriteLineAsync($"{kills} kills, {ledger.Acked} acknowledged");
        }

        await enough.CancelAsync();
        givesUp.CancelAfter(TimeSpan.FromSeconds(20));
        await writing;
        foreach (var figure in await FiguresAsync(stage, ledger, writers, recoveries)) yield return figure;
    }

    /// <returns>When what was killed was there again; null when there was nothing to kill.</returns>
    private static async Task<long?> KillAsync(LoadStage stage, Target target, Random random)
    {
        switch (target)
        {
            case Target.App:
                await stage.Server.KillAsync();
                var began = Stopwatch.GetTimestamp();
                // A database that still recovers lets no server start: tried again, as systemd would.
                while (!await stage.Server.TryStartAsync())
                    if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException("Aplikasi tidak mulai lagi.");
                // Starting is part of it: an office waits for it too.
                return began;
            case Target.Postmaster:
                stage.KillPostmaster();
                await stage.RestartPostgresAsync();
                return Stopwatch.GetTimestamp();
            default:
                return await stage.KillBackendAsync(random) ? Stopwatch.GetTimestamp() : null;
        }
    }

    private static async Task<double> RecoveredAsync(KillLedger ledger, long since, Task writing)
    {
        // Answers that were under way when it happened may still come in.
        await Task.Delay(50);
        var from = Stopwatch.GetTimestamp();
        while (ledger.LastAck < from)
        {
            if (writing.IsFaulted) await writing;
            if (Stopwatch.GetElapsedTime(from) > Patience) return Patience.TotalSeconds;
            await Task.Delay(5);
        }

        return Stopwatch.GetElapsedTime(since, ledger.LastAck).TotalSeconds;
    }

    private static async Task<IReadOnlyList<Figure>> FiguresAsync(LoadStage stage, KillLedger ledger, List<KillWriter> writers, Dictionary<Target, List<double>> recoveries)
    {
        var check = await KillCheck.RunAsync(stage, ledger.Path);
        var broken = 0;
        foreach (var round in stage.Rounds)
        {
            var (exit, said) = await stage.Server.VerbAsync("verify", "--round", round.Slug);
            if (exit == 0) continue;
            broken++;
            await Console.Error.WriteLineAsync(said.Length > 600 ? said[..600] : said);
        }

        var surprises = writers.SelectMany(w => w.Surprises).ToList();
        foreach (var surprise in surprises.Distinct().Take(5)) await Console.Error.WriteLineAsync(surprise);
        var kills = recoveries.Values.Sum(r => r.Count);
        List<Figure> figures =
        [
            Figure.AtLeast("kill.acknowledged", ledger.Acked, "saves", 1),
            Figure.AtLeast("kill.kills", kills, "kills", 1),
            .. recoveries.Select(r => Figure.AtLeast($"kill.kills.{Name(r.Key)}", r.Value.Count, "kills", 0)),
            Figure.AtLeast("kill.retries", writers.Sum(w => w.Retries), "retries", 1),
            new("kill.lost", check.Lost, $"of-{ledger.Acked}-acknowledged", 0),
            new("kill.doubled", check.Doubled, $"of-{check.Marks}-marks", 0),
            new("kill.half", check.Half, $"of-{check.Marks}-marks", 0),
            new("kill.refused-but-stored", check.Refused, "saves", 0),
            new("kill.unknown", check.Unknown, $"saves-of-which-{check.UnknownStored}-stored", writers.Count),
            new("kill.surprises", surprises.Count, "answers", 0),
            new("kill.broken-chains", broken, $"of-{stage.Rounds.Count}-rounds", 0),
        ];
        foreach (var (target, times) in recoveries.Where(r => r.Value.Count > 0))
        {
            times.Sort();
            figures.Add(new($"kill.recovery.{Name(target)}.p50", times[times.Count / 2], "s", target == Target.App ? 3 : 5));
            figures.Add(new($"kill.recovery.{Name(target)}.worst", times[^1], "s", target == Target.App ? 3 : 5));
        }

        return figures;
    }

    private static string Name(Target target) => target.ToString().ToLowerInvariant();

    /// <summary>Switches off one protection, underneath the product, for a run that must fail.</summary>
    private static async Task SabotageAsync(LoadStage stage, string protection)
    {
        var body = protection switch
        {
            "" => null,
            // Acknowledged before it is on the disk.
            "commit" => "PERFORM set_config('synchronous_commit', 'off', true);",
            // A save that now and then is there twice.
            "twice" => "IF pg_trigger_depth() = 1 AND random() < 0.01 THEN INSERT INTO mark_versions SELECT gen_random_uuid(), (NEW).sheet_id, (NEW).aspect_id, (NEW).version + 1, (NEW).kind, (NEW).value, (NEW).reason, (NEW).saved_at, (NEW).origin; END IF;",
            _ => throw new ArgumentException($"Sabotase tidak dikenal: {protection} (ada: commit, twice)."),
        };
        if (body is null) return;
        await stage.ExecuteAsync($"CREATE FUNCTION sabotage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$");
        await stage.ExecuteAsync("CREATE TRIGGER sabotage AFTER INSERT ON mark_versions FOR EACH ROW EXECUTE FUNCTION sabotage()");
    }
}
