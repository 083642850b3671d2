using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills.Faults;

/// <summary>Recipe F7: the disk answers "input/output error" when the log of the database is to be made safe, by strace on a connection that saves.</summary>
internal static class ReadWriteErrorFault
{
    public static async IAsyncEnumerable<Figure> RunAsync(DrillOptions options)
    {
        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/strace")) { yield return FaultsDrill.Skipped("needs-strace-and-root"); yield break; }
        await using var stage = await LoadStage.OpenAsync("eio", 27, 27);
        using var crew = await Crew.StartAsync(stage);
        var (slowest, before) = (0d, Panics(stage));
        var wanted = options.Full ? 20 : 3;
        for (var i = 0; i < wanted; i++)
        {
            var panics = Panics(stage);
            for (var tries = 0; tries < 20 && Panics(stage) == panics; tries++) await BreakAsync(stage);
            slowest = Math.Max(slowest, await crew.RecoveredAsync(Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(60)));
            await crew.GrowAsync(50, TimeSpan.FromSeconds(30));
        }

        yield return Figure.AtLeast("panics", Panics(stage) - before, "(PostgreSQL-stops-rather-than-lie)", wanted);
        yield return new Figure("slowest-recovery", slowest, "s", 5);
        foreach (var figure in await crew.EndAsync("ledger")) yield return figure;
    }

    private static async Task BreakAsync(LoadStage stage)
    {
        long busy;
        try
        {
            busy = await stage.ExecuteAsync("SELECT pid FROM pg_stat_activity WHERE usename = 'ukom_app' ORDER BY state_change DESC LIMIT 1");
        }
        catch (Npgsql.NpgsqlException)
        {
            await Task.Delay(200);
            return;
        }

        if (busy == 0) return;
        using var strace = Process.Start(new ProcessStartInfo("strace", ["-f", "-p", busy.ToString(CultureInfo.InvariantCulture), "-e", "trace=fdatasync", "-e", "inject=fdatasync:error=EIO", "-o", "/dev/null"]) { RedirectStandardError = true })!;
        await Task.WhenAny(strace.WaitForExitAsync(), Task.Delay(1_000));
        if (strace.HasExited) return;
        strace.Kill();
        await strace.WaitForExitAsync();
    }

    private static int Panics(LoadStage stage)
    {
        using var log = new StreamReader(new FileStream(Path.Combine(stage.PathOf("postgres"), "cluster", "server.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return log.ReadToEnd().Split("PANIC:").Length - 1;
    }
}
