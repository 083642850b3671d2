using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

public readonly record struct SheetId(Guid Value);

/// <summary>
/// One panelist's sheet for one participant. Every entry is a new version; nothing is overwritten. A locked sheet
/// accepts nothing more, and its <see cref="Receipt"/> names exactly what was locked.
/// </summary>
public sealed class ScoreSheet
{
    public const int NoteMaxLength = 4000;

    private readonly List<MarkVersion> _marks = [];
    private readonly List<NoteVersion> _notes = [];

    private ScoreSheet() { }

    public SheetId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }
    public PanelistId PanelistId { get; private init; }

    /// <summary>The one anonymous component it holds; null for the sheet of all openly marked components.</summary>
    public ComponentId? ComponentId { get; private init; }
    public DateTimeOffset? LockedAt { get; private set; }
    public string? Receipt { get; private set; }

    /// <summary>The <see cref="Round.InstrumentVersion"/> the panelist last stood by these marks under; set by the lock, raised by <see cref="Confirm"/>.</summary>
    public int ConfirmedVersion { get; private set; }

    /// <summary>When two people last agreed to open it in the plenary; null for a sheet that never was. Only such a sheet takes entries outside of the scoring phase.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }
    public IReadOnlyList<MarkVersion> Marks => _marks;
    public IReadOnlyList<NoteVersion> Notes => _notes;
    public bool IsLocked => LockedAt is not null;

    /// <summary>Nothing more is expected on it: locked, or its panelist does not judge this participant.</summary>
    public bool IsFinished(Round round) => IsLocked || round.HasConflict(PanelistId, ParticipantId);

    /// <summary>The general note; empty without one.</summary>
    public string Note => NoteOn(null);
    public int NoteNumber => NoteNumberOn(null);

    /// <summary>An empty sheet; all of them are issued by <see cref="Round.OpenScoring"/>.</summary>
    public static ScoreSheet Issue(RoundId round, ParticipantId participant, PanelistId panelist, ComponentId? component = null) =>
        new() { Id = new SheetId(Guid.CreateVersion7()), RoundId = round, ParticipantId = participant, PanelistId = panelist, ComponentId = component };

    /// <summary>A sheet as it was stored, as a whole or for the next entry.</summary>
    /// <param name="marks">All of them, or of each aspect at least the newest and those whose operation may be repeated.</param>
    /// <param name="notes">Likewise.</param>
    public static ScoreSheet Stored(
        SheetId id, RoundId round, ParticipantId participant, PanelistId panelist, ComponentId? component, DateTimeOffset? lockedAt, string? receipt,
        int confirmedVersion, DateTimeOffset? reopenedAt, IEnumerable<MarkVersion> marks, IEnumerable<NoteVersion> notes)
    {
        var sheet = new ScoreSheet
        {
            Id = id, RoundId = round, ParticipantId = participant, PanelistId = panelist, ComponentId = component,
            LockedAt = lockedAt, Receipt = receipt, ConfirmedVersion = confirmedVersion, ReopenedAt = reopenedAt,
        };
        sheet._marks.AddRange(marks);
        sheet._notes.AddRange(notes);
        return sheet;
    }

    /// <summary>What is marked on it, in the round's order.</summary>
    public IEnumerable<Aspect> AspectsOf(Round round) => round.Components
        .Where(c => c.Source == ComponentSource.Panel && (ComponentId is { } own ? c.Id == own : !c.IsAnonymous)).SelectMany(c => c.Aspects);

    /// <summary>The note on one aspect, or the general one for null; empty without one.</summary>
    public string NoteOn(AspectId? aspect) => CurrentNote(aspect)?.Text ?? "";

    public int NoteNumberOn(AspectId? aspect) => CurrentNote(aspect)?.Version ?? 0;

    public MarkVersion? Current(AspectId aspect) => _marks.Where(m => m.AspectId == aspect).MaxBy(m => m.Version);

    public Mark MarkOf(AspectId aspect) => Current(aspect)?.Mark ?? Mark.Blank;

    /// <summary>
    /// Enters what the panelist typed for an aspect; an empty text takes the value back to blank. A repeated
    /// <paramref name="operation"/> returns its first answer and changes nothing.
    /// </summary>
    /// <param name="basedOn">The version the panelist saw, 0 for none.</param>
    /// <exception cref="RuleViolation"><c>mark-stale</c> when another value was saved meanwhile; <c>score-form</c>,
    /// <c>score-off-scale</c>, <c>sheet-locked</c>, <c>phase-wrong</c>.</exception>
    public MarkVersion Enter(OperationId operation, Round round, AspectId aspect, string? text, int basedOn, DateTimeOffset now)
    {
        if (_marks.FirstOrDefault(m => m.Id == operation) is { } earlier) return earlier;
        CheckOpen(round);
        var scale = round.ComponentOf(OwnAspect(round, aspect).ComponentId).Scale;
        return Add(operation, aspect, string.IsNullOrWhiteSpace(text) ? Mark.Blank : Mark.Of(ScoreText.Parse(text, scale)), basedOn, now);
    }

    /// <summary>What <see cref="Enter"/> would store for a text now; changes nothing.</summary>
    /// <exception cref="RuleViolation">As <see cref="Enter"/> would refuse it.</exception>
    public decimal Try(Round round, AspectId aspect, string? text)
    {
        CheckOpen(round);
        return ScoreText.Parse(text, round.ComponentOf(OwnAspect(round, aspect).ComponentId).Scale);
    }

    /// <summary>The panelist sees himself unable to judge this aspect.</summary>
    public MarkVersion Abstain(OperationId operation, Round round, AspectId aspect, string reason, int basedOn, DateTimeOffset now)
    {
        if (_marks.FirstOrDefault(m => m.Id == operation) is { } earlier) return earlier;
        CheckOpen(round);
        return Add(operation, OwnAspect(round, aspect).Id, Mark.Abstained(reason), basedOn, now);
    }

    /// <summary>The panelist withdraws from judging this participant (benturan kepentingan): every aspect is recused.</summary>
    public void RecuseFrom(Round round, string reason, DateTimeOffset now) => Excuse(round, Mark.Recused(reason), now);

    /// <summary>The panelist did not see this participant: every aspect that is still blank is marked absent.</summary>
    public void RecordAbsence(Round round, string reason, DateTimeOffset now) => Excuse(round, Mark.Absent(reason), now);

    public NoteVersion WriteNote(OperationId operation, Round round, string? text, int basedOn, DateTimeOffset now) =>
        WriteNote(operation, round, null, text, basedOn, now);

    /// <param name="aspect">Null for the general note.</param>
    public NoteVersion WriteNote(OperationId operation, Round round, AspectId? aspect, string? text, int basedOn, DateTimeOffset now)
    {
        if (_notes.FirstOrDefault(n => n.Id == operation) is { } earlier) return earlier;
        CheckOpen(round);
        if (aspect is { } one) OwnAspect(round, one);
        var note = RuleViolation.Optional(text, NoteMaxLength, "catatan");
        var current = CurrentNote(aspect);
        if (current?.Text == note) return current;
        RuleViolation.ThrowIf(basedOn != (current?.Version ?? 0), "note-stale", "Catatan ini sudah diubah dari perangkat lain. Pilih yang benar.");
        var version = NoteVersion.Next(operation, Id, aspect, (current?.Version ?? 0) + 1, note, now);
        _notes.Add(version);
        return version;
    }

    /// <summary>Aspects of the round that still lack an answer, in the order of the sheet.</summary>
    public IReadOnlyList<Aspect> BlankAspects(Round round) =>
        AspectsOf(round).Where(a => MarkOf(a.Id).Kind == MarkKind.Blank).ToList();

    /// <summary>Aspects whose value the round wants explained and whose note is still empty.</summary>
    public IReadOnlyList<Aspect> AspectsWithoutNote(Round round) => AspectsOf(round)
        .Where(a => NoteOn(a.Id).Length == 0 && round.SheetRules.WantsNote(MarkOf(a.Id), round.ComponentOf(a.ComponentId).Scale)).ToList();

    /// <summary>Locks the sheet. <paramref name="shown"/> is the seal of what the panelist was shown.</summary>
    /// <returns>The receipt: the same seal, for the panelist to keep.</returns>
    public string Lock(Round round, string shown, DateTimeOffset now)
    {
        CheckOpen(round);
        var blank = BlankAspects(round);
        RuleViolation.ThrowIf(blank.Count > 0, "sheet-incomplete", $"Masih ada {blank.Count} aspek yang belum diisi: {string.Join(", ", blank.Select(a => a.Title))}.");
        var bare = AspectsWithoutNote(round);
        RuleViolation.ThrowIf(bare.Count > 0, "note-missing", $"Nilai yang sangat rendah atau sangat tinggi perlu catatan: {string.Join(", ", bare.Select(a => a.Title))}.");
        var seal = Seal(round);
        RuleViolation.ThrowIf(seal != shown, "sheet-changed", "Nilai berubah sejak halaman ini dibuka. Periksa sekali lagi, lalu kunci.");
        (LockedAt, Receipt, ConfirmedVersion) = (now, seal, round.InstrumentVersion);
        return seal;
    }

    /// <summary>Locked under an instrument that was changed since: its panelist has to say that his marks stand.</summary>
    public bool NeedsConfirmation(Round round) => IsLocked && !round.HasConflict(PanelistId, ParticipantId) && ConfirmedVersion < round.InstrumentVersion;

    /// <summary>The panelist stands by his locked marks under the changed instrument. <paramref name="shown"/> is the version he was shown.</summary>
    public void Confirm(Round round, int shown)
    {
        RuleViolation.ThrowIf(round.Id != RoundId, "sheet-foreign", "Lembar ini milik kegiatan lain.");
        round.Only(RoundPhase.Scoring, "mengonfirmasi lembar");
        RuleViolation.ThrowIf(!NeedsConfirmation(round), "sheet-not-waiting", "Lembar ini tidak menunggu konfirmasi.");
        RuleViolation.ThrowIf(shown != round.InstrumentVersion, "sheet-changed", "Instrumen berubah lagi sejak halaman ini dibuka. Baca perubahannya, lalu konfirmasi.");
        ConfirmedVersion = round.InstrumentVersion;
    }

    /// <summary>Guards that there is a lock to be opened: locked, and not because its panelist does not judge this participant.</summary>
    internal void CheckUnlockable(Round round)
    {
        RuleViolation.ThrowIf(!IsLocked, "unlock-not-locked", "Lembar ini tidak terkunci.");
        RuleViolation.ThrowIf(round.HasConflict(PanelistId, ParticipantId) || _marks.Any(m => m.Kind == MarkKind.Recused), "unlock-recused", "Anda tidak menilai peserta ini, jadi lembarnya tidak dibuka lagi.");
    }

    /// <summary>Opens a locked sheet again for what two people agreed on. Every entry stays; further ones are new versions.</summary>
    /// <exception cref="RuleViolation"><c>unlock-not-granted</c>, <c>unlock-outdated</c>, <c>unlock-recused</c>, <c>phase-wrong</c>.</exception>
    public void Unlock(Round round, UnlockRequest request)
    {
        RuleViolation.ThrowIf(round.Id != RoundId || request.SheetId != Id || !request.IsGranted, "unlock-not-granted", "Permintaan buka kunci ini belum disetujui kedua pihak.");
        if (round.Phase != RoundPhase.Plenary) round.Only(RoundPhase.Scoring, "membuka kunci lembar");
        CheckUnlockable(round);
        RuleViolation.ThrowIf(request.Receipt != Receipt || request.LockedAt != LockedAt, "unlock-outdated", "Lembar ini sudah dibuka atau dikunci lagi sejak permintaan itu. Minta yang baru.");
        (LockedAt, Receipt, ConfirmedVersion) = (null, null, 0);
        if (round.Phase == RoundPhase.Plenary) ReopenedAt = request.GrantedAt;
    }

    /// <summary>Whether it takes entries in the round's phase: while scoring runs, and in the plenary if it was opened again there.</summary>
    public bool IsOpenIn(Round round) => !IsLocked && (round.Phase == RoundPhase.Scoring || (round.Phase == RoundPhase.Plenary && ReopenedAt is not null));

    /// <summary>Enters what two people read from the panelist's paper, alike, and locks. Paper comes after whatever he typed before; both stay.</summary>
    /// <exception cref="RuleViolation">What <see cref="Lock"/> refuses, and <c>aspect-unknown</c>.</exception>
    internal void SettlePaper(Round round, IReadOnlyList<PaperLine> lines, string note, DateTimeOffset now)
    {
        CheckOpen(round);
        round.CheckPledged(PanelistId);
        foreach (var line in lines)
        {
            var aspect = OwnAspect(round, line.Aspect).Id;
            // A version of its own even where the value is the same: it says that the paper says so.
            _marks.Add(MarkVersion.Next(new OperationId(Guid.CreateVersion7()), Id, aspect, (Current(aspect)?.Version ?? 0) + 1, line.Mark, MarkOrigin.Paper, now));
            if (line.Note.Length > 0) WriteNote(new OperationId(Guid.CreateVersion7()), round, aspect, line.Note, NoteNumberOn(aspect), now);
        }

        if (note.Length > 0) WriteNote(new OperationId(Guid.CreateVersion7()), round, note, NoteNumber, now);
        Lock(round, Seal(round), now);
    }

    public string Seal(Round round) => SheetSeal.Of(this, round);

    private Aspect OwnAspect(Round round, AspectId id) => AspectsOf(round).FirstOrDefault(a => a.Id == id)
        ?? throw new RuleViolation("aspect-unknown", "Aspek itu tidak ada pada lembar ini. Muat ulang halaman.");

    private NoteVersion? CurrentNote(AspectId? aspect) => _notes.Where(n => n.AspectId == aspect).MaxBy(n => n.Version);

    private void Excuse(Round round, Mark mark, DateTimeOffset now)
    {
        CheckOpen(round);
        foreach (var aspect in AspectsOf(round))
        {
            if (mark.Kind == MarkKind.Absent && MarkOf(aspect.Id).Kind != MarkKind.Blank) continue;
            Add(new OperationId(Guid.CreateVersion7()), aspect.Id, mark, Current(aspect.Id)?.Version ?? 0, now);
        }

        (LockedAt, Receipt, ConfirmedVersion) = (now, Seal(round), round.InstrumentVersion);
    }

    private MarkVersion Add(OperationId operation, AspectId aspect, Mark mark, int basedOn, DateTimeOffset now, MarkOrigin origin = MarkOrigin.Screen)
    {
        var current = Current(aspect);
        if (current?.Mark == mark) return current;
        RuleViolation.ThrowIf(basedOn != (current?.Version ?? 0), "mark-stale", "Nilai ini sudah diubah dari perangkat lain. Pilih yang benar.");
        var version = MarkVersion.Next(operation, Id, aspect, (current?.Version ?? 0) + 1, mark, origin, now);
        _marks.Add(version);
        return version;
    }

    private void CheckOpen(Round round)
    {
        RuleViolation.ThrowIf(round.Id != RoundId, "sheet-foreign", "Lembar ini milik kegiatan lain.");
        if (!(round.Phase == RoundPhase.Plenary && ReopenedAt is not null)) round.Only(RoundPhase.Scoring, "mengisi nilai");
        RuleViolation.ThrowIf(round.HasConflict(PanelistId, ParticipantId), "sheet-conflict",
            ComponentId is null ? $"Anda tidak menilai peserta ini. {round.ReasonNotToJudge(PanelistId, ParticipantId)}" : "Anda tidak menilai naskah ini.");
        RuleViolation.ThrowIf(IsLocked, "sheet-locked", "Lembar ini sudah dikunci. Perubahan hanya lewat permintaan buka kunci kepada ketua.");
    }
}
