using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Features.Scoring;
using UjiKompetensi.Web.Hosting.Backups;
using UjiKompetensi.Web.Tests.Features.Plenary;
using Server = UjiKompetensi.Web.Hosting.Database;

namespace UjiKompetensi.Web.Tests.Hosting.Backups;

/// <summary>A cluster of its own with an archiver beside it, three panelists who save and keep a ledger of what was acknowledged, and its violent end.</summary>
internal sealed class ArchivedCluster : IAsyncDisposable
{
    private readonly TestCluster _cluster = new();
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentDictionary<Guid, List<DateTimeOffset>> _ledger = [];
    private IReadOnlyList<(CurrentUser Panelist, Guid Sheet)> _desks = [];
    private Guid _aspect;
    private WalArchive? _archive;
    private Task _archiver = Task.CompletedTask;
    private volatile bool _isKilled;

    private ArchivedCluster() => Database = new TestDatabase(_cluster);

    public TestDatabase Database { get; }

    public BackupShelf Shelf { get; } = new();

    /// <summary>By sheet, how many saves were acknowledged.</summary>
    public IReadOnlyDictionary<Guid, int> Acknowledged => _ledger.ToDictionary(l => l.Key, l => l.Value.Count);

    public DateTimeOffset KilledAt { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Admin => _cluster.AdminOf(Database.Owner);

    /// <param name="waits">Whether the server acknowledges only what the archiver has on its disk.</param>
    public static async Task<ArchivedCluster> StartAsync(bool waits)
    {
        var made = new ArchivedCluster();
        await made._cluster.InitializeAsync();
        await made.Database.InitializeAsync();
        var round = await made.Database.ScoredAsync("arsip", locked: false);
        await using var db = made.Database.Context();
        var sheets = await db.Sheets.Where(s => s.RoundId == round.Id).ToListAsync(Cancel);
        made._aspect = round.Components[0].Aspects[0].Id.Value;
        made._desks = [.. made.Database.Panelists.Select((p, i) => (p, sheets.First(s => s.PanelistId == round.Panel[i].Id).Id.Value))];
        foreach (var (_, sheet) in made._desks) made._ledger[sheet] = [];
        await made.ArchiveAsync();
        if (!waits) return made;
        await made.DoAsync($"ALTER SYSTEM SET synchronous_standby_names = '{WalReceiver.Slot}'");
        await made.AskAsync<bool>("SELECT pg_reload_conf()");
        await made.UntilAsync("SELECT count(*) = 1 FROM pg_stat_replication WHERE sync_state = 'sync'");
        return made;
    }

    public Task<BaseManifest> TakeBaseAsync() => BaseBackup.TakeAsync(Admin, Shelf.Folder, Shelf.Key, Cancel);

    public Task<Restore.Result> RestoreAsync(string target, DateTimeOffset? until, BackupKey? key = null) => RestoreUntil.IntoAsync(Shelf.Folder, target, until, key ?? Shelf.Key, Cancel);

    /// <summary>The server's clock, and a new segment from here on.</summary>
    public async Task<DateTimeOffset> MomentAsync()
    {
        var now = await AskAsync<DateTime>("SELECT clock_timestamp()");
        await DoAsync("SELECT pg_switch_wal()");
        return new DateTimeOffset(now);
    }

    /// <summary>Each panelist saves so many times more, or until the server is gone.</summary>
    public Task SaveAsync(int times) => Task.WhenAll(_desks.Select(desk => Task.Run(async () =>
    {
        var ledger = _ledger[desk.Sheet];
        for (var i = 0; i < times; i++)
        {
            // What was there is version 1, between 78 and 90.
            var text = (ledger.Count % 70).ToString(CultureInfo.InvariantCulture);
            try
            {
                var saved = await Database.Use<SaveMark>().RunAsync(desk.Panelist, new(Guid.CreateVersion7(), desk.Sheet, _aspect, text, ledger.Count + 1), Cancel);
                if (!saved.IsDone && _isKilled) return;
                saved.IsDone.ShouldBeTrue(saved.Sentence);
            }
            catch (Exception gone) when (gone is not ShouldAssertException && _isKilled)
            {
                return;
            }

            lock (ledger) ledger.Add(DateTimeOffset.UtcNow);
        }
    }, Cancel)));

    /// <summary>kill -9 of the postmaster once every panelist saved so much more; then the data are gone.</summary>
    public async Task LoseAsync(int after)
    {
        var before = Acknowledged;
        var writing = SaveAsync(100_000);
        while (Acknowledged.Any(l => l.Value < before[l.Key] + after) && !writing.IsCompleted) await Task.Delay(10, Cancel);
        writing.IsCompleted.ShouldBeFalse("they write on");
        var id = int.Parse((await File.ReadAllLinesAsync(Path.Combine(_cluster.Data, "postmaster.pid"), Cancel))[0], CultureInfo.InvariantCulture);
        _isKilled = true;
        Process.GetProcessById(id).Kill();
        KilledAt = DateTimeOffset.UtcNow;
        await writing;
        Directory.Move(_cluster.Data, _cluster.Data + ".hilang");
        NpgsqlConnection.ClearAllPools();
    }

    public async Task StopArchiverAsync()
    {
        await _over.CancelAsync();
        await _archiver;
        _archive?.Dispose();
        _archive = null;
    }

    /// <summary>By sheet, how many saves a restored folder holds; each must have its own version, without a gap.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> HeldAsync(string target, string name)
    {
        await using var restored = await Server.InAsync(target, name, Cancel);
        await using var db = Server.Context(restored.App);
        var held = new Dictionary<Guid, int>();
        foreach (var (_, sheet) in _desks)
        {
            var versions = await db.Database.SqlQuery<int>($"SELECT version AS \"Value\" FROM mark_versions WHERE sheet_id = {sheet} AND aspect_id = {_aspect} ORDER BY version").ToListAsync(Cancel);
            versions.ShouldBe(Enumerable.Range(1, versions.Count));
            held[sheet] = versions.Count - 1;
        }

        return held;
    }

    /// <summary>When the oldest of the acknowledged saves that did not come back was acknowledged.</summary>
    public (int Lost, TimeSpan Window) Loss(IReadOnlyDictionary<Guid, int> held)
    {
        var lost = _ledger.SelectMany(l => l.Value.Skip(held[l.Key])).ToList();
        return (lost.Count, lost.Count == 0 ? TimeSpan.Zero : KilledAt - lost.Min());
    }

    public async ValueTask DisposeAsync()
    {
        _isKilled = true;
        await StopArchiverAsync();
        await Database.DisposeAsync();
        await _cluster.DisposeAsync();
        Shelf.Dispose();
        _over.Dispose();
    }

    private async Task ArchiveAsync()
    {
        _archive = WalArchive.Open(Shelf.Folder);
        _archiver = Task.Run(() => WalReceiver.RunAsync(Admin, _archive, Shelf.Key, _ => { }, _over.Token), Cancel);
        await UntilAsync($"SELECT count(*) = 1 FROM pg_replication_slots WHERE slot_name = '{WalReceiver.Slot}' AND active");
    }

    private async Task UntilAsync(string question)
    {
        var waited = Stopwatch.StartNew();
        while (!await AskAsync<bool>(question))
        {
            if (_archiver.IsFaulted) await _archiver;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), question);
            await Task.Delay(50, Cancel);
        }
    }

    private async Task DoAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Admin + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private async Task<T> AskAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(Admin + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
