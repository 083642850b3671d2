using System.Globalization;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>How old the newest backup is, for <c>doctor</c> and whatever watches its exit code.</summary>
internal static class BackupAge
{
    public const string Variable = "UJI_BACKUP_HOURS";
    private static readonly TimeSpan Default = TimeSpan.FromHours(24);
    private static readonly TimeSpan BaseDays = TimeSpan.FromDays(8);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    /// <param name="isAsked">False where nobody said where backups are: then it is advice, and no failure.</param>
    public static Check Of(string folder, bool isAsked, DateTimeOffset now)
    {
        var most = double.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var hours) && hours > 0 ? TimeSpan.FromHours(hours) : Default;
        return BackupManifest.Newest(folder) is not { } newest
            ? new Check("cadangan", false, $"Belum ada cadangan di {folder}. Jalankan: ./uji backup", IsAdvice: !isAsked)
            : now - newest.TakenAt > most
                ? new Check("cadangan", false, $"Cadangan terbaru sudah {Age(now - newest.TakenAt)} ({newest.File}), batasnya {Age(most)}. Periksa pewaktunya, lalu jalankan: ./uji backup", IsAdvice: !isAsked)
                : new Check("cadangan", true, $"cadangan terbaru {Age(now - newest.TakenAt)} yang lalu ({newest.File})");
    }

    /// <summary>The base backup and the archive that continues it, where an office has them.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<Check> Continued(string folder, bool isAsked, DateTimeOffset now)
    {
        if (BaseManifest.All(folder) is not [var newest, ..]) return [new Check("arsip-wal", false, "Tanpa cadangan dasar dan arsip WAL: yang dicatat sesudah cadangan terbaru dapat hilang (docs/operations.md, bagian 17).", IsAdvice: true)];
        var isFresh = now - newest.TakenAt <= BaseDays;
        var beat = WalArchive.LastBeat(folder);
        var receives = now - beat <= Silence;
        return
        [
            new Check("cadangan-dasar", isFresh, isFresh ? $"cadangan dasar terbaru {Age(now - newest.TakenAt)} yang lalu ({newest.File})"
                : $"Cadangan dasar terbaru sudah {Age(now - newest.TakenAt)}, batasnya {Age(BaseDays)}. Jalankan: ./uji backup --base", IsAdvice: !isAsked),
            new Check("arsip-wal", receives, receives ? "arsip WAL sedang diisi"
                : $"Arsip WAL tidak diisi {(beat is { } last ? $"sejak {Age(now - last)} yang lalu" : "sama sekali")}: yang dicatat sesudahnya dapat hilang. Jalankan: ./uji wal (atau systemctl start uji-wal)", IsAdvice: !isAsked),
        ];
    }

    private static string Age(TimeSpan age) => age < TimeSpan.FromHours(1) ? $"{(int)age.TotalMinutes} menit" : age < TimeSpan.FromDays(3) ? $"{(int)age.TotalHours} jam" : $"{(int)age.TotalDays} hari";
}
