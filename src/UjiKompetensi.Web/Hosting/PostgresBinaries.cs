using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace UjiKompetensi.Web.Hosting;

/// <summary>One installed PostgreSQL server: its major version and the directory of its programs.</summary>
internal sealed partial record PostgresBinaries(int Major, string Directory)
{
    public const int OldestMajor = 15;

    public string Program(string name) => Path.Combine(Directory, name);

    /// <summary>The newest usable server, or the one that an existing cluster was made with.</summary>
    public static async Task<PostgresBinaries> FindAsync(int? clusterMajor, CancellationToken ct)
    {
        var installed = new List<PostgresBinaries>();
        await foreach (var found in InstalledAsync(ct))
        {
            // Packaged directories come first; asking other programs costs a process each.
            if (found.Major == clusterMajor)
                return found;
            installed.Add(found);
        }

        if (clusterMajor is { } major)
            throw new InvalidOperationException(
                $"Data dibuat dengan PostgreSQL {major}, tetapi versi itu tidak terpasang. "
                + $"Pasang paket postgresql-{major}, atau pindahkan datanya dengan pg_upgrade.");

        return installed.Where(b => b.Major >= OldestMajor).MaxBy(b => b.Major)
            ?? throw new InvalidOperationException(
                $"PostgreSQL {OldestMajor} atau lebih baru tidak ditemukan. "
                + "Pasang paket postgresql, misalnya: sudo apt-get install postgresql");
    }

    private static async IAsyncEnumerable<PostgresBinaries> InstalledAsync(
        [EnumeratorCancellation] CancellationToken ct)
    {
        const string packaged = "/usr/lib/postgresql";
        if (System.IO.Directory.Exists(packaged))
        {
            foreach (var version in System.IO.Directory.GetDirectories(packaged))
            {
                var bin = Path.Combine(version, "bin");
                if (int.TryParse(Path.GetFileName(version), out var major) && IsServer(bin))
                    yield return new PostgresBinaries(major, bin);
            }
        }

        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        foreach (var bin in path.Where(IsServer))
        {
            if (await VersionAsync(bin, ct) is { } found)
                yield return found;
        }

        if (path.Any(bin => File.Exists(Path.Combine(bin, "pg_config"))))
        {
            var bin = (await ServerAccount.ExecuteAsync("pg_config", ["--bindir"], ct)).Output.Trim();
            if (IsServer(bin) && await VersionAsync(bin, ct) is { } found)
                yield return found;
        }
    }

    /// <summary>A client package brings psql and pg_config but no server.</summary>
    private static bool IsServer(string bin) =>
        new[] { "initdb", "pg_ctl", "postgres" }.All(name => File.Exists(Path.Combine(bin, name)));

    private static async Task<PostgresBinaries?> VersionAsync(string bin, CancellationToken ct)
    {
        var answer = await ServerAccount.ExecuteAsync(Path.Combine(bin, "postgres"), ["--version"], ct);
        return MajorPattern().Match(answer.Output) is { Success: true } match
            ? new PostgresBinaries(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), bin)
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex MajorPattern();
}
