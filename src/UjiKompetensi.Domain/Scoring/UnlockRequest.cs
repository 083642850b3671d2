using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

public readonly record struct UnlockRequestId(Guid Value);

/// <summary>The two who have to agree before a locked sheet opens: the panel by its chair, and the secretariat.</summary>
public enum UnlockSide { Panel, Secretariat }

/// <summary>One entry that counted when a sheet was locked.</summary>
/// <param name="Aspect">Null for the general note.</param>
public sealed record LockedVersion(AspectId? Aspect, int Version);

/// <summary>
/// A panelist asks to have his locked sheet opened again. It opens when the acting chair and somebody of the
/// secretariat have both agreed, in any order; the chair's own request is for another panelist to agree to. What was
/// locked is kept: its receipt, its time and which version of each entry it was. Possible while scoring runs and in
/// the plenary, where both values are before the panel.
/// </summary>
public sealed class UnlockRequest
{
    public const int ReasonMaxLength = 500;

    private UnlockRequest() { }

    public UnlockRequestId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public SheetId SheetId { get; private init; }
    public PanelistId PanelistId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>From 1, unique in the round.</summary>
    public int Number { get; private init; }
    public string Reason { get; private init; } = "";
    public Guid AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public string Receipt { get; private init; } = "";
    public DateTimeOffset LockedAt { get; private init; }
    public IReadOnlyList<LockedVersion> Marks { get; private init; } = [];
    public IReadOnlyList<LockedVersion> Notes { get; private init; } = [];
    public Guid? PanelBy { get; private set; }
    public DateTimeOffset? PanelAt { get; private set; }
    public Guid? SecretariatBy { get; private set; }
    public DateTimeOffset? SecretariatAt { get; private set; }

    /// <summary>As he was called then: the report names him for ever.</summary>
    public string SecretariatName { get; private set; } = "";
    public Guid? RefusedBy { get; private set; }
    public DateTimeOffset? RefusedAt { get; private set; }
    public string RefusalReason { get; private set; } = "";
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsGranted => PanelBy is not null && SecretariatBy is not null;
    public bool IsOpen => !IsGranted && RefusedAt is null && WithdrawnAt is null;

    /// <summary>When the second one agreed; null while or because it was not granted.</summary>
    public DateTimeOffset? GrantedAt => IsGranted ? (PanelAt > SecretariatAt ? PanelAt : SecretariatAt) : null;

    /// <param name="earlier">Requests for the same sheet.</param>
    /// <exception cref="RuleViolation"><c>unlock-foreign</c>, <c>phase-wrong</c>, <c>unlock-not-locked</c>, <c>unlock-recused</c>, <c>unlock-twice</c>.</exception>
    public static UnlockRequest Ask(Round round, ScoreSheet sheet, int number, string? reason, IReadOnlyCollection<UnlockRequest> earlier, Guid actor, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(round.Id != sheet.RoundId || round.PanelistOf(sheet.PanelistId).AccountId != actor, "unlock-foreign", "Hanya panelis pemilik lembar yang dapat meminta buka kunci.");
        if (round.Phase != RoundPhase.Plenary) round.Only(RoundPhase.Scoring, "meminta buka kunci");
        sheet.CheckUnlockable(round);
        RuleViolation.ThrowIf(earlier.Any(r => r.SheetId == sheet.Id && r.IsOpen), "unlock-twice", "Permintaan buka kunci untuk lembar ini sudah ada dan menunggu persetujuan.");
        return new UnlockRequest
        {
            Id = new UnlockRequestId(Guid.CreateVersion7()),
            RoundId = round.Id,
            SheetId = sheet.Id,
            PanelistId = sheet.PanelistId,
            ParticipantId = sheet.ParticipantId,
            Number = number,
            Reason = RuleViolation.Text(reason, ReasonMaxLength, "alasan"),
            AskedBy = actor,
            AskedAt = now,
            Receipt = sheet.Receipt!,
            LockedAt = sheet.LockedAt!.Value,
            Marks = sheet.Marks.GroupBy(m => m.AspectId).Select(g => new LockedVersion(g.Key, g.Max(m => m.Version))).ToList(),
            Notes = sheet.Notes.GroupBy(n => n.AspectId).Select(g => new LockedVersion(g.Key, g.Max(n => n.Version))).ToList(),
        };
    }

