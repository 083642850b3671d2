using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports.Model;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Where every paper of a round is made, for its preview and for making it final alike.</summary>
internal static class DocumentDesk
{
    /// <exception cref="NotVisible">The paper is not for this person, or not yet.</exception>
    public static async Task<Document> ComposeAsync(Reading reading, string slug, DocumentOrder order, Imprint imprint, CancellationToken cancel) =>
        (await PaperSource.ForAsync(reading, slug, [order.Kind], cancel)).Compose(order, imprint);

    public static async Task<OfficeSettings> OfficeAsync(AppDbContext db, CancellationToken cancel) =>
        await db.OfficeSettings.AsNoTracking().SingleOrDefaultAsync(cancel) ?? OfficeSettings.Default();

    /// <summary>Whether this person can look at a round's paper of this kind now.</summary>
    public static bool MaySee(CurrentUser user, Round round, DocumentKind kind) => round.Phase >= kind.ShownFrom() && (kind.TellsDecisions() ? Policies.SeeFollowUp.Allows(user)
        : kind.ShownFrom() >= RoundPhase.Plenary ? Policies.ReadDocuments.Allows(user)
        : Policies.SeePreparation.Allows(user) || round.IsLedBy(user.Id));

    /// <summary>Makes papers final and records what becomes of them: the operator and whoever leads the panel.</summary>
    public static bool MayFinalise(CurrentUser user, Round round) => user.Is(Roles.Operator) || round.IsLedBy(user.Id);

    /// <exception cref="RuleViolation"><c>document-rights</c>.</exception>
    public static void CheckMayFinalise(CurrentUser user, Round round)
    {
        if (!MayFinalise(user, round)) throw new RuleViolation("document-rights", "Hanya admin kegiatan atau ketua panel yang dapat melakukan ini.");
    }

    /// <summary>A final paper of a round that this person may act on, with the round held until the commit.</summary>
    public static async Task<(Round Round, FinalDocument Document)> FinalAsync(Work work, string slug, FinalDocumentId id, CancellationToken cancel)
    {
        var round = await work.RoundAsync(slug, cancel);
        CheckMayFinalise(work.User, round);
        var document = await work.Db.FinalDocumentsVisibleTo(work.User).FirstOrDefaultAsync(d => d.Id == id && d.RoundId == round.Id, cancel) ?? throw new NotVisible();
        return (round, document);
    }
}
