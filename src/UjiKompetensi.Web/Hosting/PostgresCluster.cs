using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace UjiKompetensi.Web.Hosting;

/// <summary>One cluster on disk and its server. The caller holds the start lock.</summary>
internal sealed class PostgresCluster
{
    private const int Port = 5432;

    // On the command line they win over postgresql.conf and ALTER SYSTEM: what was acknowledged stays.
    private static readonly string[] Settings =
    [
        "fsync=on", "synchronous_commit=on", "full_page_writes=on",
        "listen_addresses=", $"port={Port}", "unix_socket_permissions=0700",
        "timezone=UTC", "log_timezone=UTC", "max_connections=200", "log_checkpoints=off",
        // An archiver that stays away must not fill the disk; its archive then needs a new base backup.
        "max_slot_wal_keep_size=4GB",
        // A refused row must not put its values into the server's log.
        "log_error_verbosity=terse", "log_min_error_statement=panic",
    ];

    private readonly PostgresBinaries binaries;
    private readonly ServerAccount account;
    private readonly string data;
    private readonly string readyFile;
    private readonly string socket;

    private PostgresCluster(PostgresBinaries binaries, ServerAccount account, string data, string readyFile)
    {
        this.binaries = binaries;
        this.account = account;
        this.data = data;
        this.readyFile = readyFile;
        socket = SocketDirectory(data);
    }

    /// <summary>True once roles and database exist; a file, because asking the server costs a connection.</summary>
    public bool IsReady => File.Exists(readyFile);

    public void MarkReady() => File.WriteAllText(readyFile, "");

    public string ConnectionString(string role, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = socket,
            Port = Port,
            Username = role,
            Database = database,
        }.ConnectionString;

    /// <summary>Finds the cluster below a directory, or makes it.</summary>
    public static async Task<PostgresCluster> OpenAsync(string directory, Action<string> say, CancellationToken ct)
    {
        var account = ServerAccount.Current();
        var files = await ClusterFiles.LocateAsync(directory, account, say, ct);
        var binaries = await PostgresBinaries.FindAsync(files.Major, ct);
        if (files.Major is null)
        {
            say($"Menyiapkan basis data PostgreSQL {binaries.Major} pribadi di {directory} (sekali saja).");
            await files.CreateAsync(binaries, account, ct);
        }
        return new PostgresCluster(binaries, account, files.Data, files.ReadyFile);
    }

    /// <param name="recovery">Settings for the replay of an archive, which may take as long as it needs.</param>
    public async Task EnsureRunningAsync(params string[] recovery)
    {
        if (!SocketLivesInData)
            await account.ClaimDirectoryAsync(socket);

        var options = string.Join(' ', Settings.Concat(recovery).Select(s => $"-c {s}")) + $" -k {socket}";
        var log = Path.Combine(data, "server.log");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (await ListensAsync())
                return;

            var logged = Length(log);
            // -l matters: without a log file the server would keep our pipe open and we would wait for ever.
            // No cancellation: a start given up half way would leave a server that nobody waits for.
            var started = await account.RunAsync(
                binaries.Program("pg_ctl"),
                ["start", "-w", "-t", recovery.Length > 0 ? "86400" : "120", "-s", "-D", data, "-l", log, "-o", options]);
            if (started.ExitCode == 0 && recovery.Length == 0)
                return;
            // A server that replays lets pg_ctl go long before its end.
            while (started.ExitCode == 0 && State() is { } state)
            {
                if (state == "ready")
                    return;
                await Task.Delay(50);
            }

            // Just after a crash the dying processes still hold the data: wait for them, never touch postmaster.pid.
            var reason = Tail(log, logged);
            var dying = reason.Contains("lock file", StringComparison.Ordinal)
                || reason.Contains("still in use", StringComparison.Ordinal);
            if (!dying || waited.Elapsed > TimeSpan.FromSeconds(30))
                throw new InvalidOperationException(
                    $"PostgreSQL tidak dapat dijalankan ({data}):\n{started.Output.Trim()}\n{reason.Trim()}");
            await Task.Delay(100);
        }
    }

    public async Task StopAsync()
    {
        var stopped = await account.RunAsync(
            binaries.Program("pg_ctl"), ["stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", data]);
        if (stopped.ExitCode != 0 && await ListensAsync())
            throw new InvalidOperationException($"PostgreSQL tidak dapat dihentikan: {stopped.Output.Trim()}");
        if (!SocketLivesInData && Directory.Exists(socket))
            Directory.Delete(socket, recursive: true);
    }

    private bool SocketLivesInData => socket == data;

    /// <summary>Whether a server answers; one that still recovers after a crash is waited for.</summary>
    private async Task<bool> ListensAsync()
    {
        var waited = Stopwatch.StartNew();
        while (Answers())
        {
            if (State() == "ready")
                return true;
            if (waited.Elapsed > TimeSpan.FromSeconds(120))
                throw new TimeoutException($"PostgreSQL di {data} terlalu lama memulihkan diri.");
            await Task.Delay(20);
        }
        return false;
    }

    /// <summary>The eighth line of postmaster.pid: starting, ready or stopping.</summary>
    private string? State()
    {
        try
        {
            return File.ReadLines(Path.Combine(data, "postmaster.pid")).Skip(7).FirstOrDefault()?.Trim();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Asks for encryption and waits for the one-byte answer: the kernel still takes connections for a
    /// server that was just killed, only a living one answers.
    /// </summary>
    private bool Answers()
    {
        using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.ReceiveTimeout = 5000;
        try
        {
            client.Connect(new UnixDomainSocketEndPoint(Path.Combine(socket, $".s.PGSQL.{Port}")));
            client.Send([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
            return client.Receive(new byte[1]) == 1;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>
    /// The data directory itself, which only its owner can enter. A path that is too long for a socket
    /// (107 bytes), or would need quoting, is replaced by a private directory with a short name; always
    /// below /tmp and not TMPDIR, since processes with different environments share one server.
    /// </summary>
    private static string SocketDirectory(string data)
    {
        var plain = data.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-');
        return plain && data.Length + "/.s.PGSQL.5432.lock".Length <= 107 ? data : $"/tmp/uji-{Hash(data)}";
    }

    public static string Hash(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static string Tail(string file, long from)
    {
        if (!File.Exists(file))
            return "";
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(from, SeekOrigin.Begin);
        return new StreamReader(stream).ReadToEnd();
    }
}
