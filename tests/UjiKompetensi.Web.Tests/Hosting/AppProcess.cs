using System.Diagnostics;

namespace UjiKompetensi.Web.Tests.Hosting;

/// <summary>The built app's command line as a person runs it: a process of its own.</summary>
internal static class AppProcess
{
    // Never the key of whoever runs the tests, and none beside the tests' own files.
    private static readonly string Keys = Directory.CreateTempSubdirectory("uji-kunci-").FullName;

    public sealed record Answer(int ExitCode, string Output, string Error);

    public static async Task<Answer> RunAsync(string? app, string? owner, string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "UjiKompetensi.Web.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["UJI_DATABASE"] = app;
        start.Environment["UJI_DATABASE_OWNER"] = owner;
        // One office, one key: a database that another test's key never signed would be called unsigned.
        start.Environment["UJI_SIGNING_KEY"] = Path.Combine(Keys, $"{new Npgsql.NpgsqlConnectionStringBuilder(app).Database}.pem");
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await output, await error);
    }
}
