using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Recommendations;

public readonly record struct RecommendationId(Guid Value);

/// <summary>Who wrote or decided something, by the name he had then.</summary>
/// <param name="Account">Empty for the command line and for sample data.</param>
public sealed record Author(Guid Account, string Name)
{
    public const int NameMaxLength = 200;
}

/// <summary>
/// The panel's one recommendation for one participant. It may be a draft; every save is a further
/// <see cref="RecommendationVersion"/>, and none of them is ever changed.
/// </summary>
public sealed class Recommendation
{
    private Recommendation() { }

    public RecommendationId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>Null while nobody has chosen.</summary>
    public RecommendationKind? Kind { get; private set; }

    /// <summary>The post of first choice.</summary>
    public PostId? TargetPostId { get; private set; }
    public string TargetPostTitle { get; private set; } = "";

    /// <summary>Second and third choice.</summary>
    public IReadOnlyList<TargetPost> FurtherTargets { get; private set; } = [];
    public string Opinion { get; private set; } = "";
    public string Notes { get; private set; } = "";
    public IReadOnlyList<DevelopmentStep> Plan { get; private set; } = [];

    /// <summary>Why it departs from the computed result; empty where it does not.</summary>
    public string Departure { get; private set; } = "";
    public int Version { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public Guid WrittenBy { get; private set; }
    public string WrittenByName { get; private set; } = "";

    public IReadOnlyList<TargetPost> Targets => TargetPostId is { } first ? [new TargetPost(first, TargetPostTitle), .. FurtherTargets] : [];

    public Advice Advice => new() { Kind = Kind, Targets = Targets, Opinion = Opinion, Notes = Notes, Plan = Plan, Departure = Departure };

    /// <summary>Written, and nothing that a conclusion needs is missing.</summary>
    public bool IsComplete => Version > 0 && Advice.Missing().Count == 0;

    public static Recommendation For(Round round, ParticipantId participant) => new()
    {
        Id = new RecommendationId(Guid.CreateVersion7()),
        RoundId = round.Id,
        ParticipantId = round.ParticipantOf(participant).Id,
    };

    /// <summary>Stores the advice as the next version. The caller has asked <see cref="Plenaries.Plenary.CheckOpenToWriting"/>.</summary>
    /// <param name="basedOn">The version the writer saw, 0 for none.</param>
    /// <exception cref="RuleViolation">Wrong phase, what <see cref="Advice.Checked"/> refuses, or <c>recommendation-stale</c> when somebody else wrote meanwhile.</exception>
    public RecommendationVersion Write(Round round, Advice advice, Author author, int basedOn, DateTimeOffset now)
    {
        round.Only(RoundPhase.Plenary, "menulis rekomendasi");
        RuleViolation.ThrowIf(basedOn != Version, "recommendation-stale", "Rekomendasi ini baru saja diubah orang lain. Bandingkan sebelum menyimpan.");
        var said = advice.Checked();
        (Kind, Opinion, Notes, Plan, Departure) = (said.Kind, said.Opinion, said.Notes, said.Plan, said.Departure);
        (TargetPostId, TargetPostTitle) = said.Targets.Count > 0 ? ((PostId?)said.Targets[0].Id, said.Targets[0].Title) : (null, "");
        FurtherTargets = said.Targets.Skip(1).ToList();
        (WrittenAt, WrittenBy, WrittenByName) = (now, author.Account, author.Name);
        Version++;
        return RecommendationVersion.Of(this);
    }

    /// <summary>One sentence for recap and letter: the kind and, for a move, the posts in order; empty while nobody has chosen.</summary>
    public string Sentence => Targets.Count > 0 ? $"{Kind.Title()}: {string.Join("; atau ", Targets.Select(t => t.Title))}" : Kind.Title();
}
