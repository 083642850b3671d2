using System.CommandLine;
using System.Security.Cryptography;
using UjiKompetensi.Web.Features.Bundles;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class ExportVerb
{
    public static Command Create()
    {
        var (round, file) = (MachineUseCases.Round(), MachineUseCases.Out("Berkas JSON yang ditulis"));
        var verb = new Command("export", "Menulis masukan hitungan sebuah kegiatan sebagai bundel yang dapat dihitung ulang pihak lain.") { round, file, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var (slug, path) = (parsed.GetValue(round)!, parsed.GetValue(file)!);
            var bundle = await MachineUseCases.RunAsync<RoundBundle, RoundBundle.Input, byte[]>(new(slug), cancel);
            await MachineUseCases.WriteAsync(path, bundle, cancel);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bundle));
            VerbOutput.Write(parsed, new { round = slug, file = path, sha256 = hash }, $"Bundel {slug} ditulis ke {path} (SHA-256 {hash}).");
            return 0;
        });
        return verb;
    }
}
