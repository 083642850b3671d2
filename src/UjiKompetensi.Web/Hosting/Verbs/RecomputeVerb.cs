using System.CommandLine;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;

namespace UjiKompetensi.Web.Hosting.Verbs;

/// <summary>Computes a bundle again: tables for people, the result file for programs. It needs no database: whoever has the file can check it.</summary>
internal static class RecomputeVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("berkas") { Description = "Berkas bundel, atau - untuk masukan baku" };
        var explain = new Option<string>("--explain") { Description = "Uraian nilai seorang pejabat: kode, NIP, atau bagian namanya" };
        var verb = new Command("recompute", "Menghitung ulang sebuah bundel tanpa basis data.") { file, explain, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var (json, wanted) = (parsed.GetValue(VerbOutput.Json), parsed.GetValue(explain));
            RuleViolation.ThrowIf(json && wanted is not null, "explain-json", "Pilih salah satu: --json sudah memuat uraian setiap pejabat.");
            await using var bundle = parsed.GetValue(file) is "-" ? Console.OpenStandardInput() : File.OpenRead(parsed.GetValue(file)!);
            var input = BundleFile.Read(bundle);
            var result = RoundCalculation.Of(input);
            if (!json)
            {
                await Console.Out.WriteLineAsync(wanted is null ? RecomputeText.Of(input, result) : ExplainText.Of(input, result, wanted));
                return 0;
            }

            await using var output = Console.OpenStandardOutput();
            RecomputeJson.Write(result, output);
            await output.FlushAsync(cancel);
            return 0;
        });
        return verb;
    }
}
