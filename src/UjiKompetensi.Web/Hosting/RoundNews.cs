using System.Threading.Channels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// Tells open pages that something happened to a round, on whichever instance of the application it was done: a
/// message may come too often, never too late for good.
/// </summary>
internal sealed class RoundNews(string connection, ILogger<RoundNews> log) : DatabaseNews(connection, RoundNews.ChannelName, RoundNews.ConnectionName, log)
{
    /// <summary>As Data/Migrations/Live.sql names it.</summary>
    public const string ChannelName = "uji_kegiatan";

    /// <summary>As <c>pg_stat_activity</c> shows the listening connection.</summary>
    public const string ConnectionName = "uji-kabar";

    /// <summary>Half of what may pass between a save and its sight on an open board: the other half is for the asking and the drawing.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly HashSet<Subscriber> _subscribers = [];

    /// <summary>Calls <paramref name="told"/> at once on the first news and then at most twice a second, never twice at a time.</summary>
    public IDisposable Subscribe(RoundId round, Func<Task> told)
    {
        var subscriber = new Subscriber(this, round, told);
        lock (_gate) _subscribers.Add(subscriber);
        return subscriber;
    }

    protected override void Tell(Guid? about)
    {
        lock (_gate)
            foreach (var subscriber in _subscribers)
                if (about is null || subscriber.Round.Value == about) subscriber.Wake();
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
