using System.Globalization;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>
/// The write-ahead log of a cluster since its oldest base backup, one encrypted file a segment, below the folder of the backups. What is
/// being received lies beside it in the clear, in a folder only its owner can enter, until its segment is full.
/// </summary>
internal sealed class WalArchive : IDisposable
{
    public const string Ending = ".wal.age";
    private const string Unfinished = ".sebagian";
    private const string Beat = "denyut";

    private readonly string _folder;
    private readonly FileStream _lock;
    private (string Name, DateTime At) _copied;

    private WalArchive(string backups, FileStream alone) => (_folder, Incoming, _lock) = (FolderOf(backups), Path.Combine(backups, "wal-masuk"), alone);

    /// <summary>Where <c>pg_receivewal</c> writes.</summary>
    public string Incoming { get; }

    public static string FolderOf(string backups) => Path.Combine(backups, "wal");

    /// <summary>When the archiver last said that it receives; null without any.</summary>
    public static DateTimeOffset? LastBeat(string backups) => Path.Combine(FolderOf(backups), Beat) is var file && File.Exists(file) ? new DateTimeOffset(File.GetLastWriteTimeUtc(file)) : null;

    /// <exception cref="VerbFailed">Another process has it open.</exception>
    public static WalArchive Open(string backups)
    {
        foreach (var folder in new[] { backups, FolderOf(backups), Path.Combine(backups, "wal-masuk") }) Backup.Create(folder);
        return new WalArchive(backups, FileLock.TryExclusive(Path.Combine(backups, "wal.kunci"))
            ?? throw new VerbFailed("Pengarsip WAL folder itu masih berjalan. Hentikan dahulu (systemctl stop uji-wal), lalu ulangi."));
    }

    public void BeatNow() => File.WriteAllText(Path.Combine(_folder, Beat), DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Takes in what was received: full segments for good, and of the one being written a copy of what is there so far.</summary>
    /// <exception cref="VerbFailed">A segment of that name is there with other content: the folder is another cluster's.</exception>
    public async Task TakeInAsync(BackupKey key, bool partial, CancellationToken cancel)
    {
        foreach (var file in Directory.EnumerateFiles(Incoming).Order(StringComparer.Ordinal).ToList())
        {
            var name = Path.GetFileName(file);
            if (name.EndsWith(WalSegment.Partial, StringComparison.Ordinal))
            {
                var at = File.GetLastWriteTimeUtc(file);
                if (!partial || _copied == (name, at)) continue;
                await SealAsync(file, name, key, cancel);
                _copied = (name, at);
            }
            else if (!name.EndsWith(".tmp", StringComparison.Ordinal))
            {
                var content = await File.ReadAllBytesAsync(file, cancel);
                if (!File.Exists(PathOf(name))) await SealAsync(file, name, key, cancel);
                var stored = await SealedFile.ReadAsync(PathOf(name), key, cancel);
                if (!content.AsSpan().SequenceEqual(stored))
                    throw new VerbFailed($"Arsip sudah memuat {name} dengan isi lain: folder itu milik basis data lain, atau dari sebelum pemulihan. Pakai folder cadangan baru (--to atau {Backup.FolderVariable}), lalu buat cadangan dasar baru.");
                File.Delete(PathOf(name + WalSegment.Partial));
                File.Delete(file);
            }
        }
    }

    /// <summary>Opens every segment that the base backup has to be continued with.</summary>
    /// <exception cref="VerbFailed">One is missing in between, cut, changed, of another key or of another cluster.</exception>
    public async Task UnpackAsync(BaseManifest from, string into, BackupKey key, CancellationToken cancel)
    {
        var (first, last) = (from.Start / (ulong)from.SegmentBytes, (from.End - 1) / (ulong)from.SegmentBytes);
        var held = new SortedSet<ulong>();
        // The full one of a segment comes before its copy in part.
        foreach (var file in Directory.EnumerateFiles(_folder, "*" + Ending).OrderBy(f => f.EndsWith(WalSegment.Partial + Ending, StringComparison.Ordinal)).ThenBy(f => f, StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file)[..^Ending.Length];
            var segment = WalSegment.Of(name, from.SegmentBytes);
            var target = Path.Combine(into, segment?.Name ?? name);
            if (segment?.Number < first || File.Exists(target)) continue;
            var content = await SealedFile.ReadAsync(file, key, cancel);
            if (segment is { IsPartial: true } && WalSegment.IsBlank(content)) continue;
            if (segment?.IsOf(from.System, from.SegmentBytes, content) == false)
                throw new VerbFailed($"Berkas arsip {Path.GetFileName(file)} bukan milik cadangan dasar itu: berasal dari basis data lain, atau namanya tertukar. Salin ulang arsip dari tempat simpannya.");
            await File.WriteAllBytesAsync(target, content, cancel);
            if (segment is not null) held.Add(segment.Number);
        }

        // What the base backup holds of its last one may end before the segment does.
        for (var number = last; held.Count > 0 && number <= held.Max; number++)
            if (!held.Contains(number))
                throw new VerbFailed(string.Create(CultureInfo.InvariantCulture, $"Arsip WAL berlubang: ruas ke-{number} tidak ada, padahal ada yang sesudahnya. Salin ulang arsip dari tempat simpannya, atau pulihkan sampai saat sebelum lubang itu dengan menyisihkan berkas sesudahnya."));
    }

    public void Dispose() => _lock.Dispose();

    private string PathOf(string name) => Path.Combine(_folder, name + Ending);

    private async Task SealAsync(string file, string name, BackupKey key, CancellationToken cancel)
    {
        await using (var plain = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            await SealedFile.WriteAsync(plain, key, PathOf(name) + Unfinished, cancel);
        File.Move(PathOf(name) + Unfinished, PathOf(name), overwrite: true);
    }
}
