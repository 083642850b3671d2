using System.Globalization;

namespace UjiKompetensi.Web.Hosting.Backups;

/// <summary>How old the newest backup is, for <c>doctor</c> and whatever watches its exit code.</summary>
internal static class BackupAge
{
    public const string Variable = "UJI_BACKUP_HOURS";
    private static readonly TimeSpan Default = TimeSpan.FromHours(24);

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

    private static string Age(TimeSpan age) => age < TimeSpan.FromHours(1) ? $"{(int)age.TotalMinutes} menit" : age < TimeSpan.FromDays(3) ? $"{(int)age.TotalHours} jam" : $"{(int)age.TotalDays} hari";
}
