using UjiKompetensi.Domain.Plenaries;
using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>Everything a release is decided on: what was advised, what the plenary and the Sekda said to it, and what was computed.</summary>
public sealed record ReleaseBasis(
    IReadOnlyCollection<Recommendation> Recommendations, Plenary Plenary, IReadOnlyCollection<Review> Reviews,
    IReadOnlyCollection<ScoreSheet> Sheets, IReadOnlyCollection<UnlockRequest> Unlocks, RoundResult Result)
{
    public Recommendation? Of(ParticipantId participant) => Recommendations.FirstOrDefault(r => r.ParticipantId == participant && r.Version > 0);

    public Review? LastReview(ParticipantId participant) => Reviews.Where(r => r.ParticipantId == participant).MaxBy(r => r.Number);

    /// <summary>What each participant is advised so far, by his code, for <see cref="Departures"/>.</summary>
    public IReadOnlyDictionary<string, Advice> Advices(Round round) =>
        Recommendations.Where(r => r.Version > 0).ToDictionary(r => round.ParticipantOf(r.ParticipantId).Code, r => r.Advice);
}

/// <summary>How the plenary decides, and when its result may leave the panel.</summary>
public sealed partial class Round
{
    public PlenaryRules PlenaryRules { get; private set; } = new();

    /// <exception cref="RuleViolation"><c>phase-wrong</c> from the plenary on, <c>row-stale</c>, and what the table refuses.</exception>
    public void SettlePlenaryRules(PlenaryRules rules, int basedOn)
    {
        RuleViolation.ThrowIf(Phase is not (RoundPhase.Draft or RoundPhase.Scoring), "phase-wrong", "Tata tertib pleno hanya dapat diubah sebelum pleno dibuka.");
        RuleViolation.Stale(basedOn, PlenaryRules.Version);
        PlenaryRules = rules.Checked(Rules.Bands) with { Version = basedOn + 1 };
    }

    /// <summary>Hands the result to the PPK: allowed to the chair once nothing of <see cref="ObstaclesToRelease"/> is left.</summary>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>chair-only</c>, or the first obstacle.</exception>
    public void ReleaseToAppointingAuthority(Guid actor, ReleaseBasis basis, DateTimeOffset now)
    {
        Only(RoundPhase.Plenary, "menyerahkan hasil kepada PPK");
        ByChair(actor, "menyerahkan hasil kepada PPK");
        if (ObstaclesToRelease(basis) is [var first, ..]) throw new RuleViolation(first.Code, first.Sentence);
        (Phase, ReleasedAt) = (RoundPhase.Released, now);
    }

    /// <summary>
    /// What still stands between this round and its release, all at once: recommendations, open sheets, quorum,
    /// conclusions, the word of every member present, reasons for departures, and the Sekda's review where the round wants it.
    /// </summary>
    public IReadOnlyList<Obstacle> ObstaclesToRelease(ReleaseBasis basis)
    {
        if (Phase != RoundPhase.Plenary) return [];
        var obstacles = new List<Obstacle>();
        void Name(string code, string sentence, IReadOnlyCollection<Participant> who)
        {
            if (who.Count > 0) obstacles.Add(new Obstacle(code, $"{who.Count} {sentence}: {string.Join(", ", who.Take(5).Select(p => p.Name.Bare))}{(who.Count > 5 ? ", …" : "")}."));
        }

        Name("recommendations-missing", "peserta belum punya rekomendasi", [.. Participants.Where(p => basis.Of(p.Id) is null)]);
        Name("recommendation-incomplete", "rekomendasi belum lengkap", [.. Participants.Where(p => basis.Of(p.Id) is { IsComplete: false })]);
        if (Refusal(() => Plenary.CheckSheets(this, basis.Sheets, basis.Unlocks)) is { } open) obstacles.Add(open);
        if (QuorumState.Of(this, basis.Plenary) is { IsReached: false } quorum) obstacles.Add(new Obstacle("quorum-missing", quorum.Sentence));
        Name("conclusions-missing", "peserta belum disimpulkan ketua", [.. Participants.Where(p => basis.Of(p.Id) is { } written && basis.Plenary.StandingOn(p.Id)?.RecommendationVersion != written.Version)]);
        Name("stances-missing", "peserta masih menunggu persetujuan atau pendapat berbeda anggota yang hadir", [.. Participants.Where(p => basis.Plenary.Silent(this, p.Id).Count > 0)]);
        var (advices, table) = (basis.Advices(this), PlenaryRules.TableFor(Rules.Bands));
        Name("departure-unexplained", "rekomendasi menyimpang dari urutan atau kategori tanpa alasan tertulis",
            [.. Participants.Where(p => basis.Of(p.Id) is { Departure.Length: 0 } && Departures.Of(p.Code, advices, basis.Result, table).Count > 0)]);
        if (PlenaryRules.NeedsReview)
            Name("reviews-missing", "rekomendasi belum disetujui Sekda", [.. Participants.Where(p => basis.Of(p.Id) is { } written && !Review.Agrees(basis.LastReview(p.Id), written))]);
        return obstacles;
    }
}
