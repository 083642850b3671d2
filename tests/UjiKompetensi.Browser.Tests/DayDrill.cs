using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Browser.Tests;

/// <summary>
/// The panel's day in Chromium: five tablets type while their network falls into holes, the app is killed, the
/// database is killed and a tablet is swapped. Marks typed = marks stored = events, each once.
/// <c>UJI_DOSE=full</c> replays the whole day (27 officials, cuts up to 4 minutes); <c>UJI_SEED</c> repeats a run;
/// <c>UJI_OFFICIALS</c> and <c>UJI_CUT</c> (longest cut in seconds) scale it.
/// </summary>
public sealed class DayDrill(Product product)
{
    private const int Aspects = 9, Tablets = 5;

    private static readonly bool Full = Environment.GetEnvironmentVariable("UJI_DOSE") == "full";
    private static readonly int Seed = Number("UJI_SEED", 4);
    private static readonly int Officials = Number("UJI_OFFICIALS", Full ? 27 : 2);
    private static readonly TimeSpan LeastCut = TimeSpan.FromSeconds(Full ? 5 : 1), MostCut = TimeSpan.FromSeconds(Number("UJI_CUT", Full ? 240 : 3));
    private static readonly TimeSpan LeastFair = TimeSpan.FromSeconds(Full ? 20 : 4), MostFair = TimeSpan.FromSeconds(Full ? 90 : 9);

    private int _cuts, _swaps;

    [Fact]
    public async Task Marks_typed_are_marks_stored_are_events()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var day = await DayRound.OpenAsync(Officials, Aspects, Tablets);
        await day.Server.StartAsync(cancel);
        using var ledger = new Ledger(day.LedgerPath);
        var watch = Stopwatch.StartNew();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var proxies = Enumerable.Range(0, Tablets).Select(i => new FaultProxy(new Uri(day.Server.Address), (Seed * 100) + i)).ToList();
        var tablets = new List<IPage>();
        foreach (var (proxy, i) in proxies.Select((p, i) => (p, i))) tablets.Add(await SignInAsync(proxy, NameOf(i), cancel));
        var storms = proxies.Select(proxy => StormAsync(proxy, over.Token)).ToList();
        var typing = proxies.Select((proxy, i) => TypeDayAsync(day, ledger, proxy, tablets[i], i, cancel)).ToList();
        var finished = Task.WhenAll(typing);

        // The kills come when a third and two thirds are done, whatever the weather.
        await ReachedAsync(ledger, 1, 3, finished, cancel);
        await day.Server.KillAsync();
        await Task.Delay(1500, cancel);
        await day.Server.StartAsync(cancel);
        await ReachedAsync(ledger, 2, 3, finished, cancel);
        await day.KillDatabaseAsync(TimeSpan.FromSeconds(1), cancel);
        await finished;
        await over.CancelAsync();
        await Task.WhenAll(storms);
        foreach (var proxy in proxies) await proxy.DisposeAsync();

