using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor;
using UjiKompetensi.Bench.Load;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Plenary;
using Database = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Bench;

/// <summary>
/// The score sheet with nine stored values as a signed-in panelist gets it, beside an answer of the same server that asks
/// nobody; and the recapitulation. That one is a live page: measured are its query (rights, marks, totals, ranks, access
/// log) and the HTML its table comes to when it is drawn once, which the live page sends as its first batch.
/// </summary>
internal static class PagesBench
{
    private const int Readers = 20;

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        var length = TimeSpan.FromSeconds(options.Full ? 6 : 2);
        await using var stage = await LoadStage.OpenAsync("halaman", 27, 27, 270);
        var round = stage.Rounds[0];
        var tablets = await Tablet.SignedInAsync(stage.Server.Address, [.. Enumerable.Range(0, Readers).Select(i => round.SignInNames[i % LoadRound.Panelists])]);
        // The first five devices are one of each panelist.
        foreach (var writer in MarkWriter.Of(round, [.. tablets.Take(LoadRound.Panelists)], options.Seed)) await writer.SaveFormAsync();
        var (errors, pages, bytes) = (0, 0, 0);
        Func<Task> Sheet(Tablet tablet) => async () =>
        {
            var (status, said) = await tablet.GetAsync($"/nilai/{round.Slug}/1");
            bytes = said.Length;
            Interlocked.Increment(ref pages);
            if (status != 200) Interlocked.Increment(ref errors);
        };
        Func<Task> Bare(Tablet tablet) => () => tablet.GetAsync("/health/live");

        await Timing.RunAsync(TimeSpan.FromSeconds(options.Full ? 20 : 6), [.. tablets.Select(Sheet)]);
        var alone = await Timing.AlternateAsync(length, [Sheet(tablets[0])], [Bare(tablets[0])]);
        yield return new Figure("pages.sheet.p50", alone[0].Median(b => b.P50), "ms", 1.2);
        yield return new Figure("pages.bare.p50", alone[1].Median(b => b.P50), "ms", 1_000);
        yield return new Figure("pages.sheet.to-bare", alone[0].Ratio(alone[1], b => b.P50), "x", 1_000);
        var many = await Timing.AlternateAsync(length, [.. tablets.Select(Sheet)], [.. tablets.Select(Bare)]);
        yield return Figure.AtLeast("pages.20.sheets", many[0].Median(b => b.PerSecond), "per-s", 2_100);
        yield return Figure.AtLeast("pages.20.bare", many[1].Median(b => b.PerSecond), "per-s", 0);
        yield return new Figure("pages.sheet.html", bytes / 1024d, "KiB", 1_000);
        yield return new Figure("pages.errors", errors, $"of-{pages}-pages", 0);
        await foreach (var figure in RecapAsync(stage, length)) yield return figure;
    }

    private static async IAsyncEnumerable<Figure> RecapAsync(LoadStage stage, TimeSpan length)
    {
        await using var services = Accounts.Services(stage.App);
        var (small, large) = (stage.Rounds[1], stage.Rounds[2]);
        foreach (var round in new[] { small, large }) await FillAsync(stage, services, round);
        await stage.ExecuteAsync("VACUUM ANALYZE");
        var recap = services.GetRequiredService<RoundRecap>();
        Func<Task> Query(LoadRound round) => async () =>
        {
            if (!(await recap.RunAsync(Chair(round), new(round.Slug))).IsDone) throw new InvalidOperationException("Rekapitulasi tidak terbuka.");
        };
        var blocks = await Timing.AlternateAsync(length, [Query(small)], [Query(large)]);
        yield return new Figure("pages.recap.27.query.p50", blocks[0].Median(b => b.P50), "ms", 1.3);
        yield return new Figure("pages.recap.270.query.p50", blocks[1].Median(b => b.P50), "ms", 1_000);
        yield return new Figure("pages.recap.growth-27-to-270", Math.Log10(blocks[1].Ratio(blocks[0], b => b.P50)), "exponent", 0.15);

        var shown = (await recap.RunAsync(Chair(small), new(small.Slug))).Value!;
        var html = await TableAsync(shown);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 50; i++) await TableAsync(shown);
        yield return new Figure("pages.recap.27.drawing", watch.Elapsed.TotalMilliseconds / 50, "ms", 1_000);
        yield return new Figure("pages.recap.27.html", Encoding.UTF8.GetByteCount(html) / 1000d, "kB", 8.4);
    }

    private static async Task<string> TableAsync(RoundRecap.Recap recap)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IDialogService, DialogService>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<RecapTable>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(RecapTable.Recap)] = recap, [nameof(RecapTable.Order)] = RecapOrders.Read(recap, null) }))).ToHtmlString());
    }

    private static CurrentUser Chair(LoadRound round) => new(round.Round.Panel[0].AccountId, "Ketua", new HashSet<string> { Roles.Panelist, Roles.Sekda });

    /// <summary>Every mark entered, every sheet locked, the plenary opened.</summary>
    private static async Task FillAsync(LoadStage stage, IServiceProvider services, LoadRound made)
    {
        await using (var db = Database.Context(stage.App))
        {
            var round = await db.Rounds.Whole().SingleAsync(r => r.Slug == made.Slug);
            var sheets = await db.Sheets.Where(s => s.RoundId == round.Id).Whole().ToListAsync();
            foreach (var (i, sheet) in sheets.Index())
                foreach (var (a, aspect) in round.Components[0].Aspects.Index())
                    sheet.Enter(new OperationId(Guid.CreateVersion7()), round, aspect.Id, $"{60 + ((i * 7) + (a * 11)) % 30},{(i + a) % 100:00}", 0, DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
            foreach (var sheet in sheets) sheet.Lock(round, sheet.Seal(round), DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
        }

        var opened = await services.GetRequiredService<OpenPlenary>().RunAsync(Chair(made), new(made.Slug));
        if (!opened.IsDone) throw new InvalidOperationException(opened.Sentence);
    }
}
