using System.ComponentModel;
using System.Diagnostics;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>One program of a pipe: what is written to it, what it writes, and what it complained of when it ended.</summary>
internal sealed class PipedProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _complaint;

    private PipedProgram(Process process) => (_process, _complaint) = (process, process.StandardError.ReadToEndAsync());

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <param name="package">The Debian package to name where the program is missing.</param>
    /// <exception cref="VerbFailed">The program is not installed.</exception>
    public static PipedProgram Start(string file, string package, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // PGDATABASE, PGOPTIONS... of the user's shell would point the tools at another server.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        try
        {
            return new PipedProgram(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            throw new VerbFailed($"Program {Path.GetFileName(file)} tidak ditemukan. Pasang: sudo apt-get install {package}");
        }
    }

    /// <summary>Hands everything on and closes. A program that stops listening is asked why at its end, not here.</summary>
    public async Task FeedAsync(Stream from, CancellationToken cancel)
    {
        var buffer = new byte[128 * 1024];
        var listens = true;
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            try
            {
                if (listens) await _process.StandardInput.BaseStream.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
            catch (IOException)
            {
                // Read on to the end: whoever stands before it in the pipe has to end well too.
                listens = false;
            }
        }

        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It was already gone.
        }
    }

    /// <summary>Null when it ended well.</summary>
    public async Task<string?> ComplaintAsync(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        var said = (await _complaint).Trim();
        return _process.ExitCode == 0 ? null : said.Length > 0 ? said.ReplaceLineEndings(" ") : $"berakhir dengan {_process.ExitCode}";
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