        var expected = Tablets * Officials * Aspects;
        var (marks, events) = await Ledger.CountAsync(day.App, day.Round.Id.Value);
        await Console.Out.WriteLineAsync($"seed {Seed}: {expected} typed, {ledger.Acknowledged} acknowledged, {marks} stored, {events} events; {_cuts} cuts, {_swaps} swap, 2 kills; {watch.Elapsed.TotalSeconds:0} s");
        (await ledger.CheckAsync(day.App, day.Round.Id.Value)).ShouldBeEmpty($"seed {Seed}");
        (ledger.Acknowledged, marks, events).ShouldBe((expected, expected, expected));
        _cuts.ShouldBeGreaterThan(Tablets - 1);
        _swaps.ShouldBe(1);
    }

    private async Task StormAsync(FaultProxy proxy, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(proxy.Some(LeastFair, MostFair), over);
                Interlocked.Increment(ref _cuts);
                // One cut in three is a reset in the middle of everything instead of a silence.
                if (proxy.Some(TimeSpan.Zero, TimeSpan.FromMilliseconds(2)).TotalMilliseconds < 1) proxy.Reset();
                else await proxy.HoleAsync(proxy.Some(LeastCut, MostCut), over);
            }
        }
        catch (OperationCanceledException)
        {
            proxy.Weather = Weather.Fair;
        }
    }

    private async Task TypeDayAsync(DayRound day, Ledger ledger, FaultProxy proxy, IPage tablet, int panelist, CancellationToken cancel)
    {
        var random = new Random((Seed * 1000) + panelist);
        for (var number = 0; number < Officials; number++)
        {
            var (sheet, path) = (day.SheetOf(panelist, number), $"/nilai/{day.Round.Slug}/{number + 1}");
            var values = Enumerable.Range(0, Aspects).Select(_ => (random.Next(5000, 10000) / 100m).ToString("0.00", CultureInfo.GetCultureInfo("id-ID"))).ToArray();
            await OpenAsync(tablet, path, cancel);
            for (var i = 0; i < Aspects; i++)
            {
                // One tablet dies in the middle of a sheet; a fresh one goes on where the server stands.
                if (panelist == 2 && number == Officials / 2 && i == 4)
                {
                    await tablet.Context.CloseAsync();
                    tablet = await SignInAsync(proxy, NameOf(panelist), cancel);
                    await OpenAsync(tablet, path, cancel);
                    Interlocked.Increment(ref _swaps);
                    for (var earlier = 0; earlier < i; earlier++) await TypeAsync(Field(tablet, sheet.Id.Value, day, earlier), values[earlier]);
                }

                await TypeAsync(Field(tablet, sheet.Id.Value, day, i), values[i]);
            }

            for (var i = 0; i < Aspects; i++)
            {
                var aspect = day.Round.Components[0].Aspects[i].Id.Value;
                await Assertions.Expect(tablet.Locator($"[data-lembar='{sheet.Id.Value}'] [data-tanda='{aspect}']")).ToContainTextAsync("✓ Tersimpan", new() { Timeout = 120_000 + ((float)MostCut.TotalMilliseconds * 3) });
                await Assertions.Expect(Field(tablet, sheet.Id.Value, day, i)).ToHaveValueAsync(values[i]);
                ledger.Saw(sheet.Id.Value, aspect, values[i], "acked");
            }
        }

        (await tablet.EvaluateAsync<int>("async () => (await new Promise(d => { const o = indexedDB.open('uji-nilai'); o.onsuccess = () => { const a = o.result.transaction('kiriman').objectStore('kiriman').getAll(); a.onsuccess = () => d(a.result); }; })).length")).ShouldBe(0, "the device is empty once everything is acknowledged");
    }

    private static ILocator Field(IPage tablet, Guid sheet, DayRound day, int aspect) => tablet.Locator($"[data-lembar='{sheet}'] [data-kolom='{day.Round.Components[0].Aspects[aspect].Id.Value}']");

    private static async Task TypeAsync(ILocator field, string text)
    {
        if (await field.InputValueAsync() == text) return;
        await field.TapAsync();
        await field.FillAsync("");
        await field.PressSequentiallyAsync(text, new() { Delay = 30 });
        await field.BlurAsync();
    }

    private async Task<IPage> SignInAsync(FaultProxy proxy, string name, CancellationToken cancel)
    {
        var tablet = await product.TabletAsync(proxy.Address);
        return await PatientlyAsync(async () =>
        {
            // The answer to an earlier try may have been lost although it signed him in.
            await tablet.GotoAsync("/nilai", new() { Timeout = 10_000, WaitUntil = WaitUntilState.Commit });
            if (new Uri(tablet.Url).AbsolutePath == "/nilai") return tablet;
            await tablet.GetByLabel("NIP atau surel").FillAsync(name, new() { Timeout = 8000 });
            await tablet.GetByLabel("Kata sandi").FillAsync(SampleAccounts.Password, new() { Timeout = 8000 });
            await tablet.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync(new() { Timeout = 8000 });
            await tablet.WaitForURLAsync("**/nilai", new() { Timeout = 8000, WaitUntil = WaitUntilState.Commit });
            return tablet;
        }, cancel);
    }

    private static Task<IPage> OpenAsync(IPage tablet, string path, CancellationToken cancel) => PatientlyAsync(async () =>
    {
        await tablet.GotoAsync(path, new() { Timeout = 15_000, WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(tablet.Locator("[data-nilai][data-menunggu] [data-aspek]")).ToHaveCountAsync(Aspects, new() { Timeout = 15_000 });
        return tablet;
    }, cancel);

    // As a person does: when the page does not come, try again.
    private static async Task<IPage> PatientlyAsync(Func<Task<IPage>> act, CancellationToken cancel)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await act();
            }
            catch (Exception away) when ((away is PlaywrightException or TimeoutException) && patience.Elapsed < TimeSpan.FromMinutes(2) + (MostCut * 4))
            {
                await Task.Delay(500, cancel);
            }
        }
    }

    private static async Task ReachedAsync(Ledger ledger, int part, int of, Task finished, CancellationToken cancel)
    {
        while (ledger.Acknowledged * of < Tablets * Officials * Aspects * part && !finished.IsCompleted) await Task.Delay(100, cancel);
        if (finished.IsFaulted) await finished;
        finished.IsCompleted.ShouldBeFalse("the kill must fall into the day");
    }

    private static string NameOf(int panelist) => SampleAccounts.Panel.ElementAt(panelist).SignInName;

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
