using System.Diagnostics;
using System.Globalization;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>Sequences of one viewer's actions on a pair of worlds, compared after every single one.</summary>
internal sealed class Rehearsal(WorldPair worlds, TwoWorldsOffice office, Viewer viewer, Tally tally)
{
    private const int Shortest = 4;
    private const int Longest = 6;

    // How often a query that nobody before this viewer got an answer from is asked again.
    private const int Insistence = 20;

    private const int LastInsistence = 60;

    // A page of one's own answers a single viewer, and his address is drawn.
    private const int PageInsistence = 5;

    /// <summary>Only what nobody got an answer from yet, many times: what is drawn may miss it in a small dose.</summary>
    public Task InsistAsync(int seed, CancellationToken cancel)
    {
        var deeds = new Deeds(office.Catalogue, worlds.One, new Draw(new Random(seed), office.Pool), viewer);
        var wanted = tally.Uncovered(office.Catalogue).ToHashSet();
        var each = deeds.Allowed.Where(q => wanted.Contains(q.Name)).Select(q => (Func<Deed>)(() => deeds.Ask(q)))
            .Concat(Catalogue.Routes(worlds.One).Where(r => wanted.Contains($"GET {r.RawText}")).Select(r => (Func<Deed>)(() => deeds.Get(r))))
            .Concat(office.Catalogue.Pages.Where(p => wanted.Contains($"open {p.RawText}")).Select(p => (Func<Deed>)(() => deeds.Open(p))));
        return FollowAsync(seed, [.. each.SelectMany(draw => Enumerable.Range(0, LastInsistence).Select(_ => draw())).Chunk(Longest)], null, cancel);
    }

    /// <param name="tour">First ask everything there is a few times, so that nothing is left to chance.</param>
    public async Task RunAsync(int seed, int sequences, bool tour, CancellationToken cancel)
    {
        var draw = new Draw(new Random(seed), office.Pool);
        var deeds = new Deeds(office.Catalogue, worlds.One, draw, viewer);
        tally.Know(Catalogue.Routes(worlds.One));
        var planned = tour ? Tour(deeds).Chunk(Longest).ToList() : [];
        if (tour) planned.AddRange(deeds.Allowed.Where(q => !tally.HasAnswered(q) && !Exempt.Answers.ContainsKey(q.Name)).SelectMany(q => Enumerable.Range(0, Insistence).Select(_ => deeds.Ask(q))).Chunk(Longest));
        if (tour) planned.AddRange(office.Catalogue.Pages.Where(p => !tally.HasAnswered(p)).SelectMany(p => Enumerable.Range(0, PageInsistence).Select(_ => deeds.Open(p))).Chunk(Longest));
        await FollowAsync(seed, planned, () => Enumerable.Range(0, draw.Random.Next(Shortest, Longest + 1)).Select(_ => deeds.Next()), cancel, sequences);
    }

    /// <param name="more">The next sequence after the planned ones; null for none.</param>
    private async Task FollowAsync(int seed, List<Deed[]> planned, Func<IEnumerable<Deed>>? more, CancellationToken cancel, int sequences = 0)
    {
        for (var n = 0; n < sequences || n < planned.Count; n++)
        {
            var titles = new List<string>();
            foreach (var deed in n < planned.Count ? planned[n] : more!())
            {
                titles.Add(deed.Title);
                if (await StepAsync(deed, cancel) is { } difference)
                {
                    tally.Differ($"{viewer.Title}, seed {seed.ToString(CultureInfo.InvariantCulture)}, sequence {n}\n  {string.Join("\n  ", titles)}\n  {difference}");
                    return;
                }
            }

            tally.Sequences++;
        }

        if (LogDifference() is { } told) tally.Differ($"{viewer.Title}, seed {seed.ToString(CultureInfo.InvariantCulture)}, log: {told}");
    }

    private async Task<string?> StepAsync(Deed deed, CancellationToken cancel)
    {
        office.Clock.Now += TimeSpan.FromSeconds(1);
        var watch = Stopwatch.StartNew();
        var shown = await Task.WhenAll(Task.Run(() => deed.DoAsync(worlds.One, cancel), cancel), Task.Run(() => deed.DoAsync(worlds.Other, cancel), cancel));
        tally.Count(deed, shown[0], watch.Elapsed);
        return Comparer.Difference(shown[0], worlds.One.Names, shown[1], worlds.Other.Names);
    }

    private string? LogDifference()
    {
        var (one, other) = (Lines(worlds.One), Lines(worlds.Other));
        tally.LogLines += one.Count;
        return one.SequenceEqual(other) ? null : string.Join("\n    ", one.Except(other).Select(l => $"A {l}").Concat(other.Except(one).Select(l => $"B {l}")).Prepend($"{one.Count} and {other.Count} lines").Take(5));
    }

    private static List<string> Lines(World world) => [.. world.Log.Lines.Select(l => Comparer.Plain(l, world.Names)).Order(StringComparer.Ordinal)];

    private IEnumerable<Deed> Tour(Deeds deeds)
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            foreach (var query in office.Catalogue.Queries) yield return deeds.Ask(query);
            foreach (var page in office.Catalogue.Pages) yield return deeds.Open(page);
            foreach (var route in Catalogue.Routes(worlds.One)) yield return deeds.Get(route);
        }
    }
}
