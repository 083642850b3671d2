using System.CommandLine;
using System.Globalization;
using UjiKompetensi.Web.Hosting.Backups;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class RestoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("berkas") { Description = "Cadangan (.dump.age); keterangannya (.json) di sebelahnya" };
        var to = new Option<string>("--to-database") { Description = "Basis data baru yang kosong, di server yang sama", Required = true };
        var older = new Option<bool>("--older") { Description = "Pakai cadangan ini walaupun ada yang lebih baru" };
        var key = BackupVerb.Key();
        var verb = new Command("restore", "Memulihkan cadangan ke basis data baru, lalu memeriksa jejak setiap kegiatan.") { file, to, older, key, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            var secret = BackupKey.At(parsed.GetValue(key), Path.GetDirectoryName(path)!);
            await using var database = await Database.OpenAsync(cancel);
            await using var target = await database.BesideAsync(parsed.GetValue(to)!, cancel);
            var result = await Restore.IntoAsync(target, path, secret, parsed.GetValue(older), cancel);
            VerbOutput.Write(parsed, result, string.Join(Environment.NewLine, Sentences(result)));
            return result.IsGood ? 0 : 1;
        });
        return verb;
    }

    private static IEnumerable<string> Sentences(Restore.Result result)
    {
        foreach (var round in result.Rounds) yield return $"{(round.IsSame && round.IsWhole ? "baik " : "BURUK")}  {round.Slug}: {round.Sentence}";
        if (result.Missing > 0) yield return $"BURUK  {result.Missing} kegiatan dari cadangan tidak ada.";
        foreach (var gap in result.Gaps) yield return $"AWAS  {gap}";
        if (result.Migrations > 0) yield return $"Skema dibawa maju {result.Migrations} migrasi.";
        yield return result.IsGood
            ? string.Create(CultureInfo.InvariantCulture, $"PULIH UTUH: basis data {result.Database} sama dengan keadaan {result.TakenAt:yyyy-MM-dd HH.mm} UTC, {result.Rounds.Count} kegiatan diperiksa. Yang dicatat sesudah saat itu tidak ada di dalamnya. Arahkan {Database.AppVariable} ke sana bila akan dipakai.")
            : result.IsSame ? $"SAMA DENGAN CADANGAN, tetapi jejak kegiatan bertanda BURUK sudah tidak utuh saat dicadangkan. Laporkan ke ketua panitia sebelum basis data {result.Database} dipakai."
            : $"TIDAK SAMA: jangan pakai basis data {result.Database}. Coba cadangan lain, dan laporkan ke ketua panitia.";
    }
}
