using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>PostgreSQL's own client programs, not older than the server they speak to.</summary>
internal sealed partial record PostgresTools(int Major, string Directory)
{
    /// <exception cref="VerbFailed">None is new enough.</exception>
    public static async Task<PostgresTools> ForAsync(int server, CancellationToken cancel)
    {
        const string packaged = "/usr/lib/postgresql";
        var installed = new List<PostgresTools>();
        foreach (var folder in System.IO.Directory.Exists(packaged) ? System.IO.Directory.GetDirectories(packaged) : [])
            if (int.TryParse(Path.GetFileName(folder), out var major) && File.Exists(Path.Combine(folder, "bin", "pg_dump"))) installed.Add(new(major, Path.Combine(folder, "bin")));
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(Path.Combine(f, "pg_dump"))))
            if (VersionPattern().Match((await ServerAccount.ExecuteAsync(Path.Combine(folder, "pg_dump"), ["--version"], cancel)).Output) is { Success: true } match)
                installed.Add(new(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), folder));
        return installed.Where(t => t.Major >= server).MinBy(t => t.Major)
            ?? throw new VerbFailed($"pg_dump {server} atau lebih baru tidak ditemukan. Pasang: sudo apt-get install postgresql-client-{server}");
    }

    /// <param name="connection">Names the server; its password goes by the environment, which only this account can read.</param>
    public PipedProgram Start(string program, NpgsqlConnectionStringBuilder connection, params string[] arguments)
    {
        var environment = new Dictionary<string, string>
        {
            ["PGHOST"] = connection.Host ?? "", ["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = connection.Username ?? "", ["PGDATABASE"] = connection.Database ?? "",
            // A role that only reads is bound by row-level security, and asks as the product itself.
            ["PGOPTIONS"] = Data.Acting.MachineOptions,
            ["PGSSLMODE"] = connection.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", SslMode.Require => "require", SslMode.Disable => "disable", SslMode.Allow => "allow", _ => "prefer" },
        };
        if (connection.Password is { Length: > 0 } password) environment["PGPASSWORD"] = password;
        if (connection.Passfile is { Length: > 0 } passwords) environment["PGPASSFILE"] = passwords;
        if (connection.RootCertificate is { Length: > 0 } root) environment["PGSSLROOTCERT"] = root;
        return PipedProgram.Start(Path.Combine(Directory, program), $"postgresql-client-{Major}", arguments, environment);
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionPattern();
}
