using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace UjiKompetensi.Bench.Report;

/// <summary>The parts of the table that are no code of this project: drills that are test classes, the package gate, the ASVS table.</summary>
internal static partial class OtherCommands
{
    public static readonly string Root = FindRoot();

    public static IAsyncEnumerable<Figure> TamperAsync(DrillOptions options) => DrillAsync("tamper", options, said =>
    [
        Figure.AtLeast("tamper.deeds", said["tamper.deeds"], "edits", options.Full ? 500 : 60),
        new("tamper.unseen", said["tamper.deeds"] - said["tamper.found"], $"of-{said["tamper.deeds"]}-edits", 0),
    ]);

    public static IAsyncEnumerable<Figure> RestoreAsync(DrillOptions options) => DrillAsync("restore", options, said =>
    [
        Figure.AtLeast("restore.done", said["restore.done"], "restores", options.Full ? 50 : 2),
        new("restore.differing", said["restore.done"] - said["restore.same"], $"of-{said["restore.done"]}", 0),
        new("restore.spoilt-accepted", said["restore.done"] - said["restore.spoilt-refused"], $"of-{said["restore.done"]}", 0),
    ]);

    public static IAsyncEnumerable<Figure> UpgradeAsync(DrillOptions options) => DrillAsync("upgrade", options, said =>
        [Figure.AtLeast("upgrade.databases", said.Keys.Count(k => k.StartsWith("upgrade.", StringComparison.Ordinal)), "brought-up-whole", options.Full ? 6 : 2)]);

    /// <summary>A source of packages that knows of no hole proves nothing: that is no success.</summary>
    public static async IAsyncEnumerable<Figure> PackagesAsync(DrillOptions options)
    {
        var (exit, said) = await RunAsync("packages");
        yield return new Figure("packages.vulnerable", exit, exit == 3 ? "(not-checked:-the-source-knows-no-advisories)" : "(0-is-none)", 0);
        var loaded = typeof(KeyManagementOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', '-')[0];
        yield return new Figure("packages.data-protection-too-old", Version.Parse(loaded) >= new Version(10, 0, 7) ? 0 : 1, $"({loaded})", 0);
        if (exit is not (0 or 3)) await Console.Error.WriteLineAsync(said);
    }

    public static async IAsyncEnumerable<Figure> AsvsAsync(DrillOptions options)
    {
        var items = (await File.ReadAllLinesAsync(Path.Combine(Root, "docs/asvs.csv"))).Skip(1).Select(line => line.Split(';')).Select(c => (Level: c[1], Applies: c[2] != "no", State: c[3], Tested: c[5].Trim().Length > 0)).ToList();
        var lower = items.Where(i => i.Applies && i.Level is "1" or "2" && i.Applies).ToList();
        yield return Figure.AtLeast("asvs.L1-L2.met", lower.Count(i => i.State == "met"), $"of-{lower.Count}-that-apply", lower.Count);
        yield return new Figure("asvs.L1-L2.without-test", lower.Count(i => !i.Tested), $"of-{lower.Count}-that-apply", 0);
        yield return Figure.AtLeast("asvs.L3.met-with-test", items.Count(i => i is { Level: "3", State: "met", Tested: true }), "items", 40);
    }

    public static string Commit()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root, "describe", "--always", "--dirty", "--abbrev=12"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            return git.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unknown";
        }
    }

    private static async IAsyncEnumerable<Figure> DrillAsync(string name, DrillOptions options, Func<Dictionary<string, double>, IReadOnlyList<Figure>> read)
    {
        var (exit, output) = await RunAsync("drill", name, "--dose", options.Full ? "full" : "ci", "--seed", options.Seed.ToString(CultureInfo.InvariantCulture));
        var said = new Dictionary<string, double>();
        foreach (Match line in Said().Matches(output)) said[line.Groups[1].Value] = double.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture);
        yield return new Figure($"{name}.failed", exit == 0 ? 0 : 1, "runs", 0);
        IReadOnlyList<Figure> figures = [];
        if (exit != 0) await Console.Error.WriteLineAsync(output[^Math.Min(3_000, output.Length)..]);
        else figures = read(said);
        foreach (var figure in figures) yield return figure;
    }

    private static async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Root, "uji"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static string FindRoot()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
            if (File.Exists(Path.Combine(place.FullName, "uji"))) return place.FullName;
        throw new FileNotFoundException("Skrip uji tidak ditemukan di atas direktori program.");
    }

    [GeneratedRegex(@"^\s*([a-z]+\.[\w.-]+) ([0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex Said();
}
