using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>The cases of a released round, whole, for whoever acts on them or reads them.</summary>
internal static class FollowUpRecords
{
    /// <exception cref="NotVisible">There is no such round, it is not released yet, or this person does not follow it.</exception>
    public static async Task<Round> FollowedRoundAsync(this Reading reading, string slug, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsFollowedBy(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == slug, cancel) ?? throw new NotVisible();
        await reading.LookedAsync(round.Id, null, AccessKind.Decision, cancel);
        return round;
    }

    /// <summary>The same to act on: held until the commit. Before the release there is nothing to act on.</summary>
    public static async Task<Round> FollowedRoundAsync(this Work work, string slug, CancellationToken cancel)
    {
        var round = await work.RoundAsync(slug, cancel);
        return round.Phase >= RoundPhase.Released && await work.Db.RoundsFollowedBy(work.User).AnyAsync(r => r.Id == round.Id, cancel) ? round : throw new NotVisible();
    }

    public static async Task<IReadOnlyList<FollowUpCase>> CasesAsync(this AppDbContext db, Round round, CancellationToken cancel) => FollowUpCase.All(round,
        await db.Recommendations.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(cancel),
        await db.Decisions.AsNoTracking().Where(d => d.RoundId == round.Id).ToListAsync(cancel),
        await db.FollowUpSteps.AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync(cancel));

    public static FollowUpCase CaseOf(this IReadOnlyList<FollowUpCase> cases, int number) => cases.FirstOrDefault(c => c.Person.Number == number) ?? throw new NotVisible();

    public static async Task KeepAsync(this Work work, Round round, Decision decision, CancellationToken cancel)
    {
        work.Db.Decisions.Add(decision);
        await work.RecordAsync(round, EventKind.OfficialDecided, DecisionFacts.Of(round, decision), cancel);
    }

    public static async Task KeepAsync(this Work work, Round round, FollowUpStep step, CancellationToken cancel)
    {
        work.Db.FollowUpSteps.Add(step);
        await work.RecordAsync(round, EventKind.FollowUpRecorded, DecisionFacts.Of(round, step), cancel);
    }
}
