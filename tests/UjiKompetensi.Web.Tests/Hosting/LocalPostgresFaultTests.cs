using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Tests.Hosting;

/// <summary>Shared use, killed processes and interrupted starts.</summary>
public sealed class LocalPostgresFaultTests : IDisposable
{
    private readonly ClusterDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task The_last_lease_stops_the_server()
    {
        var first = await directory.StartAsync();
        var second = await directory.StartAsync();
        var server = directory.ServerId();

        await first.DisposeAsync();
        directory.ServerId().ShouldBe(server);
        (await ClusterDirectory.AskAsync(second, LocalPostgres.AppRole, "SELECT 'ya'")).ShouldBe("ya");

        await second.DisposeAsync();
        directory.ServerId().ShouldBeNull();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Another_process_keeps_the_server_and_its_orphan_is_reused()
    {
        var mine = await directory.StartAsync();
        using var other = directory.LeaseOfAnotherProcess();
        var server = directory.ServerId().ShouldNotBeNull();

        await mine.DisposeAsync();
        directory.ServerId().ShouldBe(server, "the other process still uses it");

        // The other process dies without a word and leaves the server to itself.
        other.Kill();
        await other.WaitForExitAsync(directory.Stop);
        await using (await directory.StartAsync())
            directory.ServerId().ShouldBe(server, "a running server is reused");

        directory.ServerId().ShouldBeNull();
    }

    [Fact]
    public async Task Many_starts_at_once_share_one_server()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(directory.StartAsync, directory.Stop)));
        directory.ServerId().ShouldNotBeNull();

        await Task.WhenAll(all.Select(p => p.DisposeAsync().AsTask()));

        directory.ServerId().ShouldBeNull();
    }

    [Fact]
    public async Task The_server_holds_neither_our_locks_nor_our_pipes_nor_our_terminal()
    {
        await using var postgres = await directory.StartAsync();
        var server = directory.ServerId().ShouldNotBeNull();

        var open = Directory.GetFiles($"/proc/{server}/fd")
            .Select(f => new FileInfo(f).LinkTarget ?? "").ToList();
        open.ShouldNotBeEmpty();
        open.ShouldNotContain(f => f.EndsWith("/lease") || f.EndsWith("/start"));
        // Standard input, output and error; the server has pipes of its own beyond them.
        foreach (var standard in new[] { 0, 1, 2 })
            (new FileInfo($"/proc/{server}/fd/{standard}").LinkTarget ?? "").ShouldNotStartWith("pipe:");

        // After the name in brackets: state, parent, process group, session. An own session gets no Ctrl-C of ours.
        var stat = File.ReadAllText($"/proc/{server}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        fields[3].ShouldBe(server.ToString());
    }

    [Fact]
    public async Task A_killed_server_starts_again_with_every_acknowledged_row()
    {
        await using (var postgres = await directory.StartAsync())
        {
            await ClusterDirectory.AskAsync(postgres, LocalPostgres.OwnerRole, "CREATE TABLE kept (id int)");
            for (var i = 0; i < 50; i++)
                await ClusterDirectory.AskAsync(postgres, LocalPostgres.OwnerRole, $"INSERT INTO kept VALUES ({i})");
            directory.KillServer();

            // At once, while the children of the dead server are still dying.
            await using var again = await directory.StartAsync();
            (await ClusterDirectory.AskAsync(again, LocalPostgres.OwnerRole, "SELECT count(*)::text FROM kept")).ShouldBe("50");
        }
        directory.ServerId().ShouldBeNull();
    }

    [Fact]
    public async Task An_interrupted_initdb_is_recovered()
    {
        foreach (var delay in new[] { 30, 150, 300 })
        {
            using var impatient = CancellationTokenSource.CreateLinkedTokenSource(directory.Stop);
            impatient.CancelAfter(delay);
            try
            {
                await using var early = await LocalPostgres.StartAsync(directory.Path, ct: impatient.Token);
            }
            catch (OperationCanceledException)
            {
                // Expected; on a fast machine the last one may finish.
            }
        }
        Directory.CreateDirectory(directory.Cluster + ".baru/base");

        await using var postgres = await directory.StartAsync();

        (await ClusterDirectory.AskAsync(postgres, LocalPostgres.AppRole, "SELECT 'ya'")).ShouldBe("ya");
        Directory.Exists(directory.Cluster + ".baru").ShouldBeFalse();
    }

    [Fact]
    public async Task Half_a_directory_in_the_place_of_the_cluster_is_put_aside()
    {
        Directory.CreateDirectory(directory.Cluster);
        File.WriteAllText(Path.Combine(directory.Cluster, "half"), "");

        await using var postgres = await directory.StartAsync();

        (await ClusterDirectory.AskAsync(postgres, LocalPostgres.AppRole, "SELECT 'ya'")).ShouldBe("ya");
        var aside = Directory.GetDirectories(directory.Path, "cluster.rusak-*").ShouldHaveSingleItem();
        File.Exists(Path.Combine(aside, "half")).ShouldBeTrue();
    }

    [Fact]
    public async Task Roles_missing_after_an_interruption_are_made_at_the_next_start()
    {
        await using (var postgres = await directory.StartAsync())
        {
            await ClusterDirectory.AskAsync(postgres, LocalPostgres.AdminRole, "REVOKE CONNECT ON DATABASE uji FROM ukom_app");
            await ClusterDirectory.AskAsync(postgres, LocalPostgres.AdminRole, "DROP OWNED BY ukom_app");
            await ClusterDirectory.AskAsync(postgres, LocalPostgres.AdminRole, "DROP ROLE ukom_app");
        }
        File.Delete(Path.Combine(directory.Path, "ready"));

        await using var again = await directory.StartAsync();

        (await ClusterDirectory.AskAsync(again, LocalPostgres.AppRole, "SELECT 'ya'")).ShouldBe("ya");
    }
}
