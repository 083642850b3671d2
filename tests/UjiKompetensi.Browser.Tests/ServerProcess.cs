using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace UjiKompetensi.Browser.Tests;

/// <summary>The real program in a process of its own, as an office runs it, to be killed without warning and started again.</summary>
/// <param name="data">Serves the private cluster below this folder, as on one's own machine and without HTTPS, instead of the two connections.</param>
internal sealed class ServerProcess(string app, string owner, string? data = null) : IAsyncDisposable
{
    private readonly int _port = FreePort();
    private Process? _process;

    public string Address => $"http://localhost:{_port}";

    public async Task StartAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { Path.Combine(AppContext.BaseDirectory, "UjiKompetensi.Web.dll"), "serve", "--urls", Address } };
        start.Environment["UJI_DATABASE"] = data is null ? app : null;
        start.Environment["UJI_DATABASE_OWNER"] = data is null ? owner : null;
        start.Environment["UJI_DATA"] = data;
        _process = Process.Start(start)!;
        string? said;
        // Warnings may come first.
        do said = await _process.StandardOutput.ReadLineAsync(cancel);
        while (said is not null && !said.Contains("siap di", StringComparison.Ordinal));
        said.ShouldNotBeNull($"the server did not start: {(said is null ? await _process.StandardError.ReadToEndAsync(cancel) : "")}");
        // A pipe that nobody empties would stop a server that has much to say.
        _ = DrainAsync(_process.StandardOutput);
        _ = DrainAsync(_process.StandardError);
    }

    private static async Task DrainAsync(StreamReader pipe)
    {
        try
        {
            while (await pipe.ReadLineAsync() is not null) { }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process was killed.
        }
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
