namespace UjiKompetensi.Web.Hosting;

/// <summary>Where the files of a private cluster are, and how they come to be: all at once or not at all.</summary>
internal sealed class ClusterFiles
{
    private const string PostgresHome = "/var/lib/postgresql";

    private readonly string link;

    private ClusterFiles(string directory, string data)
    {
        link = LinkFile(directory);
        Data = data;
        ReadyFile = Path.Combine(directory, "ready");
        Major = ReadMajor(data);
        // An empty new database in place of a lost one would look like "no scores were ever given".
        if (Major is null && File.Exists(ReadyFile))
            throw new InvalidOperationException(
                $"Data PostgreSQL yang pernah ada di {data} hilang, rusak atau milik pengguna lain. "
                + $"Pulihkan dari cadangan, atau hapus seluruh {directory} untuk memulai dari kosong.");
    }

    public string Data { get; }

    public string ReadyFile { get; }

    /// <summary>The version the cluster was made with; null when there is no cluster yet.</summary>
    public int? Major { get; }

    public static async Task<ClusterFiles> LocateAsync(
        string directory, ServerAccount account, Action<string> say, CancellationToken ct)
    {
        var link = LinkFile(directory);
        if (new DirectoryInfo(link).LinkTarget is { } elsewhere)
            return new ClusterFiles(directory, elsewhere);
        if (!account.Borrowed || Directory.Exists(link) || await account.CanEnterAsync(directory, ct))
            return new ClusterFiles(directory, link);

        var reachable = Path.Combine(PostgresHome, $"uji-{PostgresCluster.Hash(directory)}");
        say($"Pengguna {ServerAccount.PostgresUser} tidak dapat membuka {directory}; datanya ada di {reachable}.");
        var files = new ClusterFiles(directory, reachable);
        if (files.Major is not null)
            files.Link();
        return files;
    }

    /// <summary>A new, empty one.</summary>
    public Task CreateAsync(PostgresBinaries binaries, ServerAccount account, CancellationToken ct) => PlaceAsync(account, async unfinished =>
    {
        var made = await InitAsync("C.UTF-8");
        if (made.ExitCode != 0 && made.Output.Contains("invalid locale", StringComparison.Ordinal))
            made = await InitAsync("C");
        if (made.ExitCode != 0)
            throw new InvalidOperationException($"initdb gagal di {unfinished}:\n{made.Output.Trim()}");

        Task<CommandResult> InitAsync(string locale) => account.RunAsync(
            binaries.Program("initdb"),
            [
                "-D", unfinished, "-k", "-U", LocalPostgres.AdminRole, "-E", "UTF8", $"--locale={locale}",
                // Nobody but the owner reaches the socket, and there is no TCP port.
                "--auth-local=trust", "--auth-host=reject",
            ],
            ct);
    }, ct);

    /// <summary>
    /// Lets a cluster be made beside its place and renames it when it is whole, so that an interrupted
    /// initdb or restore is never taken for a cluster.
    /// </summary>
    public async Task PlaceAsync(ServerAccount account, Func<string, Task> fill, CancellationToken ct)
    {
        var unfinished = Data + ".baru";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        await account.CreateDirectoryAsync(unfinished, ct);

        await fill(unfinished);

        // Something without PG_VERSION in our place is no cluster, but not ours to delete either.
        if (Directory.Exists(Data))
            Directory.Move(Data, $"{Data}.rusak-{DateTime.UtcNow:yyyyMMddHHmmssfff}");
        Directory.Move(unfinished, Data);
        if (Data != link)
            Link();
    }

    private void Link()
    {
        // A link left behind may point to a place that no longer exists.
        File.Delete(link);
        File.CreateSymbolicLink(link, Data);
    }

    private static string LinkFile(string directory) => Path.Combine(directory, "cluster");

    private static int? ReadMajor(string data)
    {
        var file = Path.Combine(data, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file).Trim(), out var major) ? major : null;
    }
}
