using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Rounds;

/// <summary>Whom a panelist does not judge, and who decided that.</summary>
public sealed partial class Round
{
    private const string SamePersonReason = "Orang yang sama: panelis tidak menilai dirinya sendiri.";

    private readonly List<ConflictOfInterest> _conflicts = [];

    public IReadOnlyList<ConflictOfInterest> Conflicts => _conflicts.OrderBy(c => PanelistOf(c.PanelistId).Seat).ThenBy(c => ParticipantOf(c.ParticipantId).Number).ToList();

    public ConflictOfInterest? ConflictBetween(PanelistId panelist, ParticipantId participant) =>
        _conflicts.FirstOrDefault(c => c.PanelistId == panelist && c.ParticipantId == participant);

    /// <summary>Nobody judges himself, whatever anybody decided; else a confirmed conflict counts.</summary>
    public bool HasConflict(PanelistId panelist, ParticipantId participant) => ReasonNotToJudge(panelist, participant) is not null;

    /// <summary>Why this panelist does not judge this participant; null when he does.</summary>
    public string? ReasonNotToJudge(PanelistId panelist, ParticipantId participant)
    {
        if (IsSamePerson(panelist, participant)) return SamePersonReason;
        return ConflictBetween(panelist, participant) is { IsConfirmed: true } conflict ? $"Benturan kepentingan ({conflict.Kind.Title().ToLowerInvariant()}): {conflict.Reason}" : null;
    }

    /// <summary>The panelist says so himself: it holds at once, until he entered his first mark for that person.</summary>
    /// <param name="sheets">All his sheets for that person; none before scoring opened.</param>
    /// <remarks>
    /// A paper without a name never refuses: the refusal would tell him whose it is. What he entered there counts no
    /// more, because a conflict counts whatever a sheet says.
    /// </remarks>
    public ConflictOfInterest DeclareConflict(Guid account, ParticipantId participant, ConflictKind kind, string reason, IReadOnlyCollection<ScoreSheet> sheets, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(Phase is not (RoundPhase.Draft or RoundPhase.Scoring), "phase-wrong",
            "Benturan kepentingan hanya dapat dinyatakan sebelum pleno. Sampaikan kepada ketua panel.");
        var panelist = _panel.FirstOrDefault(p => p.AccountId == account) ?? throw new RuleViolation("panelist-unknown", "Anda tidak duduk di panel kegiatan ini.");
        RuleViolation.ThrowIf(sheets.Count != (Phase == RoundPhase.Scoring ? SheetScopes.Count : 0) || sheets.Any(s => s.PanelistId != panelist.Id || s.ParticipantId != participant), "sheet-foreign", "Lembar nilai untuk peserta itu tidak termuat. Muat ulang halaman.");
        RuleViolation.ThrowIf(sheets.Any(s => s.ComponentId is null && (s.IsLocked || s.Marks.Count > 0)), "conflict-after-mark",
            "Anda sudah mengisi nilai untuk peserta ini. Pakai \"Saya tidak menilai peserta ini\" pada lembar nilainya.");
        return Decide(panelist.Id, participant, kind, ConflictOrigin.Declared, ConflictState.Confirmed, reason, account, now);
    }

    /// <summary>The secretariat enters one that it knows of.</summary>
    public ConflictOfInterest EnterConflict(PanelistId panelist, ParticipantId participant, ConflictKind kind, string reason, Guid actor, DateTimeOffset now)
    {
        Only(RoundPhase.Draft, "mengisi benturan kepentingan");
        return Decide(panelist, participant, kind, ConflictOrigin.Entered, ConflictState.Confirmed, reason, actor, now);
    }

