using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench;

/// <summary>The nginx of docs/operations with ports, certificate and logs of this drill, in the foreground and without any other site.</summary>
internal sealed class NginxProcess : IAsyncDisposable
{
    /// <summary>Whose certificate it shows, signed by itself.</summary>
    public const string Certificate = "CN=uji.contoh.go.id";

    private readonly Process _process;

    private NginxProcess(Process process, int port) => (_process, Address) = (process, new Uri($"https://127.0.0.1:{port}"));

    public Uri Address { get; }

    /// <param name="sticky">False takes the line away that ties a browser to its instance.</param>
    public static async Task<NginxProcess> StartAsync(string folder, int first, int second, bool sticky)
    {
        var (port, plain) = (AppServer.FreePort(), AppServer.FreePort());
        WriteCertificate(folder);
        var site = await File.ReadAllTextAsync(Documented());
        foreach (var (documented, here) in new[]
        {
            ("  listen [::]:443 ssl;\n", ""), ("  listen [::]:80;\n", ""), ("listen 443 ssl;", $"listen 127.0.0.1:{port} ssl;"), ("listen 80;", $"listen 127.0.0.1:{plain};"),
            ("127.0.0.1:8081", $"127.0.0.1:{first}"), ("127.0.0.1:8082", $"127.0.0.1:{second}"), ("/etc/ssl/uji", folder), ("/var/log/nginx", folder),
            ("  hash $uji_session consistent;\n", sticky ? "  hash $uji_session consistent;\n" : ""),
        })
            site = site.Contains(documented, StringComparison.Ordinal) ? site.Replace(documented, here, StringComparison.Ordinal) : throw new InvalidOperationException($"docs/operations/nginx.conf tidak memuat: {documented}");
        await File.WriteAllTextAsync(Path.Combine(folder, "uji.conf"), site);
        var user = Environment.IsPrivilegedProcess ? "user root;" : "";
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off; {{user}} worker_processes 1; pid {{folder}}/nginx.pid; error_log {{folder}}/start.log warn;
            events { worker_connections 256; }
            http {
              client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/f; uwsgi_temp_path {{folder}}/u; scgi_temp_path {{folder}}/s;
              include {{folder}}/uji.conf;
            }
            """);
        var process = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "start.log")]))
            ?? throw new InvalidOperationException("nginx tidak dapat dijalankan.");
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync("127.0.0.1", port);
                return new NginxProcess(process, port);
            }
            catch (SocketException) when (waited.Elapsed < TimeSpan.FromSeconds(20) && !process.HasExited)
            {
                // Not yet.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The master takes its workers along only when it is asked.
        using (var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Documented()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
            if (Path.Combine(place.FullName, "docs", "operations", "nginx.conf") is var file && File.Exists(file)) return file;
        throw new FileNotFoundException("docs/operations/nginx.conf tidak ditemukan di atas direktori program.");
    }

    private static void WriteCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Certificate, key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "fullchain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
    }
}