    /// <summary>Whether a mark of its sheet is another one now than when it was locked.</summary>
    public bool LedToChange(ScoreSheet sheet) => sheet.Marks.Select(m => m.AspectId).Distinct().Any(aspect =>
        sheet.Marks.FirstOrDefault(m => m.AspectId == aspect && m.Version == Marks.FirstOrDefault(l => l.Aspect == aspect)?.Version)?.Mark != sheet.MarkOf(aspect));

    /// <summary>Whether this person speaks for the panel: the acting chair, and where it is his own request or he does not judge this participant, any other panelist who does.</summary>
    public bool MaySpeakForPanel(Round round, Guid account)
    {
        if (account == AskedBy || round.Panel.FirstOrDefault(p => p.AccountId == account) is not { } member || round.HasConflict(member.Id, ParticipantId)) return false;
        return round.ActingChair is not { } chair || chair == member || chair.AccountId == AskedBy || round.HasConflict(chair.Id, ParticipantId);
    }

    /// <exception cref="RuleViolation"><c>unlock-closed</c>, <c>unlock-own</c>, <c>unlock-not-chair</c>, <c>unlock-agreed</c>.</exception>
    public void AgreeForPanel(Round round, Guid actor, DateTimeOffset now)
    {
        CheckOpen(actor);
        CheckPanel(round, actor);
        RuleViolation.ThrowIf(PanelBy is not null, "unlock-agreed", "Panel sudah menyetujui permintaan ini. Tinggal sekretariat.");
        (PanelBy, PanelAt) = (actor, now);
    }

    /// <param name="takesPart">He is a participant of the round.</param>
    /// <exception cref="RuleViolation"><c>unlock-closed</c>, <c>unlock-own</c>, <c>unlock-agreed</c>, <c>staff-panelist</c>, <c>staff-participant</c>.</exception>
    public void AgreeForSecretariat(Round round, Guid actor, string name, bool takesPart, DateTimeOffset now)
    {
        CheckOpen(actor);
        round.CheckImpartial(actor, takesPart);
        RuleViolation.ThrowIf(SecretariatBy is not null, "unlock-agreed", "Sekretariat sudah menyetujui permintaan ini. Tinggal ketua panel.");
        (SecretariatBy, SecretariatName, SecretariatAt) = (actor, name, now);
    }

    /// <summary>Either side can end it; what was asked stays on record.</summary>
    public void Refuse(Round round, UnlockSide side, Guid actor, bool takesPart, string? reason, DateTimeOffset now)
    {
        CheckOpen(actor);
        if (side == UnlockSide.Panel) CheckPanel(round, actor);
        else round.CheckImpartial(actor, takesPart);
        (RefusedBy, RefusedAt, RefusalReason) = (actor, now, RuleViolation.Text(reason, ReasonMaxLength, "alasan menolak"));
    }

    public void Withdraw(Guid actor, DateTimeOffset now)
    {
        RuleViolation.ThrowIf(!IsOpen, "unlock-closed", "Permintaan ini sudah diputuskan. Muat ulang halaman.");
        RuleViolation.ThrowIf(actor != AskedBy, "unlock-foreign", "Hanya panelis yang meminta yang dapat menarik permintaannya.");
        WithdrawnAt = now;
    }

    private void CheckOpen(Guid actor)
    {
        RuleViolation.ThrowIf(!IsOpen, "unlock-closed", "Permintaan ini sudah diputuskan. Muat ulang halaman.");
        RuleViolation.ThrowIf(actor == AskedBy, "unlock-own", "Permintaan ini milik Anda sendiri; dua orang lain yang memutuskannya.");
        RuleViolation.ThrowIf(actor == PanelBy || actor == SecretariatBy, "unlock-same-person", "Anda sudah menyetujui permintaan ini. Harus orang lain yang menjadi penyetuju kedua.");
    }

    private void CheckPanel(Round round, Guid actor) => RuleViolation.ThrowIf(!MaySpeakForPanel(round, actor), "unlock-not-chair",
        round.IsLedBy(AskedBy) ? "Permintaan ini milik ketua panel; panelis lain yang menilai peserta itu yang memutuskannya." : "Untuk panel, hanya ketua yang bertugas yang memutuskan permintaan ini.");
}
