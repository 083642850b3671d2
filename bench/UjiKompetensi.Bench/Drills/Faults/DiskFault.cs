using System.Diagnostics;
using UjiKompetensi.Bench.Load;
using UjiKompetensi.Web.Hosting;

namespace UjiKompetensi.Bench.Drills.Faults;

/// <summary>
/// Recipe F5: the disk of the tables, or that of the write-ahead log, has no byte left while panelists save. Nobody may be
/// told "tersimpan" of what is not there; pages go on being read where the tables' disk is the full one; when there is
/// room again the work goes on.
/// </summary>
internal static class DiskFault
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90), Quiet = TimeSpan.FromSeconds(4);

    public static async IAsyncEnumerable<Figure> DataAsync(DrillOptions options)
    {
        if (!Environment.IsPrivilegedProcess) { yield return FaultsDrill.Skipped("mounting-needs-root"); yield break; }
        await using var stage = await LoadStage.OpenAsync("penuh", 27);
        await using var disk = await SmallDisk.MountAsync(stage.PathOf("meja"), megabytes: 48);
        await stage.ExecuteAsync($"CREATE TABLESPACE meja LOCATION '{disk.Path}'");
        foreach (var table in new[] { "mark_versions", "round_events" }) await stage.ExecuteAsync($"ALTER TABLE {table} SET TABLESPACE meja");
        using var crew = await Crew.StartAsync(stage);
        disk.Fill();
        yield return new Figure("saves-go-on", await StoppedAsync(crew) ? 0 : 1, "on-a-full-disk", 0);
        var refused = await crew.Tablets[0].SaveAsync(Guid.CreateVersion7(), stage.Rounds[0].Sheets[0][^1], stage.Rounds[0].AspectIds[^1], "12,34", 0);
        yield return new Figure("said-saved", refused.Status == 200 ? 1 : 0, $"(answered-{refused.Status})", 0);
        yield return new Figure("reading", (await crew.Tablets[0].GetAsync($"/nilai/{stage.Rounds[0].Slug}/1")).Status == 200 ? 0 : 1, "pages-not-shown", 0);
        var since = Stopwatch.GetTimestamp();
        disk.Free();
        yield return new Figure("recovered", await crew.RecoveredAsync(since, Patience), "s-without-restart", 10);
        foreach (var figure in await crew.EndAsync("ledger")) yield return figure;
        // A disk that the server still uses cannot be taken away.
        foreach (var table in new[] { "mark_versions", "round_events" }) await stage.ExecuteAsync($"ALTER TABLE {table} SET TABLESPACE pg_default");
        await stage.ExecuteAsync("DROP TABLESPACE meja");
    }

    public static async IAsyncEnumerable<Figure> LogAsync(DrillOptions options)
    {
        if (!Environment.IsPrivilegedProcess) { yield return FaultsDrill.Skipped("mounting-needs-root"); yield break; }
        await using var stage = await LoadStage.OpenAsync("penuhlog", 27);
        await stage.ExecuteAsync("ALTER SYSTEM SET max_wal_size = '48MB'");
        await stage.ExecuteAsync("ALTER SYSTEM SET min_wal_size = '32MB'");
        await stage.ExecuteAsync("CHECKPOINT");
        await using var disk = await SmallDisk.MountAsync(stage.PathOf("log"), megabytes: 160);
        // The log moves while nobody writes: killed as in a power cut, started again from the other disk.
        stage.KillPostmaster();
        var log = Path.Combine(stage.PathOf("postgres"), "cluster", "pg_wal");
        await SmallDisk.RunAsync("sh", "-c", $"sleep 1; cp -a {log}/. {disk.Path}/ && rm -rf {log} && ln -s {disk.Path} {log}");
        await stage.RestartPostgresAsync();
        await KillDrill.RestartAppAsync(stage);
        using (var crew = await Crew.StartAsync(stage))
        {
            disk.Fill();
            yield return new Figure("saves-go-on", await StoppedAsync(crew, () => SwitchAsync(stage)) ? 0 : 1, "on-a-full-disk", 0);
            var since = Stopwatch.GetTimestamp();
            disk.Free();
            // PostgreSQL ends itself where its log cannot grow; the service manager starts it again.
            await stage.RestartPostgresAsync();
            yield return new Figure("recovered", await crew.RecoveredAsync(since, Patience), "s-after-there-is-room", 10);
            foreach (var figure in await crew.EndAsync("ledger")) yield return figure;
        }

        stage.KillPostmaster();
        await SmallDisk.RunAsync("sh", "-c", $"sleep 1; rm {log}; cp -a {disk.Path} {log}");
        await stage.RestartPostgresAsync();
    }

    /// <returns>Whether nothing was acknowledged any more for a while.</returns>
    private static async Task<bool> StoppedAsync(Crew crew, Func<Task>? hasten = null)
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < Patience;)
        {
            if (hasten is not null) await hasten();
            if (!await crew.GrowAsync(1, Quiet)) return true;
        }

        return false;
    }

    /// <summary>Uses up what room the log has within its own files.</summary>
    private static async Task SwitchAsync(LoadStage stage)
    {
        try
        {
            await stage.ExecuteAsync("SELECT pg_switch_wal() IS NULL");
        }
        catch (Exception gone) when (gone is Npgsql.NpgsqlException or InvalidOperationException)
        {
            // There is no room for the next file, or no server any more.
        }
    }
}

/// <summary>A disk of a few megabytes in memory, owned by the database's account.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "beban");

    public static async Task<SmallDisk> MountAsync(string path, int megabytes)
    {
        Directory.CreateDirectory(path);
        await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=700", "tmpfs", path);
        await RunAsync("chown", ServerAccount.PostgresUser, path);
        return new SmallDisk(path);
    }

    public void Fill()
    {
        using var ballast = File.Create(Ballast);
        try
        {
            for (var block = new byte[4096]; ; ballast.Write(block)) ballast.Flush();
        }
        catch (IOException)
        {
            // Not a byte more.
        }
    }

    public void Free() => File.Delete(Ballast);

    public static async Task RunAsync(string program, params string[] arguments)
    {
        var done = await ServerAccount.ExecuteAsync(program, arguments, CancellationToken.None);
        if (done.ExitCode != 0) throw new InvalidOperationException($"{program}: {done.Output.Trim()}");
    }

    // Lazily: whoever still has a file of it open keeps it until he is done.
    public async ValueTask DisposeAsync() => await RunAsync("umount", "-l", Path);
}
