using System.Diagnostics;

namespace UjiKompetensi.Web.Hosting;

/// <summary>What one command printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output);

/// <summary>
/// The system account that owns a private cluster. PostgreSQL refuses to run as root, so root acts
/// as <c>postgres</c> and everybody else as oneself.
/// </summary>
internal sealed class ServerAccount
{
    public const string PostgresUser = "postgres";

    private ServerAccount(bool borrowed) => Borrowed = borrowed;

    /// <summary>True when commands run as another user than this process.</summary>
    public bool Borrowed { get; }

    public static ServerAccount Current() => new(Environment.IsPrivilegedProcess);

    /// <summary>Runs a command as this account and waits for its end.</summary>
    public Task<CommandResult> RunAsync(string file, IEnumerable<string> arguments, CancellationToken ct = default) =>
        Borrowed
            ? ExecuteAsync("runuser", ["-u", PostgresUser, "--", file, .. arguments], ct)
            : ExecuteAsync(file, arguments, ct);

    /// <summary>Makes a directory for this account in a place where the account itself may not write.</summary>
    public async Task CreateDirectoryAsync(string path, CancellationToken ct)
    {
        string[] owner = Borrowed ? ["-o", PostgresUser, "-g", PostgresUser] : [];
        Demand(path, await ExecuteAsync("install", ["-d", "-m", "700", .. owner, path], ct));
    }

    /// <summary>Hands a directory that this process has filled over to this account.</summary>
    public async Task GiveAsync(string path, CancellationToken ct)
    {
        if (Borrowed)
            Demand(path, await ExecuteAsync("chown", ["-R", $"{PostgresUser}:{PostgresUser}", path], ct));
    }

    /// <summary>
    /// Makes or keeps a directory in a shared place. Run as the account itself, so that it fails when
    /// somebody else has put a directory of that name there, perhaps with a server of their own inside.
    /// </summary>
    public async Task ClaimDirectoryAsync(string path) =>
        Demand(path, await RunAsync("install", ["-d", "-m", "700", path]));

    private static void Demand(string path, CommandResult made)
    {
        if (made.ExitCode != 0)
            throw new InvalidOperationException($"Direktori {path} tidak dapat dibuat: {made.Output.Trim()}");
    }

    public async Task<bool> CanEnterAsync(string directory, CancellationToken ct) =>
        (await RunAsync("test", ["-x", directory], ct)).ExitCode == 0;

    public static async Task<CommandResult> ExecuteAsync(
        string file, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The other account may not be allowed to enter our working directory.
            WorkingDirectory = "/",
        };
        // PGDATA, PGPORT, PGOPTIONS... of the user's shell would point the tools at another server.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // Answers are compared with English text below.
        start.Environment["LC_ALL"] = "C";

        using var process = Process.Start(start)
            ?? throw new InvalidOperationException($"Perintah {file} tidak dapat dijalankan.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
        return new CommandResult(process.ExitCode, await output + await error);
    }
}
