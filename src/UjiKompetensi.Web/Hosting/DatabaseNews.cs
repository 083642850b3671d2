using Npgsql;

namespace UjiKompetensi.Web.Hosting;

/// <summary>
/// One connection of its own that listens to one channel of the database, taken up again whenever it breaks off. What is
/// told while it is broken is lost, so every new beginning counts as news of everything.
/// </summary>
internal abstract class DatabaseNews(string connection, string channel, string name, ILogger log) : BackgroundService
{
    private static readonly TimeSpan[] Backoff = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)];

    /// <summary>Whether nothing can be missed now, as far as this end of the line knows.</summary>
    public bool IsListening { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                // Not from the pool, and asked now and then whether it still lives: a router that forgot it says nothing.
                await using var listening = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false, KeepAlive = 10, ApplicationName = name }.ConnectionString);
                listening.Notification += (_, news) => { if (Guid.TryParse(news.Payload, out var id)) Tell(id); };
                await listening.OpenAsync(stoppingToken);
                await using (var listen = new NpgsqlCommand($"LISTEN {channel}", listening)) await listen.ExecuteNonQueryAsync(stoppingToken);
                (failures, IsListening) = (0, true);
                Tell(null);
                while (true) await listening.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken) when (broken is NpgsqlException or IOException or System.Net.Sockets.SocketException or InvalidOperationException or TimeoutException)
            {
                IsListening = false;
                if (failures == 0) log.LogWarning("Listening to the database broke off ({Cause}); trying again", broken.GetType().Name);
                await Task.Delay(Backoff[Math.Min(failures++, Backoff.Length - 1)], stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                IsListening = false;
            }
        }
    }

    /// <param name="about">Null for everything: something may have been missed.</param>
    protected abstract void Tell(Guid? about);
}
