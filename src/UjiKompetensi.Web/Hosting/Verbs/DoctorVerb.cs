using System.CommandLine;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class DoctorVerb
{
    public static Command Create()
    {
        var verb = new Command("doctor", "Memeriksa apakah mesin dan basis data ini layak dipercaya menyimpan nilai.") { VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var database = await Database.OpenAsync(cancel);
            var checks = await Checks.RunAsync(database, cancel);
            VerbOutput.Write(parsed, checks, string.Join(Environment.NewLine, checks.Select(c => $"{(c.Holds ? "baik " : "BURUK")}  {c.Name,-20} {c.Sentence}")));
            return checks.All(c => c.Holds) ? 0 : 1;
        });
        return verb;
    }
}
