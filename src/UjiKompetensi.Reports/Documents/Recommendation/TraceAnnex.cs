using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The optional annex that lets anybody calculate a total again by hand.</summary>
internal static class TraceAnnex
{
    public static IEnumerable<Block> Write(RecommendationReportFacts facts)
    {
        if (facts.Traces.Count == 0)
            yield break;
        yield return new PageBreak();
        yield return new Heading("LAMPIRAN: BAGAIMANA NILAI DIHITUNG");
        foreach (var trace in facts.Traces)
        {
            yield return new Heading(trace.Official, 2);
            yield return new IndentedLines([.. trace.Lines.Select(line => (line.Depth, (PlainText)line.Text))]);
        }
    }
}
