using System.CommandLine;
using UjiKompetensi.Web.Features.Evidence;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class VerifyVerb
{
    public static Command Create()
    {
        var round = MachineUseCases.Round();
        var verb = new Command("verify", "Memeriksa rantai bukti sebuah kegiatan terhadap basis datanya.") { round, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var found = await MachineUseCases.RunAsync<RoundVerification, RoundVerification.Input, RoundVerification.Finding>(new(parsed.GetValue(round)!), cancel);
            VerbOutput.Write(parsed, new { round = found.Slug, whole = found.IsWhole, entries = found.Entries, head = found.Head, broken = found.Broken, mismatches = found.Mismatches },
                string.Join(Environment.NewLine, found.Sentences));
            return found.IsWhole ? 0 : 1;
        });
        return verb;
    }
}
