using System.CommandLine;
using UjiKompetensi.Web.Features.Documents;

namespace UjiKompetensi.Web.Hosting.Verbs;

internal static class ReportVerb
{
    public static Command Create()
    {
        var (round, file) = (MachineUseCases.Round(), MachineUseCases.Out("Berkas PDF yang ditulis"));
        var verb = new Command("report", "Menulis laporan dan rekomendasi sebuah kegiatan sebagai PDF.") { round, file, VerbOutput.Json };
        verb.SetAction(async (parsed, cancel) =>
        {
            var (slug, path) = (parsed.GetValue(round)!, parsed.GetValue(file)!);
            var pdf = await MachineUseCases.RunAsync<RecommendationReportPdf, RecommendationReportPdf.Input, RecommendationReportPdf.Pages>(new(slug), cancel);
            await MachineUseCases.WriteAsync(path, pdf.Bytes, cancel);
            VerbOutput.Write(parsed, new { round = slug, file = path, code = pdf.Code, bytes = pdf.Bytes.Length }, $"Laporan {slug} ditulis ke {path} (kode dokumen {pdf.Code}).");
            return 0;
        });
        return verb;
    }
}
