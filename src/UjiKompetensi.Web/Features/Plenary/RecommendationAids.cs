using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>
/// What stands beside the editor for its writer: sentences filled from data, references to evidence, suggested
/// development, and what there is to look at in what is written now. Nothing of it is part of the recommendation.
/// </summary>
public sealed class RecommendationAids(UseCaseParts parts) : Query<RecommendationAids.Input, RecommendationAids.View>(parts)
{
    public sealed record Input(string Slug, int Number);

    /// <param name="Departures">How what is stored departs from the computed result; a reason is needed where there is one.</param>
    public sealed record View(
        IReadOnlyList<OfferedText> Sentences, IReadOnlyList<OfferedText> References, IReadOnlyList<CompetencyGap> Gaps, IReadOnlyList<DevelopmentStep> Suggested,
        IReadOnlyList<Remark> Remarks, IReadOnlyList<Departure> Departures);

    protected override Policy Policy => Policies.SeePlenary;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Recommendation, cancel, r => [r.Participants.FirstOrDefault(p => p.Number == input.Number)]);
        var (round, db) = (opened.Round, reading.Db);
        var person = round.PersonOf(input.Number);
        var basis = await db.BasisAsync(opened, await reading.PlenaryAsync(round, cancel), cancel);
        var (gaps, own) = (await GapsAsync(db, person, cancel), basis.Result.Of(person.Code));
        var advice = basis.Of(person.Id)?.Advice ?? new Advice();
        return new View(OpinionTemplates.Sentences(round, person, own, gaps), OpinionTemplates.References(person, own), gaps, [.. gaps.Select(DevelopmentSuggestion.For)],
            RecommendationRemarks.Of(advice, person, round.HeldFrom, await TargetsAsync(db, round, basis, person, advice, cancel)), basis.DeparturesOf(round, person));
    }

    // The latest assessment that names levels, against the standard of the post he holds today.
    private static async Task<IReadOnlyList<CompetencyGap>> GapsAsync(AppDbContext db, Participant person, CancellationToken cancel)
    {
        var post = await db.Officials.Where(o => o.Id == person.OfficialId).Join(db.Posts, o => o.PostId, p => p.Id, (_, p) => p).FirstOrDefaultAsync(cancel);
        var assessed = await db.AssessmentRecords.Where(a => a.OfficialId == person.OfficialId).OrderByDescending(a => a.TakenOn).ToListAsync(cancel);
        return post is null || assessed.Find(a => a.Levels.Count > 0) is not { } latest ? [] : CompetencyGap.Between(post.Standard, latest.Levels);
    }

    internal static async Task<IReadOnlyList<TargetSituation>> TargetsAsync(AppDbContext db, Round round, ReleaseBasis basis, Participant person, Advice advice, CancellationToken cancel)
    {
        var situations = new List<TargetSituation>();
        foreach (var target in advice.Targets)
        {
            var holder = await db.Officials.Where(o => o.PostId == target.Id).FirstOrDefaultAsync(cancel);
            var moves = holder is null ? null : round.Participants.FirstOrDefault(p => p.OfficialId == holder.Id) is { } takesPart ? basis.Of(takesPart.Id) : null;
            var leaves = moves is { Kind: RecommendationKind.Rotate or RecommendationKind.Promote or RecommendationKind.Demote or RecommendationKind.NoPost };
            var others = basis.Recommendations.Where(r => r.ParticipantId != person.Id && r.Targets.Any(t => t.Id == target.Id)).Select(r => round.ParticipantOf(r.ParticipantId))
                .OrderBy(p => p.Number).Select(p => $"{p.Code} {p.Name.Bare}").ToList();
            situations.Add(new TargetSituation(target, holder?.Name.Bare, holder is not null && holder.Id == person.OfficialId, leaves, others));
        }

        return situations;
    }
}
