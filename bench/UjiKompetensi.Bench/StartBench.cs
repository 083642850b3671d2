using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench;

/// <summary>
/// How long a short command takes on a tree that is already built, as a multiple of
/// <c>dotnet --version</c>, which every machine pays: shows at once when a start begins to build or search again. Then from
/// a kill to the first page again, and from <c>./uji serve</c> on a cluster that stands still to the first page.
/// </summary>
internal static class StartBench
{
    private const int Rounds = 7;

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
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
        await foreach (var figure in KilledAsync(options.Full ? 10 : 3)) yield return figure;
        await foreach (var figure in ColdAsync(options.Full ? 5 : 2)) yield return figure;
    }

    private static async IAsyncEnumerable<Figure> KilledAsync(int times)
    {
        var (seconds, processor) = (new List<double>(), new List<double>());
        await using var stage = await LoadStage.OpenAsync("mulai", 27);
        for (var i = 0; i < times; i++)
        {
            await stage.Server.KillAsync();
            var watch = Stopwatch.StartNew();
            await stage.Server.StartAsync();
            await FirstPageAsync(stage.Server.Address);
            seconds.Add(watch.Elapsed.TotalSeconds);
            processor.Add(stage.Server.ProcessorSeconds);
        }

        yield return new Figure("start.killed.to-page.p50", Median(seconds), "s", 3);
        yield return new Figure("start.killed.to-page.max", seconds.Max(), "s", 3);
        // What a busy machine does not change much.
        yield return new Figure("start.killed.processor", Median(processor), "s", 6);
    }

    private static async IAsyncEnumerable<Figure> ColdAsync(int times)
    {
        // Below /tmp with an open mode: as root the server runs under another account.
        var (folder, seconds) = ($"/tmp/uji-mulai-{Environment.ProcessId}", new List<double>());
        Directory.CreateDirectory(folder, (UnixFileMode)0b111_101_101);
        try
        {
            // The first one makes the cluster.
            for (var i = 0; i <= times; i++) seconds.Add(await ServeAsync(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        yield return new Figure("start.serve.to-page.p50", Median([.. seconds.Skip(1)]), "s", 5);
        yield return new Figure("start.serve.first-ever", seconds[0], "s", 120);
    }

    private static async Task<double> ServeAsync(string folder)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{AppServer.FreePort()}");
        var start = new ProcessStartInfo(Script(), ["serve", "--empty", "--urls", address]);
        start.Environment["UJI_DATA"] = folder;
        start.Environment.Remove("UJI_DATABASE");
        var watch = Stopwatch.StartNew();
        using var served = Process.Start(start)!;
        await FirstPageAsync(address);
        var seconds = watch.Elapsed.TotalSeconds;
        await AppServer.TerminateAsync(served);
        await served.WaitForExitAsync();
        return seconds;
    }

    private static async Task FirstPageAsync(string address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
        for (var until = DateTime.UtcNow.AddMinutes(3); ; await Task.Delay(20))
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address + "/masuk") { Headers = { { "X-Forwarded-Proto", "https" } } };
                using var answer = await http.SendAsync(request);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (DateTime.UtcNow < until)
            {
                // Nobody listens yet.
            }
        }
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
