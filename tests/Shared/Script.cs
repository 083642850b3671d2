using System.Diagnostics;
using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Tests;

/// <summary>The stand-alone script of docs/, run by the Python of this machine over a folder of bundles.</summary>
internal static class Script
{
    public static readonly string Docs = Path.Combine(Root(), "docs");

    /// <summary>Writes each input and what the product makes of it, and has the script compare them all in one run.</summary>
    /// <returns>The exit code and what it printed.</returns>
    public static (int Exit, string Output) Compare(IEnumerable<(string Name, ResultInput Input)> bundles)
    {
        var folder = Directory.CreateTempSubdirectory("uji-skrip-");
        try
        {
            foreach (var (name, input) in bundles)
            {
                using (var bundle = File.Create(Path.Combine(folder.FullName, $"{name}.json"))) BundleFile.Write(input, bundle);
                using var result = File.Create(Path.Combine(folder.FullName, $"{name}.expected.json"));
                RecomputeJson.Write(RoundCalculation.Of(input), result);
            }

            return Run("--semua", folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static (int Exit, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(Docs, "hitung.py"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var python = Process.Start(start)!;
        var error = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        python.WaitForExit();
        return (python.ExitCode, output);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "UjiKompetensi.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no UjiKompetensi.sln above the tests");
        return folder;
    }
}
