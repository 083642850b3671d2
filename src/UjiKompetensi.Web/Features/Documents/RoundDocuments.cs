using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>The papers of a round that this person can see, with what is final of each.</summary>
public sealed class RoundDocuments(UseCaseParts parts) : Query<string, RoundDocuments.View>(parts)
{
    /// <param name="Stages">For minutes of a stage.</param>
    /// <param name="People">For papers of one official.</param>
    /// <param name="Signatories">In the office's order.</param>
    /// <param name="Authority">The usual addressee of letters to the approving authority, line by line.</param>
    /// <param name="All">How many papers there are to take away in one file.</param>
    /// <param name="MayFinalise">Whether this person makes papers final at all.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool MayFinalise, DateOnly Today, IReadOnlyList<Line> Lines,
        IReadOnlyList<string> Stages, IReadOnlyList<(int Number, string Name)> People, IReadOnlyList<string> Signatories, bool HasBsre, bool MaySeeNumbers, IReadOnlyList<string> Authority, int All);

    /// <param name="Obstacle">Why it cannot be made final now; empty when it can.</param>
    /// <param name="IsForm">Only printed, never final.</param>
    public sealed record Line(DocumentKind Kind, bool IsForm, string Obstacle, IReadOnlyList<Paper> Papers);

    public sealed record Paper(FinalDocumentId Id, string Subject, string Number, DateOnly Date, string Signer, DocumentStatus Status, string Code, int Copies,
        DateTimeOffset FinalAt, SigningWay? SignedHow, DateTimeOffset? SignedAt, string SentTo, DateTimeOffset? SentAt, string VoidReason, string Sha256);

    protected override Policy Policy => Policies.SeeDocuments;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var papers = await reading.Db.FinalDocumentsVisibleTo(reading.User).Where(d => d.RoundId == round.Id)
            .Join(reading.Db.DocumentBytes.Where(b => b.Stage == DocumentStage.Final && b.Copy == 1), d => d.Id, b => b.DocumentId, (d, b) => new { Document = d, b.Sha256 })
            .OrderBy(p => p.Document.FinalAt).ToListAsync(cancel);
        var style = (await DocumentDesk.OfficeAsync(reading.Db, cancel)).Style;
        var lines = Enum.GetValues<DocumentKind>().Where(kind => DocumentDesk.MaySee(reading.User, round, kind))
            .Select(kind => new Line(kind, kind.FinalFrom() is null, ObstacleOf(round, kind), papers.Where(p => p.Document.Kind == kind).Select(p => PaperOf(p.Document, p.Sha256)).ToList())).ToList();
        return new View(round.Slug, round.Name, round.Phase, DocumentDesk.MayFinalise(reading.User, round), Components.Words.DayOf(reading.Now), lines, DocumentOrder.StagesOf(round),
            [.. round.Participants.Select(p => (p.Number, p.Name.Full))], [.. style.Signatories.Select(s => $"{string.Join(' ', s.TitleLines)} – {s.Name}")], BsreSettings.FromEnvironment() is not null,
            Policies.SeeNumbers.Allows(reading.User), style.Authority, AllPapers.OrdersOf(round, lines.Select(l => l.Kind)).Count);
    }

    private static string ObstacleOf(Round round, DocumentKind kind)
    {
        try
        {
            FinalDocument.CheckReady(round, kind);
            return "";
        }
        catch (Domain.RuleViolation refused)
        {
            return refused.Message;
        }
    }

    private static Paper PaperOf(FinalDocument d, string sha256) => new(d.Id, d.Subject, d.Number, d.Date, d.Signer, d.Status, d.Code, d.Copies, d.FinalAt, d.SignedHow, d.SignedAt, d.SentTo, d.SentAt, d.VoidReason, sha256);
}
