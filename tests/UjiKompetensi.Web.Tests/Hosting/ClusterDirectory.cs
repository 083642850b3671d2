using System.Diagnostics;
using Npgsql;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Web.Tests.Hosting;

/// <summary>A directory for one cluster of a test, and what the tests look at from outside.</summary>
internal sealed class ClusterDirectory : IDisposable
{
    public ClusterDirectory() =>
        // Entered by everybody: as root the server runs under another account.
        Directory.CreateDirectory(Path, (UnixFileMode)0b111_101_101);

    public string Path { get; } = $"/tmp/uji-tes-{Guid.NewGuid():N}"[..24];

    public string Cluster => System.IO.Path.Combine(Path, "cluster");

    public CancellationToken Stop { get; } = TestContext.Current.CancellationToken;

    public Task<LocalPostgres> StartAsync() => LocalPostgres.StartAsync(Path, ct: Stop);

    public static async Task<string?> AskAsync(LocalPostgres postgres, string role, string query)
    {
        await using var connection = new NpgsqlConnection(
            postgres.ConnectionString(role, LocalPostgres.DefaultDatabase) + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(query, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string;
    }

    /// <summary>The process id of the server, null when none runs.</summary>
    public int? ServerId()
    {
        var file = System.IO.Path.Combine(Cluster, "postmaster.pid");
        if (!File.Exists(file))
            return null;
        var id = int.Parse(File.ReadLines(file).First());
        return Directory.Exists($"/proc/{id}") ? id : null;
    }

    /// <summary>kill -9 of the server, until the kernel has closed its files; nobody may have reaped it yet.</summary>
    public void KillServer()
    {
        var id = ServerId().ShouldNotBeNull();
        using var server = Process.GetProcessById(id);
        server.Kill();
        var stat = $"/proc/{id}/stat";
        SpinWait.SpinUntil(() => !File.Exists(stat) || File.ReadAllText(stat).Contains(") Z "), 10_000).ShouldBeTrue();
    }

    /// <summary>A process of another program that holds a lease exactly as we do.</summary>
    public Process LeaseOfAnotherProcess()
    {
        var lease = System.IO.Path.Combine(Path, "lease");
        var process = Process.Start(new ProcessStartInfo(
            "flock", ["--shared", "--no-fork", lease, "sh", "-c", "echo held; exec sleep 60"])
        { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadLine().ShouldBe("held");
        return process;
    }

    public void Dispose()
    {
        // A failed test must not leave a server behind.
        if (ServerId() is { } id)
            Process.GetProcessById(id).Kill();
        Directory.Delete(Path, recursive: true);
    }
}
