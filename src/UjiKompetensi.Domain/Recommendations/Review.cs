using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Recommendations;

public readonly record struct ReviewId(Guid Value);

/// <summary>What the Sekda (PyB) says of a recommendation.</summary>
public enum Verdict { Agreed, Returned }

/// <param name="Paragraph">Of the opinion as <see cref="Paragraphs"/> counts, from 1; 0 for the recommendation as a whole.</param>
public sealed record ParagraphComment(int Paragraph, string Text);

/// <summary>
/// One review of one official's recommendation by the Sekda as authorised official (PyB). Only ever added; an agreement
/// counts for the version it was given for and for no later one.
/// </summary>
public sealed class Review
{
    public const int CommentMaxLength = 1000;
    public const int MostComments = 20;

    private Review() { }

    public ReviewId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>From 1 for each official.</summary>
    public int Number { get; private init; }
    public int RecommendationVersion { get; private init; }
    public Verdict Verdict { get; private init; }
    public IReadOnlyList<ParagraphComment> Comments { get; private init; } = [];
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <param name="last">The last review of the same recommendation, null for none.</param>
    /// <param name="seen">The recommendation's version he read.</param>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>review-not-concluded</c>, <c>recommendation-stale</c>, <c>review-comment</c>, <c>review-given</c>.</exception>
    public static Review Give(Round round, Plenary plenary, Recommendation recommendation, Review? last, Verdict verdict, IEnumerable<ParagraphComment> comments, Author author, int seen, DateTimeOffset now)
    {
        round.Only(RoundPhase.Plenary, "meninjau rekomendasi");
        RuleViolation.ThrowIf(plenary.StandingOn(recommendation.ParticipantId) is null, "review-not-concluded", "Panel belum menyimpulkan rekomendasi ini. Tinjau setelah disimpulkan.");
        RuleViolation.ThrowIf(seen != recommendation.Version, "recommendation-stale", "Rekomendasi berubah sejak halaman ini dibuka. Baca sekali lagi, lalu putuskan.");
        RuleViolation.ThrowIf(last is not null && last.RecommendationVersion == seen && last.Verdict == verdict, "review-given", "Tinjauan itu sudah tercatat untuk versi ini.");
        var paragraphs = Paragraphs.Of(recommendation.Opinion).Count;
        var said = comments.Where(c => !string.IsNullOrWhiteSpace(c.Text)).Select(c => c with { Text = RuleViolation.Text(c.Text, CommentMaxLength, "komentar") }).OrderBy(c => c.Paragraph).ToList();
        RuleViolation.ThrowIf(verdict == Verdict.Returned && said.Count == 0, "review-comment", "Tulis sedikitnya satu komentar, supaya panel tahu apa yang perlu diperbaiki.");
        RuleViolation.ThrowIf(said.Count > MostComments || said.Any(c => c.Paragraph < 0 || c.Paragraph > paragraphs) || said.DistinctBy(c => c.Paragraph).Count() != said.Count, "review-paragraph", "Ada komentar pada alinea yang tidak ada. Muat ulang halaman.");
        return new Review
        {
            Id = new ReviewId(Guid.CreateVersion7()),
            RoundId = round.Id,
            ParticipantId = recommendation.ParticipantId,
            Number = (last?.Number ?? 0) + 1,
            RecommendationVersion = seen,
            Verdict = verdict,
            Comments = said,
            By = author.Account,
            ByName = author.Name,
            At = now,
        };
    }

    /// <summary>Whether the last review agrees to what the recommendation says now.</summary>
    public static bool Agrees(Review? last, Recommendation recommendation) => last is { Verdict: Verdict.Agreed } && last.RecommendationVersion == recommendation.Version;
}

public static class VerdictNames
{
    public static string Title(this Verdict verdict) => verdict == Verdict.Agreed ? "Disetujui Sekda" : "Dikembalikan Sekda";
}
