using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
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
    public static async Task<Document> ComposeAsync(Reading reading, string slug, DocumentOrder order, Imprint imprint, CancellationToken cancel)
    {
        if (!order.Kind.TellsResults())
        {
            var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == slug, cancel) ?? throw new NotVisible();
            if (!MaySee(reading.User, round, order.Kind)) throw new NotVisible();
            return PreparationDocuments.Compose(round, order.In(round), imprint);
        }

        if (!Policies.ReadDocuments.Allows(reading.User)) throw new NotVisible();
        var opened = await reading.OpenedRoundAsync(slug, AccessKind.Document, cancel);
        var recommendations = await reading.Db.RecommendationsVisibleTo(reading.User).Where(r => r.RoundId == opened.Round.Id).ToListAsync(cancel);
        var history = order.Kind == DocumentKind.Report ? await SheetHistory.OfAsync(reading, opened, cancel) : new SheetHistory([], []);
        var plenary = PlenaryRecord.Of(opened.Round, await reading.PlenaryAsync(opened.Round, cancel), recommendations, order.Listing.WithScores);
        return new ResultDocuments(opened, recommendations, plenary, imprint).Compose(order.In(opened.Round), history);
    }

    public static async Task<OfficeSettings> OfficeAsync(AppDbContext db, CancellationToken cancel) =>
        await db.OfficeSettings.AsNoTracking().SingleOrDefaultAsync(cancel) ?? OfficeSettings.Default();

    /// <summary>Whether this person can look at a round's paper of this kind now.</summary>
    public static bool MaySee(CurrentUser user, Round round, DocumentKind kind) => round.Phase >= kind.ShownFrom() && (kind.ShownFrom() >= RoundPhase.Plenary
        ? Policies.ReadDocuments.Allows(user)
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
