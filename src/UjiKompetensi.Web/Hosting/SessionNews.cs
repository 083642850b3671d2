namespace UjiKompetensi.Web.Hosting;

/// <summary>Tells, on every instance of the application, that sessions of an account ended.</summary>
internal sealed class SessionNews(string connection, ILogger<SessionNews> log) : DatabaseNews(connection, SessionNews.ChannelName, SessionNews.ConnectionName, log)
{
    /// <summary>As Data/Migrations/Trust.sql names it.</summary>
    public const string ChannelName = "uji_sesi";

    /// <summary>As <c>pg_stat_activity</c> shows the listening connection.</summary>
    public const string ConnectionName = "uji-kabar-sesi";

    private readonly Lock _gate = new();
    // In the order of subscribing: the memory of sessions forgets before any page asks it.
    private readonly List<Subscription> _subscriptions = [];

    /// <param name="told">Must come back at once; gets the account, or null for all.</param>
    public IDisposable Subscribe(Action<Guid?> told)
    {
        var subscription = new Subscription(this, told);
        lock (_gate) _subscriptions.Add(subscription);
        return subscription;
    }

    protected override void Tell(Guid? about)
    {
        Subscription[] all;
        lock (_gate) all = [.. _subscriptions];
        foreach (var subscription in all) subscription.Told(about);
    }

    private sealed class Subscription(SessionNews news, Action<Guid?> told) : IDisposable
    {
        public Action<Guid?> Told => told;

        public void Dispose()
        {
            lock (news._gate) news._subscriptions.Remove(this);
        }
    }
}
