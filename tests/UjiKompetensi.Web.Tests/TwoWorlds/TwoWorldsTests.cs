using System.Diagnostics;
using System.Globalization;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>
/// Non-interference (issue 4): two databases that differ only in what is hidden from a viewer before the plenary, the
/// same random actions as that viewer on both, and every byte he is shown is the same. <c>UJI_DOSE=full</c> runs
/// 100,000 sequences, <c>UJI_SEED</c> repeats a run.
/// </summary>
public sealed class TwoWorldsTests(TwoWorldsOffice office) : IClassFixture<TwoWorldsOffice>
{
    private const int InCi = 2040;
    private const int InFull = 100_000;

    // A pair is used for so many sequences before both worlds begin again.
    private const int PerPair = 400;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_hidden_reaches_anybody_before_the_plenary()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("UJI_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 1;
        var named = Environment.GetEnvironmentVariable("UJI_DOSE");
        var dose = named == "full" ? InFull : int.TryParse(named, CultureInfo.InvariantCulture, out var number) ? number : InCi;
        var each = (dose + office.Viewers.Count - 1) / office.Viewers.Count;
        var (watch, tally) = (Stopwatch.StartNew(), new Tally());
        for (var pair = 0; pair * PerPair < each; pair++)
            foreach (var (viewer, i) in office.Viewers.Select((v, i) => (v, i)))
            {
                var opening = watch.Elapsed;
                await using var worlds = await office.PartAsync(viewer, Cancel);
                tally.Opening += (watch.Elapsed - opening).TotalSeconds;
                await new Rehearsal(worlds, office, viewer, tally).RunAsync((seed * 10_007) + (pair * 101) + i, Math.Min(PerPair, each - (pair * PerPair)), tour: pair == 0, Cancel);
            }

        foreach (var viewer in office.Viewers)
        {
            if (tally.Uncovered(office.Catalogue).Count == 0) break;
            await using var worlds = await office.PartAsync(viewer, Cancel);
            await new Rehearsal(worlds, office, viewer, tally).InsistAsync(seed, Cancel);
        }

        await Console.Out.WriteLineAsync(tally.Report(seed, watch.Elapsed));
        tally.Differences.ShouldBeEmpty($"seed {seed}");
        tally.Uncovered(office.Catalogue).ShouldBeEmpty("no viewer ever got an answer from it: give the pool what it needs, or name it in Exempt.Answers with a reason");
        tally.Sequences.ShouldBeGreaterThanOrEqualTo(dose);
    }

    [Fact]
    public async Task A_difference_that_is_visible_is_reported()
    {
        var tally = new Tally();
        var viewer = office.Viewers.Single(v => v.Title == "panelis");
        await using var worlds = await office.PartAsync(viewer, Cancel, alsoVisible: true);
        await new Rehearsal(worlds, office, viewer, tally).RunAsync(1, 40, tour: false, Cancel);
        tally.Differences.ShouldHaveSingleItem("his own marks differ, and he can see them");
    }

    [Fact]
    public async Task Other_world_is_as_true_as_the_first()
    {
        var viewer = office.Viewers.Single(v => v.Title == "auditor");
        await using var worlds = await office.PartAsync(viewer, Cancel);
        foreach (var world in new[] { worlds.One, worlds.Other })
        {
            var finding = await ((Web.Features.Evidence.RoundVerification)world.Services.GetService(typeof(Web.Features.Evidence.RoundVerification))!).RunAsync(viewer.User, new(SmallOffice.Scoring), Cancel);
            finding.Value.ShouldNotBeNull().Mismatches.ShouldBeEmpty();
            finding.Value.IsWhole.ShouldBeTrue();
        }
    }
}
