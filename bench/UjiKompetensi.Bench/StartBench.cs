using System.Diagnostics;

namespace UjiKompetensi.Bench;

/// <summary>
/// How long a short command takes on a tree that is already built, as a multiple of
/// <c>dotnet --version</c>, which every machine pays. Shows at once when a start begins to build or search again.
/// </summary>
internal static class StartBench
{
    private const int Rounds = 7;

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        var script = Script();
        await TimeAsync(script, "--version");
        await TimeAsync("dotnet", "--version");

        var command = new List<double>();
        var runtime = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            // In turn, so that a busy moment of the machine meets both.
            command.Add(await TimeAsync(script, "--version"));
            runtime.Add(await TimeAsync("dotnet", "--version"));
        }

        yield return new Figure("start.ratio", Median(command) / Median(runtime), "x", 6);
        yield return new Figure("start.time", Median(command), "ms", 1500);
    }

    private static string Script()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            var script = Path.Combine(place.FullName, "uji");
            if (File.Exists(script))
                return script;
        }
        throw new FileNotFoundException("Skrip uji tidak ditemukan di atas direktori program.");
    }

    private static async Task<double> TimeAsync(string file, string argument)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(file, [argument])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{file} {argument} tidak selesai dalam 30 detik.");
        }
        await Task.WhenAll(output, error);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{file} {argument} gagal: {await error}");
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
