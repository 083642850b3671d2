using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Documents;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports.Documents;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Which paper of a round somebody wants, as its address says it.</summary>
/// <param name="Participant">For papers of one official; null for all of them in one file.</param>
/// <param name="Stage">For minutes of a stage; empty takes the round's first panel component.</param>
public sealed record DocumentOrder(DocumentKind Kind, int? Participant = null, string Stage = "", bool WithScores = true, bool IsAlphabetical = false)
{
    internal ListingFacts Listing => Kind.HasListings() ? new(WithScores, IsAlphabetical) : ListingFacts.Full;

    /// <summary>What tells this paper from others of its kind; the same words for the same paper.</summary>
    public string Subject => string.Join(", ", new[]
    {
        Kind == DocumentKind.StageMinutes ? Stage : "",
        (Kind.IsPersonal() || Kind == DocumentKind.FilledSheet) && Participant is { } number ? $"peserta {number:00}" : "",
        Kind.HasListings() && !WithScores ? "tanpa nilai" : "",
        Kind.HasListings() && IsAlphabetical && !Kind.IsPersonal() ? "menurut abjad" : "",
    }.Where(part => part.Length > 0));

    /// <summary>The query part of its address, beginning with a question mark; empty for the usual one.</summary>
    public string Query
    {
        get
        {
            var parts = new[]
            {
                Participant is { } number ? $"peserta={number}" : "",
                Stage.Length > 0 ? $"tahap={Uri.EscapeDataString(Stage)}" : "",
                WithScores ? "" : "nilai=tanpa",
                IsAlphabetical ? "urutan=abjad" : "",
            }.Where(part => part.Length > 0).ToList();
            return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
        }
    }

    /// <summary>The same order with what the round settles: the stage by its own spelling.</summary>
    internal DocumentOrder In(Round round)
    {
        if (Kind != DocumentKind.StageMinutes) return this;
        var stages = StagesOf(round);
        return this with { Stage = stages.FirstOrDefault(s => string.Equals(s, Stage, StringComparison.OrdinalIgnoreCase)) ?? (Stage.Length == 0 && stages.Count > 0 ? stages[0] : null) ?? throw new RuleViolation("stage-unknown", "Tahap itu tidak ada pada kegiatan ini.") };
    }

    // The panel keeps minutes of what it did itself; a result from elsewhere was made by others on other days.
    internal static IReadOnlyList<string> StagesOf(Round round) => [.. round.Components.Where(c => c.Source == ComponentSource.Panel).Select(c => c.Name)];
}
