using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Web.Hosting;
using UjiKompetensi.Web.Hosting.Backups;
using UjiKompetensi.Web.Tests.Features.Plenary;
using UjiKompetensi.Web.Tests.Hosting.Backups;

namespace UjiKompetensi.Web.Tests.Drills;

/// <summary>
/// Recipe F15: a backup is taken, the database is gone, and it comes back with every row; and whatever happens to a copy
/// of it on the way is refused. <c>UJI_DOSE=full</c> does it 50 times, <c>UJI_SEED</c> repeats a run.
/// </summary>
public sealed class RestoreDrill(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_backup_comes_back_whole_and_every_spoilt_one_is_refused()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("UJI_SEED"), CultureInfo.InvariantCulture, out var given) ? given : 1;
        var dose = Environment.GetEnvironmentVariable("UJI_DOSE") == "full" ? 50 : 2;
        var random = new Random(seed);
        var (same, refused, slowest) = (0, 0, TimeSpan.Zero);
        for (var i = 0; i < dose; i++)
        {
            await (i % 3 == 0 ? database.ReleasedAsync($"pulih-{i}") : database.ScoredAsync($"pulih-{i}", locked: i % 3 == 1));
            using var shelf = new BackupShelf();
            var lost = await cluster.CopyAsync(database.Owner);
            var before = await BackupShelf.ContentAsync(lost.Owner);
            var backup = await shelf.TakeAsync(lost.Owner, new DateTimeOffset(2026, 3, 4, 15, 0, 0, TimeSpan.Zero));
            await cluster.DropAsync(lost.Owner);

            var target = await cluster.EmptyAsync();
            var whole = await File.ReadAllBytesAsync(shelf.PathOf(backup), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(shelf.PathOf(backup), Spoilt(whole, random), TestContext.Current.CancellationToken);
            try
            {
                await shelf.RestoreAsync(target, backup);
            }
            catch (VerbFailed)
            {
                refused++;
            }

            await File.WriteAllBytesAsync(shelf.PathOf(backup), whole, TestContext.Current.CancellationToken);
            var watch = Stopwatch.StartNew();
            var result = await shelf.RestoreAsync(target, backup);
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
            var after = await BackupShelf.ContentAsync(target.Owner);
            if (result.IsGood && before.All(t => after[t.Key] == t.Value)) same++;
            await cluster.DropAsync(target.Owner);
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"restore.seed {seed}\nrestore.done {dose}\nrestore.same {same}\nrestore.spoilt-refused {refused}\nrestore.slowest {slowest.TotalSeconds:0.0} s"));
        (same, refused).ShouldBe((dose, dose), $"seed {seed}");
    }

    /// <summary>
    /// Base backup and archived log: panelists save, the postmaster is killed, the data are wiped. With a server that waits for its
    /// archiver (half of a full dose, and the small one) not one acknowledged save is lost; otherwise what was lost is measured.
    /// </summary>
    [Fact]
    public async Task Killed_and_wiped_server_comes_back_to_its_last_archived_save_and_to_any_moment_before()
    {
        var dose = Environment.GetEnvironmentVariable("UJI_DOSE") == "full" ? 10 : 1;
        for (var i = 0; i < dose; i++)
        {
            var waits = i % 2 == 0;
            await using var scene = await ArchivedCluster.StartAsync(waits);
            var taken = await scene.TakeBaseAsync();
            await scene.SaveAsync(5);
            var moment = await scene.MomentAsync();
            await scene.SaveAsync(5);
            await scene.MomentAsync();
            await scene.LoseAsync(after: 10 + 10 * i);
            var running = Folder();
            (await Should.ThrowAsync<VerbFailed>(() => scene.RestoreAsync(running, null))).Message.ShouldContain("masih berjalan");
            await scene.StopArchiverAsync();
            if (i == 0) await RefuseSpoiltAsync(scene, taken, isFull: dose > 1);

            var (latest, earlier, watch) = (Folder(), Folder(), Stopwatch.StartNew());
            var whole = await scene.RestoreAsync(latest, null);
            watch.Stop();
            var held = await scene.HeldAsync(latest, taken.Database);
            var (lost, window) = scene.Loss(held);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"restore.wal waits {waits} acknowledged {scene.Acknowledged.Values.Sum()} lost {lost} rpo {window.TotalMilliseconds:0} ms restored in {watch.Elapsed.TotalSeconds:0.0} s"));
            (whole.IsGood, whole.Missing, whole.Rounds.Count).ShouldBe((true, 0, 1), string.Join(" ", whole.Rounds.Select(r => r.Sentence)));
            if (waits) lost.ShouldBe(0, "the server acknowledged nothing that its archiver had not");
            held.Where(h => h.Value > scene.Acknowledged[h.Key] + 1).ShouldBeEmpty("at most one was under way");

            (await scene.RestoreAsync(earlier, moment)).IsGood.ShouldBeTrue();
            (await scene.HeldAsync(earlier, taken.Database)).Values.ShouldAllBe(v => v == 5, "nothing of what came after that moment");
            foreach (var folder in new[] { latest, earlier }) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RefuseSpoiltAsync(ArchivedCluster scene, BaseManifest taken, bool isFull)
    {
        var (log, target) = (WalArchive.FolderOf(scene.Shelf.Folder), Folder());
        var files = Directory.GetFiles(log, "*" + WalArchive.Ending).Order(StringComparer.Ordinal).ToList();
        files.Count.ShouldBeGreaterThan(2);
        var full = files[^2];
        var foreign = await SealedFile.ReadAsync(full, scene.Shelf.Key, TestContext.Current.CancellationToken);
        var bytes = await File.ReadAllBytesAsync(full, TestContext.Current.CancellationToken);
        await RefusedAsync("bukan kunci cadangan ini", null, scene.Shelf.NewKey());
        await RefusedAsync("sesudah saat yang diminta", taken.TakenAt.AddMinutes(-1));
        // Found only by replaying to the end.
        if (isFull) await RefusedAsync("sebelum saat yang diminta", scene.KilledAt.AddHours(1));
        await File.WriteAllBytesAsync(full, bytes[..^1000], TestContext.Current.CancellationToken);
        await RefusedAsync("rusak atau diubah");
        File.Delete(full);
        await RefusedAsync("berlubang");
        foreign[24] ^= 1;
        await SealedFile.WriteAsync(new MemoryStream(foreign), scene.Shelf.Key, full, TestContext.Current.CancellationToken);
        await RefusedAsync("bukan milik cadangan dasar itu");
        await File.WriteAllBytesAsync(full, bytes, TestContext.Current.CancellationToken);

        var path = Path.Combine(scene.Shelf.Folder, taken.File);
        var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(path, whole[..^1000], TestContext.Current.CancellationToken);
        await RefusedAsync("terpotong");
        await File.WriteAllBytesAsync(path, whole, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(target, "isi"));
        await Should.ThrowAsync<VerbFailed>(() => scene.RestoreAsync(target, null));
        Directory.Delete(target, recursive: true);

        async Task RefusedAsync(string sentence, DateTimeOffset? until = null, BackupKey? key = null)
        {
            (await Should.ThrowAsync<VerbFailed>(() => scene.RestoreAsync(target, until, key))).Message.ShouldContain(sentence);
            Directory.Exists(target).ShouldBeFalse($"nothing is left of it: {sentence}");
        }
    }

    private static string Folder() => Path.Combine(Path.GetTempPath(), $"uji-pulih-{Guid.NewGuid():N}"[..20]);

    /// <summary>Cut anywhere, one bit turned, or a piece taken out.</summary>
    private static byte[] Spoilt(byte[] whole, Random random)
    {
        var at = random.Next(whole.Length);
        switch (random.Next(3))
        {
            case 0: return whole[..at];
            case 1: return [.. whole[..at], .. whole[Math.Min(at + random.Next(1, 4096), whole.Length)..]];
            default:
                var turned = whole.ToArray();
                turned[at] ^= (byte)(1 << random.Next(8));
                return turned;
        }
    }
}
