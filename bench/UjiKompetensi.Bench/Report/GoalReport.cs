using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace UjiKompetensi.Bench.Report;

/// <summary>Benches at one dose, one after the other, into one folder: a report in Markdown and a picture of each.</summary>
internal static class GoalReport
{
    /// <summary>What a drill proves, and the command that proves it; they run for hours and are not part of this.</summary>
    private static readonly (string What, string Command)[] Drills =
    [
        ("acknowledged saves through SIGKILL of app, backend and postmaster: 0 lost, doubled, half", "./uji drill kill --dose full"),
        ("cluster after its postmaster was killed", "./uji drill cluster --dose full"),
        ("two instances behind nginx, drained and killed", "./uji drill instances --dose full"),
        ("500 edits by a superuser, each found and located", "./uji drill tamper --dose full"),
        ("50 restores, wrong and old backups refused", "./uji drill restore --dose full"),
        ("spoilt texts, files, bodies and messages: nothing unhandled", "./uji drill inputs --dose full"),
        ("the whole day in a browser", "./uji drill day --dose full"),
        ("nobody learns what is another's", "./uji drill two-worlds --dose full"),
    ];

    public static async Task<bool> WriteAsync(Dictionary<string, Func<DrillOptions, IAsyncEnumerable<Figure>>> benches, DrillOptions options)
    {
        Directory.CreateDirectory(options.Out);
        var (text, kept) = (new StringBuilder(), 0);
        var all = 0;
        foreach (var (name, run) in benches)
        {
            var (load, figures, failure) = (Load(), new List<Figure>(), "");
            try
            {
                await foreach (var figure in run(options))
                {
                    Console.WriteLine(figure);
                    figures.Add(figure);
                }
            }
            catch (Exception failed)
            {
                // One bench that cannot run must not cost the figures of the others; it counts as missed.
                failure = $"{failed.GetType().Name}: {failed.Message}";
                await Console.Error.WriteLineAsync($"{name}: {failed}");
            }

            (kept, all) = (kept + figures.Count(f => f.Kept), all + figures.Count + (failure.Length > 0 ? 1 : 0));
            var picture = Path.Combine(options.Out, name + ".png");
            if (figures.Any(f => f.Against > 0)) Chart.Draw(name, figures, picture);
            text.Append(Section(name, load, figures, failure, File.Exists(picture)));
        }

        var file = Path.Combine(options.Out, "laporan.md");
        await File.WriteAllTextAsync(file, Head(benches, options, kept, all) + text + Tail());
        Console.WriteLine($"{kept} of {all} goals reached: {file}");
        return kept == all;
    }

    private static string Head(Dictionary<string, Func<DrillOptions, IAsyncEnumerable<Figure>>> benches, DrillOptions options, int kept, int all) => string.Create(CultureInfo.InvariantCulture, $"""
        # What the benches said, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC

        {kept} of {all} goals reached. Dose {(options.Full ? "full" : "ci")}, seed {options.Seed}; `./uji bench {(benches.Count > 1 ? "all" : benches.Keys.Single())} --dose {(options.Full ? "full" : "ci")} --seed {options.Seed} --out FOLDER`.
        Machine: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024d / 1024 / 1024:0} GiB, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}.
        Server, database and whoever drives them share it. Times move with what else runs (the load beside each heading); ratios to a floor
        measured in turn in the same run do so much less. In the pictures a bar that ends left of the line reached its goal.


        """);

    private static string Section(string name, string load, List<Figure> figures, string failure, bool hasPicture)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"## {name} (load {load})").AppendLine();
        if (failure.Length > 0) text.AppendLine(CultureInfo.InvariantCulture, $"**Broke off:** {failure}").AppendLine();
        if (figures.Count > 0) text.AppendLine("| figure | value | goal | |").AppendLine("| --- | --- | --- | --- |");
        foreach (var f in figures)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {f.Name} | {f.Value:0.###} {f.Unit} | {(f.IsLeast ? "at least" : "at most")} {f.Goal:0.###} | {(f.Kept ? "reached" : "**missed**")} |");
        if (hasPicture) text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"![{name}]({name}.png)");
        return text.AppendLine().ToString();
    }

    private static string Tail()
    {
        var text = new StringBuilder().AppendLine("## Not part of this run: the drills").AppendLine().AppendLine("| what | command |").AppendLine("| --- | --- |");
        foreach (var (what, command) in Drills) text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | `{command}` |");
        return text.ToString();
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
