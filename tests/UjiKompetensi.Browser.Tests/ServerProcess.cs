using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace UjiKompetensi.Browser.Tests;

/// <summary>The real program in a process of its own, as an office runs it, to be killed without warning and started again.</summary>
/// <param name="data">Serves the private cluster below this folder, as on one's own machine and without HTTPS, instead of the two connections.</param>
/// <param name="withTls">Serves HTTPS on a second port too, with a certificate that nobody vouches for.</param>
internal sealed class ServerProcess(string app, string owner, string? data = null, bool withTls = false) : IAsyncDisposable
{
    private readonly int _port = FreePort();
    private readonly int _securePort = FreePort();
    private readonly string _certificate = Path.Combine(Path.GetTempPath(), $"uji-{Guid.CreateVersion7():N}.pfx");
    private Process? _process;

    public string Address => $"http://localhost:{_port}";
    public string SecureAddress => $"https://localhost:{_securePort}";

    public async Task StartAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { Path.Combine(AppContext.BaseDirectory, "UjiKompetensi.Web.dll"), "serve", "--urls", withTls ? $"{Address};{SecureAddress}" : Address } };
        start.Environment["UJI_DATABASE"] = data is null ? app : null;
        start.Environment["UJI_DATABASE_OWNER"] = data is null ? owner : null;
        start.Environment["UJI_DATA"] = data;
        if (withTls)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            await File.WriteAllBytesAsync(_certificate, certificate.Export(X509ContentType.Pkcs12), cancel);
            start.Environment["Kestrel__Certificates__Default__Path"] = _certificate;
        }

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

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        File.Delete(_certificate);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
