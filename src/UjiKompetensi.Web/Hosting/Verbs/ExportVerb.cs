using System.CommandLine;
using System.Security.Cryptography;
using UjiKompetensi.Web.Features.Bundles;
using UjiKompetensi.Web.Features.Evidence;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class ExportVerb
{
    public static Command Create()
    {
        var (round, file) = (MachineUseCases.Round(), MachineUseCases.Out("Berkas JSON yang ditulis"));
        var evidence = new Option<bool>("--evidence") { Description = "Menulis rantai bukti dengan tanda tangannya, untuk docs/periksa.py, sebagai ganti bundel" };
        var reasons = new Option<bool>("--reasons") { Description = "Bersama --evidence: memuat juga alasan yang ditulis orang" };
        var verb = new Command("export", "Menulis masukan hitungan sebuah kegiatan sebagai bundel yang dapat dihitung ulang pihak lain.") { round, file, evidence, reasons, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var (slug, path) = (parsed.GetValue(round)!, parsed.GetValue(file)!);
            var isEvidence = parsed.GetValue(evidence);
            var bundle = isEvidence ? await MachineUseCases.RunAsync<RoundEvidence, RoundEvidence.Input, byte[]>(new(slug, parsed.GetValue(reasons)), cancel)
                : await MachineUseCases.RunAsync<RoundBundle, RoundBundle.Input, byte[]>(new(slug), cancel);
            await MachineUseCases.WriteAsync(path, bundle, cancel);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bundle));
            VerbOutput.Write(parsed, new { round = slug, file = path, sha256 = hash }, $"{(isEvidence ? "Bukti" : "Bundel")} {slug} ditulis ke {path} (SHA-256 {hash}).");
            return 0;
        });
        return verb;
    }
}
