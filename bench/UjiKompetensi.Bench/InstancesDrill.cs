using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using UjiKompetensi.Web.Hosting;

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
        await using var office = await DrillOffice.OpenAsync(panelists: 5, officials: 12);
        await using var first = await ServedInstance.StartAsync(office.App);
        await using var second = await ServedInstance.StartAsync(office.App);
        foreach (var figure in await SharedAsync(office, first, second)) yield return figure;
        foreach (var sticky in new[] { true, false })
        {
            await using var proxy = await NginxProcess.StartAsync(office.Folder, first.Port, second.Port, sticky);
            foreach (var figure in await StormAsync(office, proxy, first, second, sticky ? "sticky" : "spread", options)) yield return figure;
        }
    }

    /// <summary>Sign-in, marks and locks of one instance hold in the other at once.</summary>
    private static async Task<List<Figure>> SharedAsync(DrillOffice office, ServedInstance first, ServedInstance second)
    {
        using var one = new PanelistClient(first.Address);
        using var other = new PanelistClient(second.Address);
        await one.SignInAsync(DrillOffice.NameOf(0));
        other.TakeSession(one);
        var (sheet, path) = (office.SheetOf(0, 0), office.PathOf(0));
        var signedOn = (await other.GetAsync(path)).StatusCode == HttpStatusCode.OK;
        foreach (var aspect in office.Aspects) await one.SaveAsync(Guid.CreateVersion7(), sheet, aspect, "81,25", 0);
        var seen = (await (await other.GetAsync(path)).Content.ReadAsStringAsync()).Contains("81,25", StringComparison.Ordinal);
        var locked = await one.LockAsync(path);
        var refused = (await other.SaveAsync(Guid.CreateVersion7(), sheet, office.Aspects[0], "70,00", 1)).StatusCode == HttpStatusCode.Locked;
        await one.SignOutAsync();
        var signedOut = (await other.SaveAsync(Guid.CreateVersion7(), office.SheetOf(0, 1), office.Aspects[0], "70,00", 0)).StatusCode == HttpStatusCode.Unauthorized;
        return
        [
            new Figure("instances.sign-in-not-shared", signedOn ? 0 : 1, "of-1", 0), new Figure("instances.mark-not-seen", seen ? 0 : 1, "of-1", 0),
            new Figure("instances.lock-not-heeded", locked && refused ? 0 : 1, "of-1", 0), new Figure("instances.sign-out-not-shared", signedOut ? 0 : 1, "of-1", 0),
        ];
    }

    private static async Task<List<Figure>> StormAsync(DrillOffice office, NginxProcess proxy, ServedInstance first, ServedInstance second, string kind, DrillOptions options)
    {
        using var over = new CancellationTokenSource();
        var ledger = new SaveLedger();
        var before = await office.CountAsync();
        var panelists = new List<Task>();
        for (var i = 0; i < office.Panelists; i++)
        {
            var client = new PanelistClient(proxy.Address);
            await client.SignInAsync(DrillOffice.NameOf(i));
            panelists.Add(TypeAsync(office, client, ledger, i, over.Token));
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

        var (after, stored) = (await office.CountAsync(), await office.StoredAsync());
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
    private static async Task TypeAsync(DrillOffice office, PanelistClient client, SaveLedger ledger, int panelist, CancellationToken over)
    {
        var versions = new Dictionary<(Guid, Guid), int>();
        for (var n = 0; !over.IsCancellationRequested; n++)
        {
            var (sheet, aspect) = (office.SheetOf(panelist, 1 + (n % (office.Officials - 1))), office.Aspects[n / (office.Officials - 1) % office.Aspects.Count]);
            if (!versions.TryGetValue((sheet, aspect), out var version)) version = await office.VersionAsync(sheet, aspect);
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
}
