using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Plenary;

/// <summary>Who has a recommendation and who does not, and what stands between the round and its release.</summary>
public sealed class RecommendationList(UseCaseParts parts) : Query<RecommendationList.Input, RecommendationList.Overview>(parts)
{
    public sealed record Input(string Slug);

    /// <summary>How far a recommendation is on its way out of the panel.</summary>
    public enum Standing { Empty, Draft, Complete, Concluded, Returned, Reviewed }

    /// <param name="Sentence">Kind and posts in words; empty while nobody has chosen.</param>
    public sealed record Row(int Number, string Code, string Name, string PostTitle, string Sentence, Standing Standing, DateTimeOffset? WrittenAt);

    /// <param name="Obstacles">What still stands between the round and its release; empty for the PPK and once it is released.</param>
    /// <param name="Incomplete">Officials whose total is held back or stands on fewer components.</param>
    public sealed record Overview(
        string Slug, string Name, RoundPhase Phase, DateTimeOffset? ReleasedAt, bool IsChair, string Addressee, bool HasLetterNumber,
        IReadOnlyList<Row> Rows, IReadOnlyList<string> Incomplete, IReadOnlyList<Obstacle> Obstacles)
    {
        public int Complete => Rows.Count(r => r.Standing > Standing.Draft);
        public bool CanRelease => IsChair && Phase == RoundPhase.Plenary;
    }

    protected override Policy Policy => Policies.ReadDocuments;

    protected override async Task<Overview> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var opened = await reading.OpenedRoundAsync(input.Slug, AccessKind.Recommendation, cancel);
        var round = opened.Round;
        var basis = await reading.Db.BasisAsync(opened, await reading.PlenaryAsync(round, cancel), cancel);
        return new Overview(round.Slug, round.Name, round.Phase, round.ReleasedAt,
            round.IsLedBy(reading.User.Id), round.Letter.Addressee, round.Letter.Number.Length > 0,
            [.. round.Participants.Select(p => new Row(p.Number, p.Code, p.Name.Full, p.PostTitle, basis.Of(p.Id)?.Sentence ?? "", StandingOf(basis, p), basis.Of(p.Id)?.WrittenAt))],
            [.. basis.Result.Officials.Where(o => o.Missing.Count > 0).Select(o => $"{o.Code} {o.Name}: {string.Join("; ", o.Missing)}")], round.ObstaclesToRelease(basis));
    }

    private static Standing StandingOf(ReleaseBasis basis, Participant person)
    {
        if (basis.Of(person.Id) is not { } written) return Standing.Empty;
        var review = basis.LastReview(person.Id);
        if (Review.Agrees(review, written)) return Standing.Reviewed;
        if (review is { Verdict: Verdict.Returned } && review.RecommendationVersion == written.Version) return Standing.Returned;
        return basis.Plenary.StandingOn(person.Id) is not null ? Standing.Concluded : written.IsComplete ? Standing.Complete : Standing.Draft;
    }
}
