using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Reports;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>The panel's report to the PPK as a PDF: a draft in the plenary, the same bytes for ever once released.</summary>
public sealed class RecommendationReportPdf(UseCaseParts parts) : Query<RecommendationReportPdf.Input, RecommendationReportPdf.Pages>(parts)
{
    public sealed record Input(string Slug);

    public sealed record Pages(byte[] Bytes, string FileName, string Code);

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Pages> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Report, cancel);
        var round = opened.Round;
        var recommendations = await reading.Db.RecommendationsVisibleTo(reading.User).Where(r => r.RoundId == round.Id).ToListAsync(cancel);
        var code = DocumentCode.Of(round, await reading.Db.RoundEvents.Where(e => e.RoundId == round.Id).ToListAsync(cancel));
        var plenary = PlenaryRecord.Of(round, await reading.PlenaryAsync(round, cancel), recommendations, withScores: true);
        var facts = ReportFacts.Of(opened, recommendations, plenary, code, round.ReleasedAt ?? reading.Now);
        var history = await SheetHistory.OfAsync(reading, opened, cancel);
        facts = facts with { UnlockedSheets = history.Unlocked, PaperCopies = history.Copies };
        return new Pages(Pdf.Render(RecommendationReport.Compose(facts)), $"laporan-rekomendasi-{round.Slug}.pdf", code);
    }
}
