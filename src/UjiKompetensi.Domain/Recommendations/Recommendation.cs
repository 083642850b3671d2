using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Recommendations;

public readonly record struct RecommendationId(Guid Value);

/// <summary>The post a move leads to, with the title it had when the panel wrote.</summary>
public sealed record TargetPost(PostId Id, string Title);

/// <summary>The panel's one recommendation for one participant, with its opinion (saran pendapat) and notes (catatan).</summary>
public sealed class Recommendation
{
    public const int OpinionMaxLength = 6000;
    public const int NotesMaxLength = 3000;

    private Recommendation() { }

    public RecommendationId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }
    public RecommendationKind Kind { get; private set; }
    public PostId? TargetPostId { get; private set; }
    public string TargetPostTitle { get; private set; } = "";
    public string Opinion { get; private set; } = "";
    public string Notes { get; private set; } = "";
    public int Version { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    public static Recommendation For(Round round, ParticipantId participant) => new()
    {
        Id = new RecommendationId(Guid.CreateVersion7()),
        RoundId = round.Id,
        ParticipantId = round.ParticipantOf(participant).Id,
    };

    /// <param name="basedOn">The version the writer saw, 0 for none.</param>
    /// <exception cref="RuleViolation">Wrong phase, an opinion missing or too long, a target post missing or not wanted,
    /// or <c>recommendation-stale</c> when somebody else wrote meanwhile.</exception>
    public void Write(Round round, RecommendationKind kind, TargetPost? target, string opinion, string notes, int basedOn, DateTimeOffset now)
    {
        round.Only(RoundPhase.Plenary, "menulis rekomendasi");
        RuleViolation.ThrowIf(basedOn != Version, "recommendation-stale", "Rekomendasi ini baru saja diubah orang lain. Bandingkan sebelum menyimpan.");
        RuleViolation.ThrowIf(kind.NeedsTarget() && target is null, "target-missing", "Pilih jabatan yang dituju.");
        RuleViolation.ThrowIf(!kind.NeedsTarget() && target is not null, "target-unwanted", $"\"{kind.Title()}\" tidak memakai jabatan tujuan. Kosongkan jabatan tujuan.");
        (Opinion, Notes) = (RuleViolation.Text(opinion, OpinionMaxLength, "saran pendapat"), RuleViolation.Optional(notes, NotesMaxLength, "catatan"));
        Kind = kind;
        (TargetPostId, TargetPostTitle) = (target?.Id, target?.Title ?? "");
        WrittenAt = now;
        Version++;
    }

    /// <summary>One sentence for recap and letter: the kind and, for a move, the post.</summary>
    public string Sentence => TargetPostTitle.Length > 0 ? $"{Kind.Title()}: {TargetPostTitle}" : Kind.Title();
}
