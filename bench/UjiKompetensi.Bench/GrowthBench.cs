using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Bench.Load;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Plenary;
using UjiKompetensi.Web.Features.Registers;
using UjiKompetensi.Web.Features.Workbooks;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Bench;

/// <summary>
/// What the recapitulation, a search in the register and the full export cost with 27 and 2,700 officials, and in the full
/// dose with 27,000, as the slope of the straight line through both ends on logarithmic scales: 0 is no growth, 1 is in
/// proportion.
/// </summary>
internal static class GrowthBench
{
    private static readonly string[] What = ["recap", "search", "export"];

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        int[] sizes = options.Full ? [27, 2_700, 27_000] : [27, 2_700];
        var times = new Dictionary<(string, int), double>();
        foreach (var size in sizes)
        {
            // A register of that size too: each on a stage of its own.
            await using var stage = await LoadStage.OpenAsync("tumbuh", size);
            await FillAsync(stage, stage.Rounds[0]);
            await using var services = Accounts.Services(stage.App);
            foreach (var what in What)
            {
                times[(what, size)] = await BestAsync(() => DoAsync(what, services, stage.Rounds[0], size), size > 2_700 ? 3 : 7);
                yield return new Figure(string.Create(CultureInfo.InvariantCulture, $"growth.{what}.{size}"), times[(what, size)], "ms", 100_000);
            }
        }

        foreach (var what in What)
            yield return new Figure(string.Create(CultureInfo.InvariantCulture, $"growth.{what}.slope-27-to-{sizes[^1]}"), Math.Log(times[(what, sizes[^1])] / times[(what, sizes[0])]) / Math.Log(sizes[^1] / (double)sizes[0]), "exponent", what == "export" ? 1.02 : 0.15);
        if (!options.Full) yield return new Figure("growth.27000-not-run", 1, "(only-in-the-full-dose)", 1);
    }

    private static async Task DoAsync(string what, ServiceProvider services, LoadRound round, int size)
    {
        var chair = new CurrentUser(round.Round.Panel[0].AccountId, "Ketua", new HashSet<string> { Roles.Panelist, Roles.Sekda });
        switch (what)
        {
            case "recap":
                Demand(await services.GetRequiredService<RoundRecap>().RunAsync(chair, new(round.Slug)));
                break;
            case "search":
                Demand(await services.GetRequiredService<OfficialList>().RunAsync(CurrentUser.Machine, new(string.Create(CultureInfo.InvariantCulture, $"Ukur {size / 2}"))));
                break;
            default:
                Demand(await services.GetRequiredService<RecapWorkbook>().RunAsync(chair, new(round.Slug)));
                break;
        }
    }

    private static void Demand<T>(Outcome<T> outcome)
    {
        if (!outcome.IsDone) throw new InvalidOperationException($"{outcome.Kind}: {outcome.Sentence}");
    }

    /// <summary>What disturbs a machine only ever adds; the first one compiles.</summary>
    private static async Task<double> BestAsync(Func<Task> act, int times)
    {
        var best = double.MaxValue;
        for (var i = 0; i <= times; i++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            await act();
            if (i > 0) best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    /// <summary>Every mark, every lock and the plenary, as the database holds them afterwards: a million by the use cases would take an hour.</summary>
    private static async Task FillAsync(LoadStage stage, LoadRound round)
    {
        var aspects = string.Join(", ", round.AspectIds.Select((a, i) => $"('{a}'::uuid, {i})"));
        await stage.ExecuteAsync("SET session_replication_role = replica; " + $"""
            INSERT INTO mark_versions (id, sheet_id, aspect_id, version, kind, value, reason, saved_at, origin)
            SELECT gen_random_uuid(), s.id, a.id, 1, 'Value', 60 + abs(hashtext(s.id::text || a.n) % 4000) / 100.0, '', now(), 'Screen'
              FROM sheets s CROSS JOIN (VALUES {aspects}) AS a (id, n);
            UPDATE sheets SET locked_at = now(), receipt = 'UKUR-UKUR-UKUR', confirmed_version = (SELECT max(instrument_version) FROM rounds);
            UPDATE rounds SET phase = 'Plenary';
            """);
        await stage.ExecuteAsync("VACUUM ANALYZE");
    }
}
