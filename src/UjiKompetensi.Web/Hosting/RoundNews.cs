using System.Threading.Channels;
using Npgsql;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// Tells open pages that something happened to a round, on whichever instance of the application it was done: one
/// connection of its own listens to the database. A message may come too often, never too late for good: after a break
/// of that connection everybody is told that something may have changed.
/// </summary>
internal sealed class RoundNews(string connection, ILogger<RoundNews> log) : BackgroundService
{
    /// <summary>As Data/Migrations/Live.sql names it.</summary>
    public const string ChannelName = "uji_kegiatan";

    /// <summary>As <c>pg_stat_activity</c> shows the listening connection.</summary>
    public const string ConnectionName = "uji-kabar";

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan[] Backoff = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)];

    private readonly Lock _gate = new();
    private readonly HashSet<Subscriber> _subscribers = [];

    /// <summary>Calls <paramref name="told"/> at once on the first news and then at most once a second, never twice at a time.</summary>
    public IDisposable Subscribe(RoundId round, Func<Task> told)
    {
        var subscriber = new Subscriber(this, round, told);
        lock (_gate) _subscribers.Add(subscriber);
        return subscriber;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                // Not from the pool, and asked now and then whether it still lives: a router that forgot it says nothing.
                await using var listening = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 10, ApplicationName = ConnectionName }.ConnectionString);
                listening.Notification += (_, news) => { if (Guid.TryParse(news.Payload, out var id)) Tell(new RoundId(id)); };
                await listening.OpenAsync(stoppingToken);
                await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", listening)) await listen.ExecuteNonQueryAsync(stoppingToken);
                failures = 0;
                Tell(null);
                while (true) await listening.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken) when (broken is NpgsqlException or IOException or System.Net.Sockets.SocketException or InvalidOperationException or TimeoutException)
            {
                if (failures == 0) log.LogWarning("Listening to the database broke off ({Cause}); trying again", broken.GetType().Name);
                await Task.Delay(Backoff[Math.Min(failures++, Backoff.Length - 1)], stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <param name="round">Null for all: something may have been missed.</param>
    private void Tell(RoundId? round)
    {
        lock (_gate)
            foreach (var subscriber in _subscribers)
                if (round is null || subscriber.Round == round) subscriber.Wake();
    }

    private void Failed(Exception failure) => log.LogDebug(failure, "A page could not be told");

    private sealed class Subscriber : IDisposable
    {
        // Room for one: news that arrive while somebody is being told are one more call, however many they are.
        private readonly Channel<bool> _waiting = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private readonly CancellationTokenSource _gone = new();
        private readonly RoundNews _news;

        public Subscriber(RoundNews news, RoundId round, Func<Task> told)
        {
            (_news, Round) = (news, round);
            _ = PumpAsync(told);
        }

        public RoundId Round { get; }

        public void Wake() => _waiting.Writer.TryWrite(true);

        public void Dispose()
        {
            lock (_news._gate) _news._subscribers.Remove(this);
            _gone.Cancel();
        }

        private async Task PumpAsync(Func<Task> told)
        {
            try
            {
                while (await _waiting.Reader.WaitToReadAsync(_gone.Token))
                {
                    _waiting.Reader.TryRead(out _);
                    try { await told(); }
                    catch (Exception failed) when (failed is not OperationCanceledException) { _news.Failed(failed); }
                    await Task.Delay(Pause, _gone.Token);
                }
            }
            catch (OperationCanceledException) { /* The page is gone. */ }
            finally { _gone.Dispose(); }
        }
    }
}
