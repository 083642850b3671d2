using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Features.Live;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Tests.Hosting;

/// <summary>Two instances of the application on one database; what is done through one is told on the other.</summary>
public sealed class RoundNewsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private WebApplication _one = null!, _two = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (_one, _two) = (await StartAsync(), await StartAsync());
        await ListeningAsync(2);
    }

    [Fact]
    public async Task Change_through_one_instance_is_told_on_the_other_and_of_no_other_round()
    {
        var (round, other) = (await database.OpenRoundAsync("kabar"), await database.OpenRoundAsync("kabar-lain"));
        var (told, strange) = (Listen(_two, round.Id), Listen(_two, other.Id));
        await SettleAsync(told, strange);
        var watch = Stopwatch.StartNew();
        (await _one.Services.GetRequiredService<CallIn>().RunAsync(database.Operator, new("kabar", 0, 1), Cancel)).IsDone.ShouldBeTrue();
        await HearAsync(told);
        TestContext.Current.TestOutputHelper?.WriteLine($"told after {watch.ElapsedMilliseconds} ms, the command included");
        strange.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Connection_that_the_server_ends_is_made_again_and_everybody_is_told_that_something_may_be_missing()
    {
        var round = await database.OpenRoundAsync("kabar-putus");
        var told = Listen(_two, round.Id);
        await SettleAsync(told);
        var watch = Stopwatch.StartNew();
        await using (var db = database.Context())
            await db.Database.ExecuteSqlRawAsync($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{RoundNews.ConnectionName}' AND datname = current_database()", Cancel);
        await HearAsync(told);
        TestContext.Current.TestOutputHelper?.WriteLine($"listening again after {watch.ElapsedMilliseconds} ms");
        await ListeningAsync(2);
        await SettleAsync(told);
        await _one.Services.GetRequiredService<CallIn>().RunAsync(database.Operator, new("kabar-putus", 0, 1), Cancel);
        await HearAsync(told);
    }

    [Fact]
    public async Task Many_changes_are_few_calls_and_the_last_one_is_never_lost()
    {
        var round = await database.OpenRoundAsync("kabar-banyak");
        var calls = 0;
        var seen = -1;
        using var subscription = _two.Services.GetRequiredService<RoundNews>().Subscribe(round.Id, async () =>
        {
            Interlocked.Increment(ref calls);
            seen = (await _two.Services.GetRequiredService<LiveBoard>().RunAsync(database.Operator, "kabar-banyak", Cancel)).Value!.LastTurn;
        });
        for (var turn = 0; turn < 20; turn++) (await _one.Services.GetRequiredService<CallIn>().RunAsync(database.Operator, new("kabar-banyak", turn, turn % 2 + 1), Cancel)).IsDone.ShouldBeTrue();
        await WaitUntilAsync(() => Task.FromResult(seen == 20));
        calls.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task Whoever_is_gone_is_told_nothing()
    {
        var round = await database.OpenRoundAsync("kabar-pergi");
        var (told, gone) = (Listen(_two, round.Id), 0);
        _two.Services.GetRequiredService<RoundNews>().Subscribe(round.Id, () => Task.FromResult(Interlocked.Increment(ref gone))).Dispose();
        await _one.Services.GetRequiredService<CallIn>().RunAsync(database.Operator, new("kabar-pergi", 0, 1), Cancel);
        await HearAsync(told);
        gone.ShouldBe(0);
    }

    private async Task<WebApplication> StartAsync()
    {
        var app = WebHost.Build(database.App, new InstanceMode(IsSample: true), "http://127.0.0.1:0");
        await app.StartAsync(Cancel);
        return app;
    }

    private static ChannelReader<bool> Listen(WebApplication app, RoundId round)
    {
        var heard = Channel.CreateUnbounded<bool>();
        app.Services.GetRequiredService<RoundNews>().Subscribe(round, () => { heard.Writer.TryWrite(true); return Task.CompletedTask; });
        return heard.Reader;
    }

    private static async Task HearAsync(ChannelReader<bool> told)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        await told.ReadAsync(patience.Token);
    }

    /// <summary>Lets earlier news pass, so that the next one heard is the one that is waited for.</summary>
    private static async Task SettleAsync(params ChannelReader<bool>[] readers)
    {
        await Task.Delay(4 * RoundNews.Pause, Cancel);
        foreach (var reader in readers) while (reader.TryRead(out _)) { }
    }

    private Task ListeningAsync(int connections) => WaitUntilAsync(async () =>
    {
        await using var db = database.Context();
        return await db.Database.SqlQueryRaw<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE application_name = '{RoundNews.ConnectionName}' AND datname = current_database() AND state = 'idle' AND query <> ''").SingleAsync(Cancel) == connections;
    });

    private static async Task WaitUntilAsync(Func<Task<bool>> holds)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50, Cancel))
            if (await holds()) return;
        throw new TimeoutException("it never came about");
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
    }
}
