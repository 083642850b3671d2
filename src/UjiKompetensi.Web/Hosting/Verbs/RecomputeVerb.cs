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
        var advice = new Option<bool>("--advice") { Description = "Hanya kesepakatan panel, kekokohan urutan, dan kelonggaran panelis" };
        var verb = new Command("recompute", "Menghitung ulang sebuah bundel tanpa basis data.") { file, explain, advice, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var (json, wanted, only) = (parsed.GetValue(VerbOutput.Json), parsed.GetValue(explain), parsed.GetValue(advice));
            if (wanted is not null && (json || only)) throw new RuleViolation("explain-alone", "Pakai --explain tanpa pilihan lain; --json sudah memuat uraian setiap pejabat.");
            await using var bundle = parsed.GetValue(file) is "-" ? Console.OpenStandardInput() : File.OpenRead(parsed.GetValue(file)!);
            var input = BundleFile.Read(bundle);
            var result = RoundCalculation.Of(input);
            if (json) await JsonAsync(input, result, only, cancel);
            else await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, wanted is not null ? ExplainText.Of(input, result, wanted)
                : only ? Advice(input, result, cancel) : [.. RecomputeText.Of(input, result), "", .. Advice(input, result, cancel)]));
            return 0;
        });
        return verb;
    }

    // The result file stays as the evidence chain hashed it: what stands beside the result is a file of its own.
    private static async Task JsonAsync(ResultInput input, RoundResult result, bool advice, CancellationToken cancel)
    {
        await using var output = Console.OpenStandardOutput();
        if (advice) AdviceJson.Write(RoundAgreement.Of(input), Sensitivity.Of(input, result, cancel: cancel), Leniency.Of(input, result), output);
        else RecomputeJson.Write(result, output);
        await output.FlushAsync(cancel);
    }

    private static IEnumerable<string> Advice(ResultInput input, RoundResult result, CancellationToken cancel) =>
        AdviceText.Of(RoundAgreement.Of(input), Sensitivity.Of(input, result, cancel: cancel), Leniency.Of(input, result));
}
