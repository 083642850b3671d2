using UjiKompetensi.Domain.Panels;

namespace UjiKompetensi.Domain.Rounds;

public readonly record struct AmendmentId(Guid Value);

/// <summary>What a frozen round may still have changed by two people.</summary>
public enum AmendmentKind { Instrument, AddConflict, LiftConflict, LiftLockout }

/// <summary>
/// A change of a round after its scoring opened: proposed by one person with a reason, applied when a second one
/// agrees. One of the two is the acting chair; whoever it is about is neither. Nobody changes a frozen round alone.
/// </summary>
public sealed class Amendment
{
    public const int ReasonMaxLength = 1000;

    private Amendment() { }

    public AmendmentId Id { get; private init; }
    public RoundId RoundId { get; private init; }

    /// <summary>From 1, unique in the round.</summary>
    public int Number { get; private init; }
    public AmendmentKind Kind { get; private init; }

    /// <summary>The account it favours, which therefore is neither of the two: for <see cref="AmendmentKind.LiftLockout"/> and <see cref="AmendmentKind.LiftConflict"/>.</summary>
    public Guid? SubjectAccountId { get; private init; }

    /// <summary>The pair it is about, for the two kinds on conflicts.</summary>
    public PanelistId? PanelistId { get; private init; }
    public ParticipantId? ParticipantId { get; private init; }

    /// <summary>The instrument as it would be, for <see cref="AmendmentKind.Instrument"/>.</summary>
    public InstrumentDraft? Instrument { get; private init; }

    /// <summary>What it changes in words, written down when it was proposed.</summary>
    public IReadOnlyList<string> Differences { get; private init; } = [];
    public string Reason { get; private init; } = "";
    public Guid ProposedBy { get; private init; }
    public DateTimeOffset ProposedAt { get; private init; }
    public Guid? ApprovedBy { get; private set; }
    public DateTimeOffset? AppliedAt { get; private set; }
    public Guid? DroppedBy { get; private set; }
    public DateTimeOffset? DroppedAt { get; private set; }

    public bool IsOpen => AppliedAt is null && DroppedAt is null;

    /// <exception cref="RuleViolation">The round is not being scored, or the draft is refused (<see cref="InstrumentDraft"/>).</exception>
    public static Amendment OnInstrument(Round round, int number, InstrumentDraft draft, string reason, Guid actor, DateTimeOffset now)
    {
        round.Only(RoundPhase.Scoring, "mengusulkan perubahan instrumen");
        draft.Check(round);
        return Propose(round, number, AmendmentKind.Instrument, reason, actor, now, draft: draft);
    }

    public static Amendment LiftLockout(Round round, int number, Guid subject, string reason, Guid actor, DateTimeOffset now) =>
        Propose(round, number, AmendmentKind.LiftLockout, reason, actor, now, subject: subject);

    public static Amendment OnConflict(Round round, int number, AmendmentKind kind, PanelistId panelist, ParticipantId participant, string reason, Guid actor, DateTimeOffset now) =>
        Propose(round, number, kind, reason, actor, now, subject: kind == AmendmentKind.LiftConflict ? round.PanelistOf(panelist).AccountId : null,
            panelist: round.PanelistOf(panelist).Id, participant: round.ParticipantOf(participant).Id);

    /// <summary>Whether this person is the second one that is wanted (see <see cref="Approve"/>).</summary>
    public bool AwaitsApprovalOf(Round round, Guid actor) =>
        IsOpen && actor != ProposedBy && actor != SubjectAccountId && (round.IsLedBy(actor) || round.IsLedBy(ProposedBy));

    /// <summary>The second person agrees; the caller then applies what was proposed.</summary>
    /// <exception cref="RuleViolation"><c>amendment-closed</c>, <c>amendment-same-person</c>, <c>amendment-without-chair</c>, <c>amendment-own-case</c>.</exception>
    public void Approve(Round round, Guid actor, DateTimeOffset now)
    {
        CheckOpen();
        RuleViolation.ThrowIf(actor == ProposedBy, "amendment-same-person", "Perubahan ini Anda sendiri yang mengusulkan. Harus orang kedua yang menyetujuinya.");
        CheckOwnCase(actor);
        RuleViolation.ThrowIf(!round.IsLedBy(actor) && !round.IsLedBy(ProposedBy), "amendment-without-chair",
            "Salah satu dari pengusul dan penyetuju harus ketua panel yang bertugas.");
        (ApprovedBy, AppliedAt) = (actor, now);
    }

    /// <summary>Takes the proposal off the table; what it said stays on record.</summary>
    /// <exception cref="RuleViolation"><c>amendment-closed</c>; <c>amendment-drop</c> for anybody but its proposer and the acting chair.</exception>
    public void Drop(Round round, Guid actor, DateTimeOffset now)
    {
        CheckOpen();
        RuleViolation.ThrowIf(actor != ProposedBy && !round.IsLedBy(actor), "amendment-drop", "Usulan hanya dapat dibatalkan pengusulnya atau ketua panel yang bertugas.");
        (DroppedBy, DroppedAt) = (actor, now);
    }

    private static Amendment Propose(
        Round round, int number, AmendmentKind kind, string reason, Guid actor, DateTimeOffset now, Guid? subject = null, PanelistId? panelist = null, ParticipantId? participant = null, InstrumentDraft? draft = null)
    {
        var amendment = new Amendment
        {
            Id = new AmendmentId(Guid.CreateVersion7()),
            RoundId = round.Id,
            Number = number,
            Kind = kind,
            SubjectAccountId = subject,
            PanelistId = panelist,
            ParticipantId = participant,
            Instrument = draft,
            Differences = draft?.Differences(round) ?? [],
            Reason = RuleViolation.Text(reason, ReasonMaxLength, "alasan"),
            ProposedBy = actor,
            ProposedAt = now,
        };
        amendment.CheckOwnCase(actor);
        return amendment;
    }

    private void CheckOpen() => RuleViolation.ThrowIf(!IsOpen, "amendment-closed", "Usulan ini sudah diputuskan.");

    private void CheckOwnCase(Guid actor) => RuleViolation.ThrowIf(actor == SubjectAccountId, "amendment-own-case",
        "Usulan ini tentang Anda sendiri, jadi harus dua orang lain yang mengusulkan dan menyetujuinya.");
}
