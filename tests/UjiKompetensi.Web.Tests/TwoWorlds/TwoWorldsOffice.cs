namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>The two worlds of one viewer; both databases go when it is closed.</summary>
internal sealed record WorldPair(World One, World Other, Func<Task> Drop) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        await Drop();
    }
}

/// <summary>The first world, built once, and who looks at it.</summary>
public sealed class TwoWorldsOffice(TestCluster cluster) : IAsyncLifetime
{
    private string _owner = "";

    internal TestClock Clock { get; } = new();
    internal Catalogue Catalogue { get; } = new();
    internal Pool Pool { get; private set; } = null!;
    internal IReadOnlyList<Viewer> Viewers { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        (var app, _owner) = await cluster.CloneAsync();
        var office = new SmallOffice(app, Clock);
        Viewers = await office.BuildAsync(CancellationToken.None);
        Pool = await Pool.ReadAsync(app, office.UploadToken, CancellationToken.None);
        // The key that signs sessions and forms is made by the first instance; both worlds must have it.
        await using (var first = await World.OpenAsync(app, Clock, Viewers[0], CancellationToken.None)) first.Names.ShouldNotBeNull();
    }

    /// <summary>Two copies for one viewer, the other one with everything different that he must not see.</summary>
    internal async Task<WorldPair> PartAsync(Viewer viewer, CancellationToken cancel, bool alsoVisible = false)
    {
        var (one, other) = (await cluster.CopyAsync(_owner), await cluster.CopyAsync(_owner));
        await new OtherWorld(other.App, cluster.AdminOf(other.Owner)).MakeAsync(viewer, alsoVisible, cancel);
        Clock.Now = new TestClock().Now;
        return new WorldPair(await World.OpenAsync(one.App, Clock, viewer, cancel), await World.OpenAsync(other.App, Clock, viewer, cancel), async () =>
        {
            await cluster.DropAsync(one.Owner);
            await cluster.DropAsync(other.Owner);
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
