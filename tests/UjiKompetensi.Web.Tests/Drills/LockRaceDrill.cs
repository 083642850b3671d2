using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Tests.Features.Scoring;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>
/// Recipe F11: twenty saves of one sheet and its lock at the same moment. No value comes in beside the lock, and everybody is
/// told what became of his. Three times; a thousand with <c>UJI_DOSE=full</c>. <c>UJI_SABOTAGE=lock</c> takes the waiting for
/// one another out of every statement.
/// </summary>
public sealed class LockRaceDrill(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Saves = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_saves_and_a_lock_at_once_leave_no_value_beside_the_lock_and_nobody_in_doubt()
    {
        var (dose, lockedRuns, beside, untold, broken) = (Environment.GetEnvironmentVariable("UJI_DOSE") == "full" ? 1_000 : 3, 0, 0, 0, 0);
        await using var services = Wired();
        for (var run = 0; run < dose; run++)
        {
            var desk = await ScoringDesk.OpenAsync(database, string.Create(CultureInfo.InvariantCulture, $"lomba-{run}"), Cancel);
            await desk.FillAsync();
            var (seal, marks) = ((await desk.ViewAsync()).Seal, Enumerable.Range(0, Saves).Select(i => desk.Mark($"{30 + i}", 1, aspect: desk.Aspects[i % desk.Aspects.Count])).ToList());
            // At the same moment; the lock a little sooner; the lock done.
            Task<Outcome<LockSheet.Answer>> Lock() => Task.Run(() => services.GetRequiredService<LockSheet>().RunAsync(desk.Owner, new(desk.Sheet, seal), Cancel), Cancel);
            var locking = run % 3 == 0 ? null : Lock();
            if (run % 3 == 1) await Task.Delay(Random.Shared.Next(20), Cancel);
            if (run % 3 == 2) await locking!;
            var saving = marks.Select(mark => Task.Run(() => services.GetRequiredService<SaveMark>().RunAsync(desk.Owner, mark, Cancel), Cancel)).ToList();
            locking ??= Lock();
            var outcomes = await Task.WhenAll(saving);
            var locked = await locking;

            var (stored, events) = (await desk.StoredAsync(), await desk.EventsAsync());
            var kept = stored.Marks.Select(m => m.Id.Value).ToHashSet();
            // Told in: it is there. Told out: it is not.
            untold += marks.Zip(outcomes).Count(p => p.Second.IsDone != kept.Contains(p.First.OperationId));
            if (stored.IsLocked != (locked.IsDone && locked.Value!.IsLocked)) untold++;
            var lockedAt = events.FirstOrDefault(e => e.Kind == Domain.Evidence.EventKind.SheetLocked)?.Sequence ?? int.MaxValue;
            beside += events.Count(e => e.Kind == Domain.Evidence.EventKind.MarkEntered && e.Sequence > lockedAt);
            if (Domain.Evidence.EventChain.FirstBroken(events) is not null || events.Count(e => e.Kind == Domain.Evidence.EventKind.MarkEntered) != stored.Marks.Count) broken++;
            if (stored.IsLocked) lockedRuns++;
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"race.runs {dose}\nrace.locked {lockedRuns}\nrace.beside-the-lock {beside}\nrace.told-wrong {untold}\nrace.chains-broken {broken}"));
        (beside, untold, broken).ShouldBe((0, 0, 0));
        lockedRuns.ShouldBeGreaterThanOrEqualTo(dose / 3);
    }

    private ServiceProvider Wired() =>
        new ServiceCollection().AddLogging().AddData(database.App).AddUseCases().AddSingleton<TimeProvider>(database.Clock).AddSingleton(new InstanceMode(IsSample: true))
            .ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(Environment.GetEnvironmentVariable("UJI_SABOTAGE") == "lock" ? [new NobodyWaits()] : Array.Empty<IInterceptor>())).BuildServiceProvider();

    private sealed class NobodyWaits : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData told, InterceptionResult<int> result, CancellationToken cancel = default)
        {
            command.CommandText = command.CommandText.Replace("FOR NO KEY UPDATE", "", StringComparison.Ordinal).Replace("FOR UPDATE", "", StringComparison.Ordinal);
            return ValueTask.FromResult(result);
        }
    }
}
