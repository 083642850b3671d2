using System.CommandLine;
using System.Globalization;
using UjiKompetensi.Web.Hosting.Backups;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class RestoreVerb
{
    private const string Latest = "latest";

    public static Command Create()
    {
        var file = new Argument<string?>("berkas") { Description = "Cadangan (.dump.age); keterangannya (.json) di sebelahnya. Tanpa ini untuk --until", Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<string?>("--to-database") { Description = "Basis data baru yang kosong, di server yang sama" };
        var older = new Option<bool>("--older") { Description = "Pakai cadangan ini walaupun ada yang lebih baru" };
        var until = new Option<string?>("--until") { Description = $"Dari cadangan dasar dan arsip WAL, sampai saat itu (2026-11-28T14:05:00+07:00) atau sampai yang terakhir ({Latest})" };
        var from = new Option<string?>("--from") { Description = $"Folder cadangan untuk --until; tanpa ini {Backup.FolderVariable}, lalu .data/cadangan" };
        var folder = new Option<string?>("--to-folder") { Description = "Folder baru yang kosong untuk --until, dipakai sesudahnya sebagai UJI_DATA" };
        var key = BackupVerb.Key();
        var verb = new Command("restore", "Memulihkan cadangan ke basis data baru, lalu memeriksa jejak setiap kegiatan.") { file, to, older, until, from, folder, key, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(until) is { } moment)
            {
                if (parsed.GetValue(file) is not null) throw new VerbFailed("Sebutkan berkas cadangan, atau --until dengan --to-folder; tidak keduanya.");
                var target = Path.GetFullPath(parsed.GetValue(folder) ?? throw new VerbFailed("Sebutkan folder baru yang kosong dengan --to-folder."));
                var source = Backup.Folder(parsed.GetValue(from));
                var whole = await RestoreUntil.IntoAsync(source, target, Moment(moment), BackupKey.At(parsed.GetValue(key), source), cancel);
                return Said(parsed, whole, string.Create(CultureInfo.InvariantCulture,
                    $"PULIH UTUH: {target} memuat keadaan sampai simpanan terakhir pada {whole.TakenAt:yyyy-MM-dd HH.mm.ss} UTC, {whole.Rounds.Count} kegiatan diperiksa. Jalankan dengan {Database.FolderVariable}={target}; arsipkan ke folder cadangan baru dengan cadangan dasar baru."));
            }

            var path = Path.GetFullPath(parsed.GetValue(file) ?? throw new VerbFailed($"Sebutkan berkas cadangan, atau --until {Latest} untuk memulihkan dari cadangan dasar dan arsip WAL."));
            var secret = BackupKey.At(parsed.GetValue(key), Path.GetDirectoryName(path)!);
            var name = parsed.GetValue(to) ?? throw new VerbFailed("Sebutkan basis data baru yang kosong dengan --to-database.");
            await using var database = await Database.OpenAsync(cancel);
            await using var beside = await database.BesideAsync(name, cancel);
            var result = await Restore.IntoAsync(beside, path, secret, parsed.GetValue(older), cancel);
            return Said(parsed, result, string.Create(CultureInfo.InvariantCulture,
                $"PULIH UTUH: basis data {result.Database} sama dengan keadaan {result.TakenAt:yyyy-MM-dd HH.mm} UTC, {result.Rounds.Count} kegiatan diperiksa. Yang dicatat sesudah saat itu tidak ada di dalamnya. Arahkan {Database.AppVariable} ke sana bila akan dipakai."));
        });
        return verb;
    }

    /// <summary>Null for the last one. Without its offset a time would mean another moment on another machine.</summary>
    internal static DateTimeOffset? Moment(string text) => text == Latest ? null
        : DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment : throw new VerbFailed($"Saat \"{text}\" tidak dikenal. Tulis tanggal, jam dan selisih UTC-nya, misalnya 2026-11-28T14:05:00+07:00, atau {Latest}.");

    private static int Said(ParseResult parsed, Restore.Result result, string good)
    {
        VerbOutput.Write(parsed, result, string.Join(Environment.NewLine, Sentences(result, good)));
        return result.IsGood ? 0 : 1;
    }

    private static IEnumerable<string> Sentences(Restore.Result result, string good)
    {
        foreach (var round in result.Rounds) yield return $"{(round.IsSame && round.IsWhole ? "baik " : "BURUK")}  {round.Slug}: {round.Sentence}";
        if (result.Missing > 0) yield return $"BURUK  {result.Missing} kegiatan dari cadangan tidak ada.";
        foreach (var gap in result.Gaps) yield return $"AWAS  {gap}";
        if (result.Migrations > 0) yield return $"Skema dibawa maju {result.Migrations} migrasi.";
        yield return result.IsGood ? good
            : result.IsSame ? $"SAMA DENGAN CADANGAN, tetapi jejak kegiatan bertanda BURUK sudah tidak utuh saat dicadangkan. Laporkan ke ketua panitia sebelum basis data {result.Database} dipakai."
            : $"TIDAK SAMA: jangan pakai basis data {result.Database}. Coba cadangan lain, dan laporkan ke ketua panitia.";
    }
}
