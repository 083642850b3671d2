using System.Diagnostics;
using System.Globalization;
using UjiKompetensi.Web.Hosting;
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
