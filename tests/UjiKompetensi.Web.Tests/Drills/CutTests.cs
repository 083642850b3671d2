using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Tests.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>
/// Recipe F1, the exact half: a save and a lock are cut at their first step, then at their second, and so on until one comes
/// through. After each cut all of it is there or nothing, and the same operation sent again brings it to exactly one.
/// </summary>
public sealed class CutTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    /// <summary>What is read, what is written and the commit, each before and after: less would mean that nobody is cut any more.</summary>
    private const int LeastSteps = 6;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_cut_at_any_step_is_there_whole_or_not_at_all_and_once_when_sent_again()
    {
        var desk = await ScoringDesk.OpenAsync(database, "putus-simpan", Cancel);
        using var cut = Cut();
        await using var services = Wired(cut);
        // What is remembered of the round would otherwise make the steps fewer on the way.
        (await services.GetRequiredService<SaveMark>().RunAsync(desk.Owner, desk.Mark("50"), Cancel)).IsDone.ShouldBeTrue();
        var (version, stored) = (1, new List<int>());
        for (var step = 1; ; step++)
        {
            var mark = desk.Mark($"{60 + (step % 40)},{step:00}", version++);
            if (!await IsCutAsync(cut, step, () => services.GetRequiredService<SaveMark>().RunAsync(desk.Owner, mark, Cancel))) break;
            var (rows, events) = await CountAsync(desk, mark.OperationId);
            rows.ShouldBe(events, $"half at step {step}");
            stored.Add(rows);

            (await desk.SaveAsync(mark)).Value.ShouldNotBeNull($"sent again after step {step}").Version.ShouldBe(version);
            (await CountAsync(desk, mark.OperationId)).ShouldBe((1, 1), $"sent again after step {step}");
        }

        await Console.Out.WriteLineAsync($"cut.save {stored.Count} steps, stored before the answer at {stored.Sum()}");
        // Before each statement and after it, before the commit and after: only the last one leaves something.
        stored.Count.ShouldBeGreaterThanOrEqualTo(LeastSteps);
        stored.ShouldBe([.. Enumerable.Repeat(0, stored.Count - 1), 1]);
        await desk.ShouldMatchTheChainAsync();
    }

    [Fact]
    public async Task Lock_cut_at_any_step_has_its_event_or_is_none()
    {
        using var cut = Cut();
        await using var services = Wired(cut);
        var locked = new List<bool>();
        for (var step = 1; ; step++)
        {
            var desk = await ScoringDesk.OpenAsync(database, $"putus-kunci-{step}", Cancel);
            await desk.FillAsync();
            var input = new LockSheet.Input(desk.Sheet, (await desk.ViewAsync()).Seal);
            if (!await IsCutAsync(cut, step, () => services.GetRequiredService<LockSheet>().RunAsync(desk.Owner, input, Cancel))) break;
            var isLocked = (await desk.StoredAsync()).IsLocked;
            (await LocksAsync(desk)).ShouldBe(isLocked ? 1 : 0, $"half at step {step}");
            locked.Add(isLocked);

            await database.Use<LockSheet>().RunAsync(desk.Owner, input, Cancel);
            ((await desk.StoredAsync()).IsLocked, await LocksAsync(desk)).ShouldBe((true, 1), $"asked again after step {step}");
            await desk.ShouldMatchTheChainAsync();
        }

        locked.Count.ShouldBeGreaterThanOrEqualTo(LeastSteps);
        locked.ShouldBe([.. Enumerable.Repeat(false, locked.Count - 1), true]);
    }

    private static async Task<bool> IsCutAsync<T>(CutAt cut, int step, Func<Task<Outcome<T>>> act)
    {
        cut.Arm(step);
        try
        {
            (await act()).IsDone.ShouldBeTrue();
            return false;
        }
        catch (Exception) when (cut.HasCut)
        {
            return true;
        }
    }

    private CutAt Cut() => new(cluster.AdminOf(database.Owner));

    /// <summary>The use cases as the product wires them, with somebody who cuts; a connection of its own each time, or the pool would hand a dead one on.</summary>
    private ServiceProvider Wired(CutAt cut) => new ServiceCollection().AddLogging().AddData($"{database.App};Pooling=false;Application Name={CutAt.ApplicationName}").AddUseCases()
        .AddSingleton<TimeProvider>(database.Clock).AddSingleton(new InstanceMode(IsSample: true)).ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(cut.Commits)).BuildServiceProvider();

    private async Task<(int Rows, int Events)> CountAsync(ScoringDesk desk, Guid operation) =>
        ((await desk.StoredAsync()).Marks.Count(m => m.Id.Value == operation), (await desk.EventsAsync()).Count(e => e.Facts.Contains(operation.ToString(), StringComparison.Ordinal)));

    private static async Task<int> LocksAsync(ScoringDesk desk) => (await desk.EventsAsync()).Count(e => e.Kind == EventKind.SheetLocked);
}
