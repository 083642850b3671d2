using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills.Faults;

/// <summary>Recipe F17: 512 MB for the app and two busy loops beside it. It may be slow; it may not die, and nothing may be lost.</summary>
internal static class MemoryFault
{
    private const string Groups = "/sys/fs/cgroup/memory";
    private const long Most = 512L * 1024 * 1024;

    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        var group = string.Create(CultureInfo.InvariantCulture, $"{Groups}/uji-{Environment.ProcessId}");
        if (!Environment.IsPrivilegedProcess || !Directory.Exists(Groups)) { yield return FaultsDrill.Skipped("needs-root-and-memory-groups"); yield break; }
        await using var stage = await LoadStage.OpenAsync("sesak", 27, 27);
        Directory.CreateDirectory(group);
        await File.WriteAllTextAsync(Path.Combine(group, "memory.limit_in_bytes"), Most.ToString(CultureInfo.InvariantCulture));
        await stage.Server.KillAsync();
        // What starts in the group stays there; this process itself goes back.
        await MoveAsync(group);
        await stage.Server.StartAsync();
        await MoveAsync(Groups);
        var loops = Enumerable.Range(0, 2).Select(_ => Process.Start("sh", ["-c", "while :; do :; done"])).ToList();
        try
        {
            using var crew = await Crew.StartAsync(stage);
            var (starts, before) = (Starts(stage), crew.Ledger.Acked);
            await Task.Delay(TimeSpan.FromSeconds(options.Full ? 180 : 20));
            yield return Figure.AtLeast("saves", crew.Ledger.Acked - before, "in-that-time", 1);
            yield return new Figure("memory", stage.Server.WorkingSet, "MB", Most / 1024d / 1024);
            yield return new Figure("died", Starts(stage) - starts, "times", 0);
            foreach (var figure in await crew.EndAsync("ledger")) yield return figure;
        }
        finally
        {
            foreach (var loop in loops)
            {
                loop.Kill();
                loop.Dispose();
            }
        }

        await stage.Server.KillAsync();
        Directory.Delete(group);
        await stage.Server.StartAsync();
    }

    private static int Starts(LoadStage stage) => stage.Server.Said.Count(line => line.Contains("siap di", StringComparison.Ordinal));

    private static Task MoveAsync(string group) => File.WriteAllTextAsync(Path.Combine(group, "cgroup.procs"), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
}
