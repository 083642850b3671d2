using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Plenaries;

public readonly record struct ConclusionId(Guid Value);

/// <summary>
/// The chair's conclusion on one official: that the panel advises what the recommendation says in one of its versions.
/// It stands until the chair opens it again with a reason; a further one is a further row.
/// </summary>
public sealed class Conclusion
{
    public const int TextMaxLength = 1000;
    public const int ReasonMaxLength = 500;

    private Conclusion() { }

    public ConclusionId Id { get; private init; }
    public PlenaryId PlenaryId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>From 1 for each official.</summary>
    public int Number { get; private init; }

    /// <summary>The version of the recommendation it concludes on.</summary>
    public int RecommendationVersion { get; private init; }

    /// <summary>In the chair's words; may be empty.</summary>
    public string Text { get; private init; } = "";

    /// <summary>In which ways the advice departed from the computed result then; empty where it did not.</summary>
    public IReadOnlyList<string> Departures { get; private init; } = [];

    /// <summary>Members present when it was given, of the members there are.</summary>
    public int Present { get; private init; }
    public int Members { get; private init; }
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>By what he proved once more who he is: <c>Pin</c> or <c>Password</c>.</summary>
    public string Proof { get; private init; } = "";
    public Guid? ReopenedBy { get; private set; }
    public DateTimeOffset? ReopenedAt { get; private set; }
    public string ReopeningReason { get; private set; } = "";

    public bool Stands => ReopenedAt is null;

    internal static Conclusion Of(
        PlenaryId plenary, Recommendation recommendation, int number, string text, IReadOnlyList<Departure> departures, QuorumState quorum, Author author, string proof, DateTimeOffset now) => new()
    {
        Id = new ConclusionId(Guid.CreateVersion7()),
        PlenaryId = plenary,
        ParticipantId = recommendation.ParticipantId,
        Number = number,
        RecommendationVersion = recommendation.Version,
        Text = RuleViolation.Optional(text, TextMaxLength, "kesimpulan"),
        Departures = departures.Select(d => d.Sentence).ToList(),
        Present = quorum.Present,
        Members = quorum.Members,
        By = author.Account,
        ByName = author.Name,
        Proof = proof,
        At = now,
    };

    internal void Reopen(Guid actor, string? reason, DateTimeOffset now) =>
        (ReopeningReason, ReopenedBy, ReopenedAt) = (RuleViolation.Text(reason, ReasonMaxLength, "alasan membuka kesimpulan"), actor, now);
}
