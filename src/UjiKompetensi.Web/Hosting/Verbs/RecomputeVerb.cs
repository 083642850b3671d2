using System.CommandLine;
using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>Computes a bundle again and prints the result as JSON. It needs no database: whoever has the file can check it.</summary>
internal static class RecomputeVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("berkas") { Description = "Berkas bundel, atau - untuk masukan baku" };
        var verb = new Command("recompute", "Menghitung ulang sebuah bundel tanpa basis data.") { file };
        verb.SetAction(async (parsed, cancel) =>
        {
            await using var bundle = parsed.GetValue(file) is "-" ? Console.OpenStandardInput() : File.OpenRead(parsed.GetValue(file)!);
            var result = RoundCalculation.Of(BundleFile.Read(bundle));
            await using var output = Console.OpenStandardOutput();
            RecomputeJson.Write(result, output);
            await output.FlushAsync(cancel);
            return 0;
        });
        return verb;
    }
}
