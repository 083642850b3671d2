using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Merit;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Merit;

/// <summary>What of a round serves the nine criteria of the merit system. Counts only, so that it opens no result; what the plenary decided counts from the release on.</summary>
public sealed class RoundMerit(UseCaseParts parts) : Query<RoundMerit.Input, RoundMerit.View>(parts)
{
    public sealed record Input(string Slug);

    public sealed record View(string Slug, string Name, RoundPhase Phase, IReadOnlyList<MeritCriterion> Criteria);

    protected override Policy Policy => Policies.SeePreparation;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input.Slug, cancel) ?? throw new NotVisible();
        var facts = await RegistersAsync(reading.Db, round, FactsOf(round), cancel);
        return new View(round.Slug, round.Name, round.Phase, MeritView.Of(await DecidedAsync(reading.Db, round, facts, cancel)));
    }

    private static MeritFacts FactsOf(Round round)
    {
        var people = round.Participants;
        return new MeritFacts
        {
            Phase = round.Phase,
            WithRetirement = new(people.Count(p => p.Standing.RetiresOn is not null), people.Count),
            DecreeNumber = round.Decree.Number,
            External = new(round.Panel.Count(p => !p.IsInternal), round.Panel.Count),
            IsFrozen = round.Phase > RoundPhase.Draft,
            DrewLots = round.Schedule.Lots.Count > 0,
            HasTalentMap = round.Display.Map is { Performance.Source.Length: > 0, Potential.Source.Length: > 0 },
            Rated = new(people.Count(p => p.Standing.Ratings.Count > 0), people.Count),
            DisciplineRead = new(people.Count(p => p.Standing.IsRead), people.Count),
            HasBands = round.Rules.Bands.Count > 0,
            AsksPledge = round.RequiresPledge,
            Pledged = new(round.Panel.Count(p => p.PledgedAt is not null), round.Panel.Count),
            Conflicts = round.Conflicts.Count(c => c.IsConfirmed),
            Rules = round.ParticipantRules,
        };
    }

    private static async Task<MeritFacts> RegistersAsync(AppDbContext db, Round round, MeritFacts facts, CancellationToken cancel)
    {
        var ids = round.Participants.Select(p => p.OfficialId).OfType<Domain.Officials.OfficialId>().ToList();
        var standards = await StandardsAsync(db, ids, cancel);
        var assessments = await db.AssessmentRecords.Where(a => ids.Contains(a.OfficialId)).ToListAsync(cancel);
        return facts with
        {
            PostsWithStandard = new(standards.Values.Count(s => CompetencyMatch.Of(s, null).Lines.Count > 0), round.Participants.Count),
            Assessed = new(ids.Count(id => CompetencyMatch.Newest(assessments.Where(a => a.OfficialId == id), round.HeldFrom, round.HeldUntil) is not null), round.Participants.Count),
            VacantPosts = await db.Posts.CountAsync(p => !db.Officials.Any(o => o.PostId == p.Id), cancel),
            HasPlanLetter = await db.FinalDocuments.AnyAsync(d => d.RoundId == round.Id && d.Kind == DocumentKind.PlanLetter && d.Status != DocumentStatus.Voided, cancel),
            Events = await db.RoundEvents.CountAsync(e => e.RoundId == round.Id, cancel),
            Amendments = await db.Amendments.CountAsync(a => a.RoundId == round.Id, cancel),
            WithAccount = new((await db.AccountsOfAsync(round, cancel)).Count, round.Participants.Count),
        };
    }

    private static async Task<MeritFacts> DecidedAsync(AppDbContext db, Round round, MeritFacts facts, CancellationToken cancel)
    {
        if (!round.IsReleased) return facts;
        var written = await db.Recommendations.Where(r => r.RoundId == round.Id && r.Version > 0).ToListAsync(cancel);
        var objections = await db.Objections.Include(o => o.Steps).Where(o => o.RoundId == round.Id).ToListAsync(cancel);
        var toDevelop = written.Where(r => r.Kind is RecommendationKind.Develop or RecommendationKind.Retest || r.Plan.Count > 0).ToList();
        return facts with
        {
            Recommended = new(written.Count(r => r.IsComplete), round.Participants.Count),
            WithPlan = new(toDevelop.Count(r => r.Plan.Count > 0), toDevelop.Count),
            Objections = objections.Count,
            ObjectionsAnswered = objections.Count(o => o.State == Domain.Objections.ObjectionState.Answered),
        };
    }

    private static async Task<IReadOnlyDictionary<Domain.Officials.OfficialId, CompetencyStandard>> StandardsAsync(AppDbContext db, List<Domain.Officials.OfficialId> ids, CancellationToken cancel) =>
        (await (from official in db.Officials join post in db.Posts on official.PostId equals post.Id where ids.Contains(official.Id) select new { official.Id, post.Standard }).ToListAsync(cancel))
        .ToDictionary(p => p.Id, p => p.Standard);
}
