namespace UjiKompetensi.Domain.Recommendations;

public readonly record struct RecommendationVersionId(Guid Value);

/// <summary>What a recommendation said at one of its saves, with author and time. Only ever added.</summary>
public sealed class RecommendationVersion
{
    private RecommendationVersion() { }

    public RecommendationVersionId Id { get; private init; }
    public RecommendationId RecommendationId { get; private init; }

    /// <summary>From 1, without gaps.</summary>
    public int Version { get; private init; }
    public Advice Advice { get; private init; } = new();
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    internal static RecommendationVersion Of(Recommendation recommendation) => new()
    {
        Id = new RecommendationVersionId(Guid.CreateVersion7()),
        RecommendationId = recommendation.Id,
        Version = recommendation.Version,
        Advice = recommendation.Advice,
        By = recommendation.WrittenBy,
        ByName = recommendation.WrittenByName,
        At = recommendation.WrittenAt,
    };
}
