using System.Diagnostics;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;
using UjiKompetensi.Reports.Skia;
using UjiKompetensi.Reports.Tests.Documents;

namespace UjiKompetensi.Bench;

/// <summary>
/// One sheet of two pages, and the recapitulation with 27 sheets: the product's engine, a bare drawing of the same
/// content with the same cut faces, and QuestPDF where the build has it, in turn in one run. Only the ratios are claims.
/// </summary>
internal static class ReportBench
{
    private const int Officials = 27;
    private const int Many = 2700;

    private static readonly Dictionary<string, Func<Document, byte[]>> Engines = new()
    {
        ["own"] = SkiaPdf.Render,
        ["bare"] = BareDrawing.Render,
#if QUESTPDF
        ["quest"] = UjiKompetensi.Reports.QuestPdf.QuestPdfEngine.Render,
#endif
    };

    public static async IAsyncEnumerable<Figure> RunAsync()
    {
        await Task.Yield();
        var (one, all) = (Sheets(1), WithRecap(Officials));
        foreach (var figure in Compare("report.sheet", one, rounds: 120, bareGoal: 1.5, questTime: 0.70, questAllocation: 0.12)) yield return figure;
        foreach (var figure in Compare("report.recap", all, rounds: 15, bareGoal: 1.2, questTime: 0.55, questAllocation: 0.10)) yield return figure;

        var before = Time(SkiaPdf.Render, all);
        var many = WithRecap(Many);
        var after = Time(SkiaPdf.Render, many);
        yield return new Figure("report.growth", after / Many / (before / Officials), "x-per-official", 1.25);
        using var self = Process.GetCurrentProcess();
        yield return new Figure("report.memory.peak", self.PeakWorkingSet64 / 1024d / 1024d, "MB", 900);
    }

    private static IEnumerable<Figure> Compare(string name, Document document, int rounds, double bareGoal, double questTime, double questAllocation)
    {
        var times = Engines.Keys.ToDictionary(engine => engine, _ => new List<double>());
        var allocated = new Dictionary<string, double>();
        // Compiled in full before anything counts.
        for (var i = 0; i < Math.Max(5, rounds / 4); i++)
            foreach (var render in Engines.Values) render(document);
        for (var i = 0; i < rounds; i++)
        {
            foreach (var (engine, render) in Engines)
            {
                var bytes = GC.GetAllocatedBytesForCurrentThread();
                times[engine].Add(Time(render, document));
                allocated[engine] = GC.GetAllocatedBytesForCurrentThread() - bytes;
            }
        }

        var pages = PagesOf(SkiaPdf.Render(document));
        foreach (var engine in Engines.Keys)
        {
            yield return new Figure($"{name}.{engine}.p50", Median(times[engine]), "ms", 10_000);
            yield return new Figure($"{name}.{engine}.allocated", allocated[engine] / 1024, "KiB", 1_000_000);
        }

        yield return new Figure($"{name}.pages.difference", Math.Abs(pages - PagesOf(BareDrawing.Render(document))), $"of-{pages}", Math.Ceiling(pages * 0.05));
        yield return new Figure($"{name}.to-bare", Median(times["own"]) / Median(times["bare"]), "x", bareGoal);
        if (!Engines.ContainsKey("quest")) yield break;
        yield return new Figure($"{name}.to-quest.time", Median(times["own"]) / Median(times["quest"]), "x", questTime);
        yield return new Figure($"{name}.to-quest.allocated", allocated["own"] / allocated["quest"], "x", questAllocation);
    }

    private static Document Sheets(int officials)
    {
        var set = new DocumentSet(officials, DocumentSet.Paper, ListingFacts.Full, Opinion);
        return IndividualSheet.Compose(new(set.Head, set.Sheets, new DateOnly(2026, 3, 10), ReportFacts.Panel, set.Listing));
    }

    private static Document WithRecap(int officials)
    {
        var set = new DocumentSet(officials, DocumentSet.Paper, ListingFacts.Full, Opinion);
        var recap = ScoreRecap.Compose(set.Recap with { PanelMarks = [] });
        return recap with { Sections = [.. recap.Sections, .. Sheets(officials).Sections] };
    }

    private static string Opinion { get; } = string.Join("\n\n", Enumerable.Repeat(ReportFacts.ShortOpinion, 2));

    private static double Time(Func<Document, byte[]> render, Document document)
    {
        var watch = Stopwatch.GetTimestamp();
        render(document);
        return Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
    }

    // Every page ends its own content: Skia writes "/Type /Page" once for each.
    private static int PagesOf(byte[] pdf)
    {
        var count = 0;
        for (ReadOnlySpan<byte> rest = pdf; rest.IndexOf("/Type /Page\n"u8) is >= 0 and var at; rest = rest[(at + 5)..]) count++;
        return count;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
