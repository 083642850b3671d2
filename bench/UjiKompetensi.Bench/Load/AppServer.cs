using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Bench.Load;

/// <summary>The product in a process of its own, as a systemd unit runs it: asked to leave or killed without warning, and started again on the same port.</summary>
internal sealed class AppServer(string connection) : IAsyncDisposable
{
    // Long enough to be seen leaving.
    private const string DrainSeconds = "2";

    private static readonly string Program = typeof(WebHost).Assembly.Location;

    private readonly List<string> _said = [];
    private Process? _process;

    public int Port { get; } = FreePort();

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    /// <summary>Everything it has printed so far, over all its lives.</summary>
    public IReadOnlyList<string> Said
    {
        get { lock (_said) return [.. _said]; }
    }

    public double WorkingSet
    {
        get { _process!.Refresh(); return _process.WorkingSet64 / 1024d / 1024d; }
    }

    public double ProcessorSeconds
    {
        get { _process!.Refresh(); return _process.TotalProcessorTime.TotalSeconds; }
    }

    /// <summary>Files, sockets and pipes it holds.</summary>
    public int OpenFiles => Directory.GetFiles($"/proc/{_process!.Id}/fd").Length;

    public async Task StartAsync()
    {
        if (!await TryStartAsync()) throw new InvalidOperationException($"Aplikasi tidak mulai: {string.Join(' ', Said.TakeLast(3))}");
    }

    /// <returns>False when it ended before it served; why is in <see cref="Said"/>.</returns>
    public async Task<bool> TryStartAsync()
    {
        _process = Launch(["serve", "--urls", Address]);
        _ = DrainAsync(_process.StandardError);
        // Warnings may come first.
        while (await _process.StandardOutput.ReadLineAsync() is { } said)
        {
            Note(said);
            if (!said.Contains("siap di", StringComparison.Ordinal)) continue;
            // A pipe that nobody empties would stop a server that has much to say.
            _ = DrainAsync(_process.StandardOutput);
            return true;
        }

        await KillAsync();
        return false;
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

    /// <summary>SIGTERM, and waits for the end.</summary>
    /// <returns>True when it said that it is not ready while it still answered.</returns>
    public async Task<bool> DrainAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(10) };
        await TerminateAsync(_process!);
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

        await _process!.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        return unready;
    }

    /// <summary>SIGTERM, as systemd sends it.</summary>
    public static async Task TerminateAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Runs one of the product's verbs beside the server.</summary>
    public async Task<(int ExitCode, string Output)> VerbAsync(params string[] arguments)
    {
        using var process = Launch(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private Process Launch(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Database.AppVariable] = connection;
        start.Environment["UJI_DRAIN_SECONDS"] = DrainSeconds;
        return Process.Start(start)!;
    }

    private async Task DrainAsync(StreamReader pipe)
    {
        try
        {
            while (await pipe.ReadLineAsync() is { } line) Note(line);
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process was killed.
        }
    }

    private void Note(string line)
    {
        lock (_said) _said.Add(line);
    }
}
