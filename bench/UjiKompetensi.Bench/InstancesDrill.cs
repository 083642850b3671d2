using System.Diagnostics;
using System.Net;
using Npgsql;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench;

/// <summary>
/// Two instances behind the nginx of docs/operations, TLS and all: what one knows the other knows, and panelists go on
/// saving while instances are drained, restarted and killed. The ledger of acknowledged saves is kept outside the
/// product; in the end acknowledged = stored = events, once with a browser tied to its instance and once without.
/// </summary>
internal static class InstancesDrill
{
    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        await using var stage = await LoadStage.OpenAsync("instans", 12);
        var (round, first) = (stage.Rounds[0], stage.Server);
        await using var second = new AppServer(stage.App);
        await second.StartAsync();
        foreach (var figure in await SharedAsync(round, first, second)) yield return figure;
        foreach (var sticky in new[] { true, false })
        {
            await using var proxy = await NginxProcess.StartAsync(stage.PathOf(""), first.Port, second.Port, sticky);
            foreach (var figure in await StormAsync(stage, proxy, second, sticky ? "sticky" : "spread", options)) yield return figure;
        }
    }

    /// <summary>Sign-in, marks and locks of one instance hold in the other at once.</summary>
    private static async Task<List<Figure>> SharedAsync(LoadRound round, AppServer first, AppServer second)
    {
        using var one = new PanelistClient(new Uri(first.Address));
        using var other = new PanelistClient(new Uri(second.Address));
        await one.SignInAsync(round.SignInNames[0]);
        other.TakeSession(one);
        var (sheet, path) = (round.Sheets[0][0], $"/nilai/{round.Slug}/1");
        var signedOn = (await other.GetAsync(path)).StatusCode == HttpStatusCode.OK;
        foreach (var aspect in round.AspectIds) await one.SaveAsync(Guid.CreateVersion7(), sheet, aspect, "81,25", 0);
        var seen = (await (await other.GetAsync(path)).Content.ReadAsStringAsync()).Contains("81,25", StringComparison.Ordinal);
        var locked = await one.LockAsync(path);
        var refused = (await other.SaveAsync(Guid.CreateVersion7(), sheet, round.AspectIds[0], "70,00", 1)).StatusCode == HttpStatusCode.Locked;
        await one.SignOutAsync();
        var signedOut = (await other.SaveAsync(Guid.CreateVersion7(), round.Sheets[0][1], round.AspectIds[0], "70,00", 0)).StatusCode == HttpStatusCode.Unauthorized;
        return
        [
            new Figure("instances.sign-in-not-shared", signedOn ? 0 : 1, "of-1", 0), new Figure("instances.mark-not-seen", seen ? 0 : 1, "of-1", 0),
            new Figure("instances.lock-not-heeded", locked && refused ? 0 : 1, "of-1", 0), new Figure("instances.sign-out-not-shared", signedOut ? 0 : 1, "of-1", 0),
        ];
    }

    private static async Task<List<Figure>> StormAsync(LoadStage stage, NginxProcess proxy, AppServer second, string kind, DrillOptions options)
    {
        var (round, first) = (stage.Rounds[0], stage.Server);
        using var over = new CancellationTokenSource();
        var ledger = new SaveLedger();
        var before = await CountAsync(stage);
        var panelists = new List<Task>();
        for (var i = 0; i < LoadRound.Panelists; i++)
        {
            var client = new PanelistClient(proxy.Address);
            await client.SignInAsync(round.SignInNames[i]);
            panelists.Add(TypeAsync(stage, client, ledger, i, over.Token));
        }

        var (graceful, unready) = (0.0, 0);
        double killed;
        try
        {
            await ledger.GrowAsync(50);
            for (var i = 0; i < (options.Full ? 20 : 1); i++)
            {
                foreach (var instance in new[] { first, second })
                {
                    ledger.ForgetGap();
                    if (!await instance.DrainAsync()) unready++;
                    await instance.StartAsync();
                    await ledger.GrowAsync(50);
                    graceful = Math.Max(graceful, ledger.LongestGap);
                }
            }

            ledger.ForgetGap();
            foreach (var instance in new[] { first, second })
            {
                await instance.KillAsync();
                await ledger.GrowAsync(20);
                await instance.StartAsync();
                await ledger.GrowAsync(20);
            }

            killed = ledger.LongestGap;
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(panelists);
        }

        var (after, stored) = (await CountAsync(stage), await StoredAsync(stage));
        var acknowledged = ledger.Acknowledged;
        Console.WriteLine($"instances.{kind} acknowledged {acknowledged.Count} = stored {after.Marks - before.Marks} = events {after.Events - before.Events}; sent again {ledger.Repeated}");
        return
        [
            new Figure($"instances.{kind}.lost", acknowledged.Count(id => !stored.Contains(id)), $"of-{acknowledged.Count}-saves", 0),
            new Figure($"instances.{kind}.doubled", Math.Abs(after.Marks - before.Marks - acknowledged.Count) + Math.Abs(after.Events - before.Events - acknowledged.Count), "saves", 0),
            new Figure($"instances.{kind}.refused", ledger.Refused, "saves", 0),
            new Figure($"instances.{kind}.not-unready-first", unready, "drains", 0),
            new Figure($"instances.{kind}.gap-graceful", graceful, "s", 3),
            new Figure($"instances.{kind}.gap-killed", killed, "s", 10),
        ];
    }

    /// <summary>As the page's outbox does: one operation until it is answered, always under its own number.</summary>
    private static async Task TypeAsync(LoadStage stage, PanelistClient client, SaveLedger ledger, int panelist, CancellationToken over)
    {
        var (sheets, aspects) = (stage.Rounds[0].Sheets[panelist], stage.Rounds[0].AspectIds);
        var versions = new Dictionary<(Guid, Guid), int>();
        for (var n = 0; !over.IsCancellationRequested; n++)
        {
            var (sheet, aspect) = (sheets[1 + (n % (sheets.Length - 1))], aspects[n / (sheets.Length - 1) % aspects.Count]);
            if (!versions.TryGetValue((sheet, aspect), out var version)) version = (int)await stage.ExecuteAsync($"SELECT coalesce(max(version), 0) FROM mark_versions WHERE sheet_id = '{sheet}' AND aspect_id = '{aspect}'");
            var (operation, text) = (Guid.CreateVersion7(), $"{50 + (n / 100 % 50)},{n % 100:00}");
            var watch = Stopwatch.StartNew();
            for (var tries = 1; ; tries++)
            {
                var status = await client.TrySaveAsync(operation, sheet, aspect, text, version);
                if (status == HttpStatusCode.OK)
                {
                    ledger.Acknowledge(operation, watch.Elapsed);
                    versions[(sheet, aspect)] = version + 1;
                    break;
                }

                if (status is { } answer && (int)answer < 500)
                {
                    ledger.Refuse();
                    break;
                }

                ledger.Repeat();
                await Task.Delay(tries < 3 ? 200 : 1000, CancellationToken.None);
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    /// <summary>Marks and their events, all versions.</summary>
    private static async Task<(long Marks, long Events)> CountAsync(LoadStage stage) =>
        (await stage.ExecuteAsync("SELECT count(*) FROM mark_versions"), await stage.ExecuteAsync("SELECT count(*) FROM round_events WHERE kind = 'MarkEntered'"));

    /// <summary>The operations that are stored, which give marks their ids.</summary>
    private static async Task<HashSet<Guid>> StoredAsync(LoadStage stage)
    {
        await using var connection = await stage.SuperAsync();
        await using var marks = new NpgsqlCommand("SELECT id FROM mark_versions", connection);
        await using var rows = await marks.ExecuteReaderAsync();
        var stored = new HashSet<Guid>();
        while (await rows.ReadAsync()) stored.Add(rows.GetGuid(0));
        return stored;
    }
}
