using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>What the panel advises for everybody, on one or two pages: the part that is read first.</summary>
internal static class RecommendationSummary
{
    public static IEnumerable<Block> Write(RecommendationReportFacts facts)
    {
        if (facts.Sheets.All(sheet => string.IsNullOrWhiteSpace(sheet.Recommendation)))
            yield break;
        yield return new Spacer(3);
        yield return new Paragraph(Run.Bold("Ringkasan rekomendasi:")) { KeepWithNext = true };
        yield return new Table(
            [new(1.1f, Alignment.Center), new(6), new(6), new(7)],
            [new Row("No.", "Nama", "Jabatan sekarang", "Rekomendasi")],
            [.. facts.Sheets.Select(Line)]) { SizeStep = -0.5f, Caption = "Ringkasan rekomendasi" };
    }

    private static Row Line(OfficialSheetFacts sheet) => new(
        Indonesian.Count(sheet.Official.Number),
        sheet.Official.Name,
        sheet.Official.Post,
        sheet.TargetPosts.Count == 0 ? Indonesian.OrDash(sheet.Recommendation) : $"{sheet.Recommendation}: {string.Join("; ", sheet.TargetPosts)}");
}