    /// <summary>Confirms or dismisses what was suggested or declared.</summary>
    /// <param name="kind">What is decided on, where nothing is stored for the pair yet.</param>
    public ConflictOfInterest DecideConflict(PanelistId panelist, ParticipantId participant, ConflictKind kind, bool holds, string reason, Guid actor, DateTimeOffset now)
    {
        Only(RoundPhase.Draft, "memutuskan benturan kepentingan");
        RuleViolation.ThrowIf(!holds && IsSamePerson(panelist, participant), "conflict-same-person", "Panelis dan peserta ini orang yang sama, jadi tidak dapat diabaikan.");
        var stored = ConflictBetween(panelist, participant);
        return Decide(panelist, participant, stored?.Kind ?? kind, stored?.Origin ?? ConflictOrigin.Suggested, holds ? ConflictState.Confirmed : ConflictState.Dismissed, reason, actor, now);
    }

    /// <summary>Carries out what two people agreed on after the freeze.</summary>
    /// <exception cref="RuleViolation"><c>amendment-not-applied</c>, <c>amendment-kind</c>, <c>phase-wrong</c>, <c>conflict-none</c>, <c>conflict-same-person</c>.</exception>
    public ConflictOfInterest ApplyConflict(Amendment amendment, Guid actor, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(amendment.RoundId != Id || amendment.AppliedAt is null, "amendment-not-applied", "Usulan ini belum disetujui orang kedua.");
        RuleViolation.ThrowIf(amendment.Kind is not (AmendmentKind.AddConflict or AmendmentKind.LiftConflict), "amendment-kind", "Usulan ini bukan tentang benturan kepentingan.");
        var (panelist, participant) = (amendment.PanelistId!.Value, amendment.ParticipantId!.Value);
        CheckConflictChange(amendment.Kind, panelist, participant);
        var adds = amendment.Kind == AmendmentKind.AddConflict;
        var stored = ConflictBetween(panelist, participant);
        return Decide(panelist, participant, stored?.Kind ?? ConflictKind.Other, stored?.Origin ?? ConflictOrigin.Entered,
            adds ? ConflictState.Confirmed : ConflictState.Dismissed, amendment.Reason[..Math.Min(amendment.Reason.Length, ConflictOfInterest.ReasonMaxLength)], actor, now);
    }

    /// <summary>Whether two people may change this now: adding until the release, lifting only while the sheet can still be filled.</summary>
    public void CheckConflictChange(AmendmentKind kind, PanelistId panelist, ParticipantId participant)
    {
        RuleViolation.ThrowIf(IsSamePerson(PanelistOf(panelist).Id, ParticipantOf(participant).Id), "conflict-same-person", "Panelis dan peserta ini orang yang sama; itu tidak dapat diubah.");
        if (kind == AmendmentKind.LiftConflict)
        {
            Only(RoundPhase.Scoring, "mencabut benturan kepentingan");
            RuleViolation.ThrowIf(!HasConflict(panelist, participant), "conflict-none", "Tidak ada benturan kepentingan yang berlaku di antara keduanya.");
            return;
        }

        RuleViolation.ThrowIf(Phase is not (RoundPhase.Scoring or RoundPhase.Plenary), "phase-wrong",
            $"Usulan benturan kepentingan hanya pada tahap penilaian dan pleno; kegiatan ini berada pada tahap {Phase.Title()}.");
        RuleViolation.ThrowIf(HasConflict(panelist, participant), "conflict-known", "Benturan kepentingan itu sudah berlaku.");
    }

    private bool IsSamePerson(PanelistId panelist, ParticipantId participant) =>
        PanelistOf(panelist).EmployeeNumber is { } number && number == ParticipantOf(participant).EmployeeNumber;

    private ConflictOfInterest Decide(PanelistId panelist, ParticipantId participant, ConflictKind kind, ConflictOrigin origin, ConflictState state, string reason, Guid by, DateTimeOffset now)
    {
        var conflict = ConflictBetween(panelist, participant) ?? ConflictOfInterest.Between(Id, PanelistOf(panelist).Id, ParticipantOf(participant).Id);
        conflict.Decide(kind, origin, state, reason, by, now);
        if (!_conflicts.Contains(conflict)) _conflicts.Add(conflict);
        return conflict;
    }
}
