using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace UjiKompetensi.Bench;

/// <summary>One app process on a port of its own, as a systemd unit runs it: started, asked to leave, or killed.</summary>
internal sealed class ServedInstance : IAsyncDisposable
{
    // Long enough to be seen leaving.
    private const int DrainSeconds = 2;

    private readonly string _database;
    private Process? _process;

    private ServedInstance(string database) => _database = database;

    public int Port { get; } = FreePort();

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public static async Task<ServedInstance> StartAsync(string database)
    {
        var instance = new ServedInstance(database);
        await instance.StartAsync();
        return instance;
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "UjiKompetensi.Web.dll"), "serve", "--urls", Address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["UJI_DATABASE"] = _database;
        start.Environment["UJI_DRAIN_SECONDS"] = DrainSeconds.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(start)!;
        string? said;
        do said = await _process.StandardOutput.ReadLineAsync();
        while (said is not null && !said.Contains("siap di", StringComparison.Ordinal));
        if (said is null) throw new InvalidOperationException($"Instans tidak mulai: {await _process.StandardError.ReadToEndAsync()}");
        // A pipe that nobody empties would stop a server that has much to say.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>SIGTERM, and waits for the end. True when it said that it is not ready while it still answered.</summary>
    public async Task<bool> DrainAsync()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(10) };
        using (var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        var unready = false;
        try
        {
            while (!unready)
            {
                unready = (await http.GetAsync("/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable && (await http.GetAsync("/health/live")).StatusCode == HttpStatusCode.OK;
                await Task.Delay(20);
            }
        }
        catch (HttpRequestException)
        {
            // It closed before it had said so.
        }

        await _process.WaitForExitAsync();
        return unready;
    }

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process!.HasExited) await KillAsync();
        _process.Dispose();
    }

    internal static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
