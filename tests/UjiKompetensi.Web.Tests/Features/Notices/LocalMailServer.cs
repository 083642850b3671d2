using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace UjiKompetensi.Web.Tests.Features.Notices;

/// <summary>A real SMTP server (Debian's aiosmtpd) on a port of its own, which keeps what it takes in a maildir.</summary>
internal sealed class LocalMailServer : IAsyncDisposable
{
    public const string Program = "/usr/bin/aiosmtpd";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"uji-surat-{Guid.NewGuid():N}");
    private Process? _process;

    public int Port { get; } = FreePort();

    /// <summary>Skips the test, and says so, where the server is not installed; <c>./uji test</c> installs it.</summary>
    public static async Task<LocalMailServer> StartAsync()
    {
        var server = new LocalMailServer();
        await server.RunAsync();
        return server;
    }

    public static void SkipWithoutOne() => Assert.SkipUnless(File.Exists(Program), $"{Program} is not installed: apt-get install python3-aiosmtpd");

    public async Task RunAsync()
    {
        _process = Process.Start(new ProcessStartInfo(Program, ["-n", "-l", $"127.0.0.1:{Port}", "-c", "aiosmtpd.handlers.Mailbox", _folder]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        for (var tries = 0; tries < 300; tries++)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("the mail server did not come up");
    }

    public async Task StopAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Everything it has taken, oldest first.</summary>
    public IReadOnlyList<MimeMessage> Taken() => !Directory.Exists(Path.Combine(_folder, "new")) ? []
        : [.. Directory.GetFiles(Path.Combine(_folder, "new")).OrderBy(f => f, StringComparer.Ordinal).Select(f => MimeMessage.Load(f))];

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
