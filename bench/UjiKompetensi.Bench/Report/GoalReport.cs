using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace UjiKompetensi.Bench.Report;

/// <summary>
/// Benches and drills at one dose, one after the other, into one folder: first the table of everything that is promised,
/// with what was reached, missed and not run; then the figures of each part and a picture.
/// </summary>
internal static class GoalReport
{
    public static async Task<bool> WriteAsync(Dictionary<string, Func<DrillOptions, IAsyncEnumerable<Figure>>> parts, DrillOptions options)
    {
        Directory.CreateDirectory(options.Out);
        var done = new Dictionary<string, PartResult>();
        foreach (var (name, run) in parts)
        {
            done[name] = await RunAsync(name, run, options);
            var picture = Path.Combine(options.Out, name + ".png");
            if (done[name].Figures.Any(f => f.Against > 0)) Chart.Draw(name, done[name].Figures, picture);
            // After each part, so that a run that is cut short still says what it knows.
            await File.WriteAllTextAsync(Path.Combine(options.Out, "laporan.md"), Text(done, options));
        }

        Console.WriteLine();
        foreach (var row in GoalRow.All) Console.WriteLine($"{row.Judge(done).Verdict.Replace("*", "", StringComparison.Ordinal),-14} {row.What}");
        var kept = done.Values.Sum(d => d.Figures.Count(f => f.Kept));
        var all = done.Values.Sum(d => d.Figures.Count + (d.Failure.Length > 0 ? 1 : 0));
        Console.WriteLine($"{kept} of {all} figures reached their goals: {Path.Combine(options.Out, "laporan.md")}");
        return kept == all;
    }

    private static async Task<PartResult> RunAsync(string name, Func<DrillOptions, IAsyncEnumerable<Figure>> run, DrillOptions options)
    {
        // What --only picked was the part itself and not something inside of it.
        var (load, figures, failure, watch) = (Load(), new List<Figure>(), "", Stopwatch.StartNew());
        try
        {
            await foreach (var figure in run(options with { Only = "" }))
            {
                Console.WriteLine(figure);
                figures.Add(figure);
            }
        }
        catch (Exception failed)
        {
            // One part that cannot run must not cost the figures of the others; it counts as missed.
            failure = $"{failed.GetType().Name}: {failed.Message}";
            await Console.Error.WriteLineAsync($"{name}: {failed}");
        }

        return new PartResult(load, figures, failure, watch.Elapsed);
    }

    private static string Text(Dictionary<string, PartResult> done, DrillOptions options)
    {
        var dose = options.Full ? "full" : "ci";
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            # What is promised and what was measured, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC

            `./uji bench all --dose {dose} --seed {options.Seed} --only {string.Join(',', done.Keys)} --out FOLDER`, commit {OtherCommands.Commit()}, seed {options.Seed}.
            Machine: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024d / 1024 / 1024:0} GiB, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}.
            Server, database and whoever drives them share it. Times move with what else runs (the load beside each heading); ratios to a floor
            measured in turn in the same run do so much less. In the pictures a bar that ends left of the line reached its goal.

            | promise | goal | measured | | part |
            | --- | --- | --- | --- | --- |

            """));
        foreach (var row in GoalRow.All)
        {
            var (verdict, shown) = row.Judge(done);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.What} | {row.Goal} | {string.Join("; ", shown.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} {f.Value:0.###} {f.Unit}{(f.Kept ? "" : " **short**")}")))} | {verdict} | {row.Part} |");
        }

        text.AppendLine();
        foreach (var (name, result) in done) Section(text, name, result, options);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string name, PartResult result, DrillOptions options)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {name} (load {result.Load}, {result.Length.TotalSeconds:0} s)").AppendLine();
        if (result.Failure.Length > 0) text.AppendLine(CultureInfo.InvariantCulture, $"**Broke off:** {result.Failure}").AppendLine();
        if (result.Figures.Count > 0) text.AppendLine("| figure | value | goal | |").AppendLine("| --- | --- | --- | --- |");
        foreach (var f in result.Figures)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {f.Name} | {f.Value:0.###} {f.Unit} | {(f.IsLeast ? "at least" : "at most")} {f.Goal:0.###} | {(f.Kept ? "reached" : "**missed**")} |");
        if (File.Exists(Path.Combine(options.Out, name + ".png"))) text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"![{name}]({name}.png)");
        text.AppendLine();
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
