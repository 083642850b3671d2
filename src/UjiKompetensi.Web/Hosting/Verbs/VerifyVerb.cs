using System.CommandLine;
using UjiKompetensi.Web.Features.Evidence;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class VerifyVerb
{
    public static Command Create()
    {
        var round = MachineUseCases.Round();
        var code = new Option<string?>("--code") { Description = "Kode pada laporan cetak; menemukan jejak yang ditulis ulang seluruhnya" };
        var verb = new Command("verify", "Memeriksa rantai bukti sebuah kegiatan terhadap basis datanya.") { round, code, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var found = await MachineUseCases.RunAsync<RoundVerification, RoundVerification.Input, RoundVerification.Finding>(new(parsed.GetValue(round)!, parsed.GetValue(code)), cancel);
            VerbOutput.Write(parsed, new { round = found.Slug, whole = found.IsWhole, entries = found.Entries, head = found.Head, broken = found.Broken, mismatches = found.Mismatches },
                string.Join(Environment.NewLine, found.Sentences));
            return found.IsWhole ? 0 : 1;
        });
        return verb;
    }
}
