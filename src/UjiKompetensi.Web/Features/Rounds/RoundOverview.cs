using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>One round: where it stands and what this person can do next. Counts sheets and results, never shows values.</summary>
public sealed class RoundOverview(UseCaseParts parts) : Query<string, RoundOverview.View>(parts)
{
    /// <param name="Warnings">What to look at before scoring is opened; none of it stands in the way.</param>
    /// <param name="MayOpenScoring">This person prepares rounds, and nothing is missing.</param>
    public sealed record View(
        string Slug, string Name, RoundPhase Phase, DateOnly HeldFrom, DateOnly HeldUntil, string Venue, int Participants, int Panelists,
        IReadOnlyList<RoundTask> Tasks, IReadOnlyList<Remark> ElectionRemarks, IReadOnlyList<RoundWarning> Warnings, IReadOnlyList<Obstacle> Obstacles, bool IsOperator, bool MayOpenScoring)
    {
        /// <summary>Proposed changes to which this person is the second one that is wanted.</summary>
        public int AwaitingApproval { get; init; }
    }

    protected override Policy Policy => Policies.SeeRounds;

    protected override bool ReadsSealed => true;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var (db, user) = (reading.Db, reading.User);
        var round = await db.RoundsVisibleTo(user).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        user = await db.RightsInAsync(user, round.Id, cancel);
        var sheets = await db.Sheets.Where(s => s.RoundId == round.Id).ToListAsync(cancel);
        var counts = new RoundCounts(
            Sheets: SheetProgress.Of(round, sheets),
            Results: await db.AssessmentResults.CountAsync(a => a.RoundId == round.Id, cancel),
            Recommendations: (await db.Recommendations.Where(r => r.RoundId == round.Id).ToListAsync(cancel)).Count(r => r.IsComplete),
            OwnOpenSheets: sheets.Count(s => !s.IsFinished(round) && round.PanelistOf(s.PanelistId).AccountId == user.Id),
            OwnUnconfirmed: sheets.Count(s => s.NeedsConfirmation(round) && round.PanelistOf(s.PanelistId).AccountId == user.Id))
        {
            FollowUp = round.Phase >= RoundPhase.Released && Policies.SeeFollowUp.Allows(user) ? Counted(await db.CasesAsync(round, cancel), Components.Words.DayOf(reading.Now)) : null,
        };
        var prepares = Policies.PrepareRounds.Allows(user);
        var obstacles = prepares ? round.ObstaclesToScoring() : [];
        return new View(
            round.Slug, round.Name, round.Phase, round.HeldFrom, round.HeldUntil, round.Venue, round.Participants.Count, round.Panel.Count,
            RoundTasks.Of(round, counts, user), Policies.SeePreparation.Allows(user) && round.Phase <= RoundPhase.Plenary ? round.ElectionRemarks() : [],
            prepares ? RoundWarning.Of(round) : [], obstacles, prepares, prepares && round.Phase == RoundPhase.Draft && obstacles.Count == 0)
        {
            AwaitingApproval = !Policies.AmendRounds.Allows(user) ? 0
                : (await db.Amendments.Where(a => a.RoundId == round.Id && a.AppliedAt == null && a.DroppedAt == null).ToListAsync(cancel)).Count(a => a.AwaitsApprovalOf(round, user.Id)),
        };
    }

    private static FollowUpCounts Counted(IReadOnlyList<FollowUpCase> cases, DateOnly today)
    {
        var deadlines = cases.Select(c => c.DeadlineOn(today)).OfType<Deadline>().ToList();
        return new FollowUpCounts(cases.Count(c => c.State != FollowUpState.Undecided), cases.Count(c => c.State.IsFinished()), deadlines.Count(d => d.IsOverdue), deadlines.Count(d => d.IsNear), cases.Count);
    }
}
