using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Decisions;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Decisions;

/// <summary>A released round as the PPK reads it: what the panel advises for each official, and what he has decided.</summary>
public sealed class DecisionDesk(UseCaseParts parts) : Query<DecisionDesk.Input, DecisionDesk.View>(parts)
{
    public sealed record Input(string Slug);

    /// <param name="Number">Of the decision.</param>
    public sealed record Made(int Number, DecisionKind Kind, string Sentence, string Reason, string ChangeReason, string By, DateTimeOffset At);

    /// <param name="Rank">Null where the round puts nobody in order.</param>
    /// <param name="Targets">The posts advised, first choice first.</param>
    /// <param name="Former">Earlier decisions, the last first.</param>
    /// <param name="IsClosed">Inaugurated: nothing is decided any more.</param>
    public sealed record Row(
        int Number, string Code, string Name, string Position, decimal? Total, string? Band, int? Rank, RecommendationKind? Kind, IReadOnlyList<string> Targets, string Opinion, string Notes,
        Made? Decision, IReadOnlyList<Made> Former, bool IsClosed);

    /// <param name="Posts">Titles of the register, to choose from when something else is decided.</param>
    /// <param name="Collisions">Posts that more than one official was given, each with their names.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, DateTimeOffset? ReleasedAt, IReadOnlyList<Row> Rows, IReadOnlyList<string> Posts, IReadOnlyList<string> Collisions)
    {
        public IReadOnlyList<Row> Remaining => [.. Rows.Where(r => r.Decision is null)];
        public int Postponed => Rows.Count(r => r.Decision is { Kind: DecisionKind.Postpones });
    }

    protected override Policy Policy => Policies.Decide;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        await reading.FollowedRoundAsync(input.Slug, cancel);
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Recommendation, cancel);
        var (round, result) = (opened.Round, opened.Shown());
        var cases = await reading.Db.CasesAsync(round, cancel);
        var rows = cases.Select(c => RowOf(c, result.Of(c.Person.Code)));
        var posts = await reading.Db.Posts.OrderBy(p => p.Title).Select(p => p.Title).ToListAsync(cancel);
        return new View(round.Slug, round.Name, round.Phase, round.ReleasedAt,
            [.. round.Display.ShowsRanking ? rows.OrderBy(r => r.Rank ?? int.MaxValue).ThenBy(r => r.Number) : rows], posts,
            [.. FollowUpCase.SharedPosts(cases).Select(shared => $"{shared.Key}: {string.Join(" dan ", shared.Select(c => c.Person.Name.Full))}")]);
    }

    private static Row RowOf(FollowUpCase file, OfficialResult result) => new(
        file.Person.Number, file.Person.Code, file.Person.Name.Full, file.Person.Position, result.Total, result.Band, result.Rank,
        file.Recommendation.Kind, [.. file.Recommendation.Targets.Select(t => t.Title)], file.Recommendation.Opinion, file.Recommendation.Notes,
        file.Decision is { } last ? MadeOf(last) : null, [.. file.Decisions.SkipLast(1).Reverse().Select(MadeOf)], file.State == FollowUpState.Inaugurated);

    private static Made MadeOf(Decision decision) => new(decision.Number, decision.Kind, decision.Sentence, decision.Reason, decision.ChangeReason, decision.ByName, decision.At);
}
