using System.Diagnostics;
using System.Globalization;
using Npgsql;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Bench;

/// <summary>
/// Kills the database server in the middle of commits, again and again, and counts what had been
/// acknowledged and is gone. The list of acknowledged rows is kept outside the database.
/// </summary>
internal static class ClusterDrill
{
    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        // Below /tmp with an open mode: as root the server runs under another account.
        var directory = $"/tmp/uji-latihan-{Environment.ProcessId}";
        var random = new Random(options.Seed);
        var acknowledged = new HashSet<int>();
        var next = 0;
        double slowest = 0;
        var lost = 0;
        try
        {
            await using (var postgres = await LocalPostgres.StartAsync(directory))
            {
                await using var owner = await OpenAsync(postgres);
                await using var create = new NpgsqlCommand("CREATE TABLE ledger (id int PRIMARY KEY)", owner);
                await create.ExecuteNonQueryAsync();
            }

            for (var round = 0; round < (options.Full ? 50 : 3); round++)
            {
                var killed = await LocalPostgres.StartAsync(directory);
                var kill = KillAsync(directory, TimeSpan.FromMilliseconds(random.Next(50, 400)));
                next = await WriteUntilBrokenAsync(killed, next, acknowledged);
                await kill;

                var watch = Stopwatch.StartNew();
                await using var postgres = await LocalPostgres.StartAsync(directory);
                slowest = Math.Max(slowest, watch.Elapsed.TotalSeconds);
                lost += await MissingAsync(postgres, acknowledged);
                await killed.DisposeAsync();
            }
        }
        finally
        {
            if (Directory.Exists(directory))
                Directory.Delete(directory, recursive: true);
        }

        // A drill that wrote nothing proves nothing.
        yield return new Figure("cluster.unwritten", acknowledged.Count > 0 ? 0 : 1, "drills", 0);
        yield return new Figure("cluster.lost", lost, $"of-{acknowledged.Count}-rows", 0);
        yield return new Figure("cluster.recovery", slowest, "s", 10);
    }

    private static async Task<int> WriteUntilBrokenAsync(LocalPostgres postgres, int next, HashSet<int> acknowledged)
    {
        await using var connection = await OpenAsync(postgres);
        await using var insert = new NpgsqlCommand("INSERT INTO ledger VALUES ($1)", connection);
        var id = new NpgsqlParameter<int>();
        insert.Parameters.Add(id);
        while (true)
        {
            id.TypedValue = next++;
            try
            {
                await insert.ExecuteNonQueryAsync();
            }
            catch (NpgsqlException)
            {
                return next;
            }
            acknowledged.Add(id.TypedValue);
        }
    }

    private static async Task KillAsync(string directory, TimeSpan after)
    {
        await Task.Delay(after);
        var file = Path.Combine(directory, "cluster", "postmaster.pid");
        var server = int.Parse((await File.ReadAllLinesAsync(file))[0], CultureInfo.InvariantCulture);
        using var process = Process.GetProcessById(server);
        // Only the parent: its orphans still finish what they do, and the next start has to wait for them.
        process.Kill();
    }

    private static async Task<int> MissingAsync(LocalPostgres postgres, HashSet<int> acknowledged)
    {
        await using var connection = await OpenAsync(postgres);
        await using var query = new NpgsqlCommand("SELECT id FROM ledger", connection);
        await using var reader = await query.ExecuteReaderAsync();
        var found = new HashSet<int>();
        while (await reader.ReadAsync())
            found.Add(reader.GetInt32(0));
        return acknowledged.Count(id => !found.Contains(id));
    }

    private static async Task<NpgsqlConnection> OpenAsync(LocalPostgres postgres)
    {
        var text = postgres.ConnectionString(LocalPostgres.OwnerRole, LocalPostgres.DefaultDatabase);
        var connection = new NpgsqlConnection(text + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}
