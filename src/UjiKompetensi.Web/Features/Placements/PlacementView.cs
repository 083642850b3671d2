using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Placements;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Features.Placements;

/// <summary>A round's placement as the page shows it.</summary>
/// <param name="Formula">How a fit is computed, in one sentence.</param>
/// <param name="Weights">Competency, performance, experience.</param>
/// <param name="AsksPoints">Performance is read from the predikat, whose points the office has to name.</param>
/// <param name="Refused">Wishes that could not be followed, one sentence each.</param>
/// <param name="Advice">Null where the round has no official of the registers.</param>
/// <param name="TodayFit">Sum of everybody's fit for the post he holds now.</param>
public sealed record PlacementView(
    string Slug, string RoundName, RoundPhase Phase, bool ShowsRanking, string Formula, IReadOnlyList<decimal> Weights, bool HasRubric, bool AsksPoints,
    IReadOnlyList<PlacementView.Person> People, IReadOnlyList<PlacementView.PostColumn> Posts, int KeptPosts, IReadOnlyList<string> Refused,
    PlacementAdvice? Advice, decimal? TodayFit)
{
    private readonly Dictionary<(OfficialId, PostId), PlacementWish> _wishes = Advice?.Wishes.ToDictionary(w => (w.Official, w.Post)) ?? [];

    /// <param name="Written">What the panel has written for him; empty while nothing is.</param>
    public sealed record Person(OfficialId Id, string Code, string Name, string Written);

    /// <param name="Key">Its short name in an address.</param>
    /// <param name="Holder">Empty when it is vacant.</param>
    public sealed record PostColumn(PostId Id, string Key, int Number, string Title, string Holder);

    /// <summary>Plans to choose from: those as good as any first, then the next best.</summary>
    public IReadOnlyList<PlacementPlan> Plans { get; } = Advice is null ? [] : [.. Advice.Ties, .. Advice.Alternatives];

    public PlacementWish Wish(OfficialId official, PostId post) => _wishes[(official, post)];

    public Person PersonOf(OfficialId official) => People.First(p => p.Id == official);

    public PostColumn PostOf(PostId post) => Posts.First(p => p.Id == post);

    /// <param name="number">As the address has it, from 1; anything else is the best plan.</param>
    public PlacementPlan PlanOf(int? number) => Plans[number is { } one && one > 1 && one <= Plans.Count ? one - 1 : 0];
}
