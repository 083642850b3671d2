using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports.Model;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;
using Meeting = UjiKompetensi.Domain.Plenaries.Plenary;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>A round with what its papers tell, loaded once for one paper or for all of them, and no more of it than its reader may see.</summary>
internal sealed class PaperSource
{
    private readonly OpenedRound? _opened;
    private readonly IReadOnlyList<Recommendation> _recommendations;
    private readonly Meeting? _plenary;
    private readonly SheetHistory _history;
    private readonly IReadOnlyList<FollowUpCase> _cases;
    private readonly string _report;
    private (Imprint Imprint, bool WithScores, ResultDocuments Results)? _last;

    private PaperSource(Round round, OpenedRound? opened, IReadOnlyList<Recommendation> recommendations, Meeting? plenary, SheetHistory history, IReadOnlyList<FollowUpCase> cases, string report) =>
        (Round, _opened, _recommendations, _plenary, _history, _cases, _report) = (round, opened, recommendations, plenary, history, cases, report);

    public Round Round { get; }

    /// <exception cref="NotVisible">One of these kinds is not for this person, or not yet.</exception>
    public static async Task<PaperSource> ForAsync(Reading reading, string slug, IReadOnlyCollection<DocumentKind> kinds, CancellationToken cancel)
    {
        var (results, decisions) = (kinds.Any(k => k.TellsResults() && !k.TellsDecisions()), kinds.Any(k => k.TellsDecisions()));
        if ((results && !Policies.ReadDocuments.Allows(reading.User)) || (decisions && !Policies.SeeFollowUp.Allows(reading.User))) throw new NotVisible();
        var opened = results ? await reading.OpenedRoundAsync(slug, AccessKind.Document, cancel) : null;
        var round = decisions ? await reading.FollowedRoundAsync(slug, cancel) : opened?.Round
            ?? await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == slug, cancel) ?? throw new NotVisible();
        if (kinds.Any(kind => !DocumentDesk.MaySee(reading.User, round, kind))) throw new NotVisible();
        return new PaperSource(round, opened,
            results ? await reading.Db.RecommendationsVisibleTo(reading.User).Where(r => r.RoundId == round.Id).ToListAsync(cancel) : [],
            results ? await reading.PlenaryAsync(round, cancel) : null,
            opened is not null && kinds.Contains(DocumentKind.Report) ? await SheetHistory.OfAsync(reading, opened, cancel) : new SheetHistory([], []),
            decisions ? await reading.Db.CasesAsync(round, cancel) : [],
            decisions ? await ReportAsync(reading, round, cancel) : "");
    }

    public Document Compose(DocumentOrder order, Imprint imprint)
    {
        order = order.In(Round);
        if (order.Kind.TellsDecisions()) return DecisionDocument.Compose(Round, _cases, _report, imprint);
        return order.Kind.TellsResults() ? Results(imprint, order.Listing.WithScores).Compose(order, _history) : PreparationDocuments.Compose(Round, order, imprint);
    }

    // Computed once for all papers that carry the same imprint.
    private ResultDocuments Results(Imprint imprint, bool withScores)
    {
        if (_last is { } last && ReferenceEquals(last.Imprint, imprint) && last.WithScores == withScores) return last.Results;
        var results = new ResultDocuments(_opened!, _recommendations, PlenaryRecord.Of(Round, _plenary!, _recommendations, withScores), imprint);
        _last = (imprint, withScores, results);
        return results;
    }

    /// <summary>The panel's report that was decided on, in words.</summary>
    private static async Task<string> ReportAsync(Reading reading, Round round, CancellationToken cancel)
    {
        var kept = await reading.Db.FinalDocumentsVisibleTo(reading.User).Where(d => d.RoundId == round.Id && d.Kind == DocumentKind.Report && d.Status != DocumentStatus.Voided)
            .OrderBy(d => d.FinalAt).Select(d => new { d.Number, Date = (DateOnly?)d.Date }).FirstOrDefaultAsync(cancel);
        var (number, date) = kept is null ? (round.Letter.Number, round.Letter.Date) : (kept.Number, kept.Date);
        return $"Laporan dan Rekomendasi Panitia Seleksi{(number.Length > 0 ? $" Nomor {number}" : "")}{(date is { } day ? $" tanggal {Components.Words.Day(day)}" : "")}";
    }
}
