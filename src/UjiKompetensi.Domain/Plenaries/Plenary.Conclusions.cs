using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Plenaries;

/// <summary>What the chair concludes and what the members say to it.</summary>
public sealed partial class Plenary
{
    /// <summary>The chair concludes that the panel advises what the recommendation says.</summary>
    /// <param name="seen">The recommendation's version that was on his screen.</param>
    /// <param name="departures">What <see cref="Departures"/> finds for it now.</param>
    /// <param name="sheets">The official's sheets, and <paramref name="unlocks"/> the requests to open one: none may be open.</param>
    /// <param name="proof">By what he proved who he is.</param>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>chair-only</c>, <c>quorum-missing</c>, <c>conclusion-stands</c>, <c>recommendation-stale</c>,
    /// <c>recommendation-incomplete</c>, <c>departure-unexplained</c>, <c>sheets-open</c>.</exception>
    public Conclusion Conclude(
        Round round, Recommendation recommendation, int seen, IReadOnlyList<Departure> departures, IReadOnlyCollection<ScoreSheet> sheets, IReadOnlyCollection<UnlockRequest> unlocks,
        string text, Author author, string proof, DateTimeOffset now)
    {
        Only(round, "menyimpulkan");
        var (whom, quorum) = (recommendation.ParticipantId, QuorumState.Of(round, this));
        RuleViolation.ThrowIf(!MayConclude(round, author.Account, whom), "chair-only", "Hanya ketua yang bertugas yang menyimpulkan; bila ketua tidak menilai peserta ini, panelis lain yang menilainya.");
        RuleViolation.ThrowIf(!quorum.IsReached, "quorum-missing", $"{quorum.Sentence} Catat kehadiran lebih dahulu.");
        RuleViolation.ThrowIf(StandingOn(whom) is not null, "conclusion-stands", "Peserta ini sudah disimpulkan. Buka kesimpulannya lebih dahulu bila ingin mengubah.");
        RuleViolation.ThrowIf(seen != recommendation.Version, "recommendation-stale", "Rekomendasi berubah sejak halaman ini dibuka. Baca sekali lagi, lalu simpulkan.");
        RuleViolation.ThrowIf(!recommendation.IsComplete, "recommendation-incomplete", $"Rekomendasi belum lengkap: {string.Join(", ", recommendation.Advice.Missing())}.");
        RuleViolation.ThrowIf(departures.Count > 0 && recommendation.Departure.Length == 0, "departure-unexplained", $"Tulis alasan penyimpangan pada rekomendasinya lebih dahulu. {string.Join(" ", departures.Select(d => d.Sentence))}");
        CheckSheets(round, sheets.Where(s => s.ParticipantId == whom), unlocks.Where(u => u.ParticipantId == whom));
        var conclusion = Conclusion.Of(Id, recommendation, _conclusions.Count(c => c.ParticipantId == whom) + 1, text, departures, quorum, author, proof, now);
        _conclusions.Add(conclusion);
        return conclusion;
    }

    /// <summary>Opens a conclusion again, so that the recommendation can be changed. What was said to it stays on record.</summary>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>chair-only</c>, <c>conclusion-none</c>, <c>text-empty</c>.</exception>
    public Conclusion Reopen(Round round, ParticipantId participant, string? reason, Guid actor, DateTimeOffset now)
    {
        Only(round, "membuka kesimpulan");
        RuleViolation.ThrowIf(!MayConclude(round, actor, round.ParticipantOf(participant).Id), "chair-only", "Hanya ketua yang bertugas yang membuka kesimpulan.");
        var standing = StandingOn(participant) ?? throw new RuleViolation("conclusion-none", "Peserta ini belum disimpulkan.");
        standing.Reopen(actor, reason, now);
        return standing;
    }

    /// <summary>A member agrees with the conclusion that stands, or has his dissent recorded with its text.</summary>
    /// <param name="seen">Number of the conclusion that was on his screen.</param>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>stance-foreign</c>, <c>stance-absent</c>, <c>stance-conflict</c>, <c>stance-own</c>, <c>conclusion-none</c>, <c>conclusion-stale</c>, <c>text-empty</c>.</exception>
    public Stance Take(Round round, ParticipantId participant, Guid account, int seen, StanceKind kind, string? text, string proof, DateTimeOffset now)
    {
        Only(round, "menyatakan pendapat");
        var member = round.Panel.FirstOrDefault(p => p.AccountId == account) ?? throw new RuleViolation("stance-foreign", "Hanya anggota panel kegiatan ini yang menyatakan pendapat.");
        RuleViolation.ThrowIf(!IsPresent(member.Id), "stance-absent", "Anda belum tercatat hadir. Catat kehadiran Anda lebih dahulu.");
        RuleViolation.ThrowIf(round.HasConflict(member.Id, round.ParticipantOf(participant).Id), "stance-conflict", "Anda tidak menilai peserta ini, jadi tidak ikut menyatakan pendapat.");
        var standing = StandingOn(participant) ?? throw new RuleViolation("conclusion-none", "Ketua belum menyimpulkan peserta ini.");
        RuleViolation.ThrowIf(standing.Number != seen, "conclusion-stale", "Kesimpulan berubah sejak halaman ini dibuka. Baca sekali lagi, lalu nyatakan pendapat.");
        RuleViolation.ThrowIf(standing.By == account, "stance-own", "Kesimpulan ini Anda sendiri yang menyatakan; itu sudah berarti setuju.");
        var stance = Stance.On(standing, member.Id, _stances.Count(s => s.ParticipantId == participant && s.PanelistId == member.Id) + 1, kind, text, proof, now);
        _stances.Add(stance);
        return stance;
    }

    /// <summary>What this member could agree to in one go: every official concluded on whom he judges and to whose conclusion he has said nothing yet.</summary>
    public IReadOnlyList<Conclusion> AwaitingWordOf(Round round, Guid account) =>
        [.. round.Participants.Where(p => Silent(round, p.Id).Any(m => m.AccountId == account)).Select(p => StandingOn(p.Id)!)];

    internal static void CheckSheets(Round round, IEnumerable<ScoreSheet> sheets, IEnumerable<UnlockRequest> unlocks)
    {
        var open = sheets.Count(s => !s.IsFinished(round));
        RuleViolation.ThrowIf(open > 0, "sheets-open", $"Masih ada {open} lembar nilai yang sedang dibuka. Tunggu sampai panelisnya menguncinya lagi.");
        var asked = unlocks.Count(u => u.IsOpen);
        RuleViolation.ThrowIf(asked > 0, "unlocks-open", $"Masih ada {asked} permintaan buka kunci yang belum diputuskan.");
    }
}
