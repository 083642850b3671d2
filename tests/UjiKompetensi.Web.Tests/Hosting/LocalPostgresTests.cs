using System.Diagnostics;
using Npgsql;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Tests.Hosting;

public sealed class LocalPostgresTests : IDisposable
{
    private readonly ClusterDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task Settings_of_the_cluster_cannot_switch_durability_off()
    {
        await using (var postgres = await directory.StartAsync())
            await ClusterDirectory.AskAsync(postgres, LocalPostgres.AdminRole, "ALTER SYSTEM SET fsync = off");

        await using var again = await directory.StartAsync();

        (await ClusterDirectory.AskAsync(again, LocalPostgres.AppRole, "SHOW fsync")).ShouldBe("on");
    }

    [Fact]
    public async Task A_long_path_gets_a_short_private_socket_directory()
    {
        var deep = Path.Combine(directory.Path, new string('a', 60), "nama dengan spasi, koma");
        await using var postgres = await LocalPostgres.StartAsync(deep, ct: directory.Stop);

        var host = new NpgsqlConnectionStringBuilder(postgres.ConnectionString("ukom_app", "uji")).Host!;
        host.Length.ShouldBeLessThan(40);
        File.GetUnixFileMode(host).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await ClusterDirectory.AskAsync(postgres, LocalPostgres.AppRole, "SELECT 'ya'")).ShouldBe("ya");

        await postgres.DisposeAsync();
        Directory.Exists(host).ShouldBeFalse("nothing is left below /tmp");
    }

    [Fact]
    public async Task A_directory_closed_to_the_postgres_user_is_placed_elsewhere()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root borrows another account.");
        File.SetUnixFileMode(directory.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var said = new List<string>();

        await using (var postgres = await LocalPostgres.StartAsync(directory.Path, said.Add, directory.Stop))
            await ClusterDirectory.AskAsync(postgres, LocalPostgres.OwnerRole, "CREATE TABLE kept (id int)");
        await using (var again = await LocalPostgres.StartAsync(directory.Path, said.Add, directory.Stop))
            await ClusterDirectory.AskAsync(again, LocalPostgres.OwnerRole, "SELECT * FROM kept");

        var place = new DirectoryInfo(directory.Cluster).LinkTarget.ShouldNotBeNull();
        place.ShouldStartWith("/var/lib/postgresql/uji-");
        said.ShouldContain(line => line.Contains(place));
        Directory.Delete(place, recursive: true);
    }

    [Fact]
    public async Task Nothing_is_made_in_place_of_lost_data()
    {
        await using (await directory.StartAsync())
        {
        }
        Directory.Delete(directory.Cluster, recursive: true);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => directory.StartAsync());

        refused.Message.ShouldContain("Pulihkan dari cadangan");
        Directory.Exists(directory.Cluster).ShouldBeFalse();
    }

    [Fact]
    public async Task Second_start_is_quick_and_keeps_the_data()
    {
        await using (var postgres = await directory.StartAsync())
            await ClusterDirectory.AskAsync(postgres, LocalPostgres.OwnerRole, "CREATE TABLE kept (id int)");

        var watch = Stopwatch.StartNew();
        await using var again = await directory.StartAsync();
        watch.Stop();

        TestContext.Current.TestOutputHelper?.WriteLine($"second start {watch.ElapsedMilliseconds} ms");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        (await ClusterDirectory.AskAsync(again, LocalPostgres.OwnerRole, "SELECT count(*)::text FROM kept")).ShouldBe("0");
    }
}
