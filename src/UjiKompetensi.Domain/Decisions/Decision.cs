using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Decisions;

public readonly record struct DecisionId(Guid Value);

/// <summary>What the PPK chooses, before it is held against the recommendation.</summary>
/// <param name="Choice">For an acceptance which of the recommended posts, from 1; 1 also where there is none.</param>
/// <param name="Outcome">For an alteration what is decided instead.</param>
/// <param name="PostTitle">For an alteration the post it leads to.</param>
/// <param name="Reason">Why it is altered or postponed.</param>
/// <param name="ChangeReason">Why an earlier decision no longer holds.</param>
public sealed record DecisionChoice(DecisionKind Kind, int Choice = 1, RecommendationKind? Outcome = null, string? PostTitle = null, string? Reason = null, string? ChangeReason = null)
{
    public static readonly DecisionChoice AsProposed = new(DecisionKind.Accepts);
}

/// <summary>
/// The PPK's decision on one official: a row of its own, beside the recommendation and never in its place. Only ever
/// added; a later one tells why the former no longer holds, and the last one counts.
/// </summary>
public sealed class Decision
{
    public const int ReasonMaxLength = 1000;
    public const int MostChoices = 3;

    private Decision() { }

    public DecisionId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>From 1 for each official.</summary>
    public int Number { get; private init; }

    /// <summary>The version of the recommendation it was decided on.</summary>
    public int RecommendationVersion { get; private init; }
    public DecisionKind Kind { get; private init; }

    /// <summary>What is to happen with the official; null while it is postponed.</summary>
    public RecommendationKind? Outcome { get; private init; }

    /// <summary>The post he goes to, with the title it had then; empty where he goes to none.</summary>
    public string PostTitle { get; private init; } = "";

    /// <summary>Why it departs from the recommendation, or why it waits; empty for an acceptance.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Why the decision before no longer holds; empty for the first and after a postponement.</summary>
    public string ChangeReason { get; private init; } = "";
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>By what he proved once more who he is: <c>Password</c>; empty for a single tap.</summary>
    public string Proof { get; private init; } = "";

    public bool IsPostponed => Kind == DecisionKind.Postpones;

    /// <summary>One sentence for boards and tables.</summary>
    public string Sentence => Outcome is null ? Kind.Title() : PostTitle.Length > 0 ? $"{Outcome.Title()}: {PostTitle}" : Outcome.Title();

    internal static Decision On(Recommendation recommendation, Decision? last, DecisionChoice choice, Author author, string proof, DateTimeOffset now)
    {
        var (outcome, post) = choice.Kind switch
        {
            DecisionKind.Accepts => Accepted(recommendation, choice.Choice),
            DecisionKind.Alters => Altered(recommendation, choice),
            _ => (null, ""),
        };
        return new Decision
        {
            Id = new DecisionId(Guid.CreateVersion7()),
            RoundId = recommendation.RoundId,
            ParticipantId = recommendation.ParticipantId,
            Number = (last?.Number ?? 0) + 1,
            RecommendationVersion = recommendation.Version,
            Kind = choice.Kind,
            Outcome = outcome,
            PostTitle = post,
            Reason = choice.Kind switch
            {
                DecisionKind.Accepts => "",
                DecisionKind.Alters => RuleViolation.Text(choice.Reason, ReasonMaxLength, "alasan mengubah usulan"),
                _ => RuleViolation.Optional(choice.Reason, ReasonMaxLength, "alasan menunda"),
            },
            ChangeReason = last is null or { IsPostponed: true } ? "" : RuleViolation.Text(choice.ChangeReason, ReasonMaxLength, "alasan memperbaiki keputusan"),
            By = author.Account,
            ByName = author.Name,
            Proof = proof,
            At = now,
        };
    }

    private static (RecommendationKind?, string) Accepted(Recommendation recommendation, int choice)
    {
        RuleViolation.ThrowIf(choice < 1 || choice > Math.Max(1, recommendation.Targets.Count), "choice-unknown", "Jabatan itu tidak ada dalam usulan panel. Muat ulang halaman.");
        return (recommendation.Kind, recommendation.Targets.Count > 0 ? recommendation.Targets[choice - 1].Title : "");
    }

    private static (RecommendationKind?, string) Altered(Recommendation recommendation, DecisionChoice choice)
    {
        var outcome = choice.Outcome ?? throw new RuleViolation("outcome-missing", "Pilih apa yang diputuskan sebagai ganti usulan panel.");
        var names = outcome.NeedsTarget() || outcome == RecommendationKind.Demote;
        RuleViolation.ThrowIf(!names && !string.IsNullOrWhiteSpace(choice.PostTitle), "post-unwanted", $"\"{outcome.Title()}\" tidak memakai jabatan tujuan. Kosongkan jabatan tujuan.");
        var post = names ? RuleViolation.Text(choice.PostTitle, Post.TitleMaxLength, "jabatan tujuan") : "";
        RuleViolation.ThrowIf(outcome == recommendation.Kind && (post.Length == 0 || recommendation.Targets.Any(t => t.Title == post)), "alteration-none", "Itu sama dengan usulan panel. Pilih \"Sesuai usulan\".");
        return (outcome, post);
    }
}
