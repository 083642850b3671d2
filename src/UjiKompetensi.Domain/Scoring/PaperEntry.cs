using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Scoring;

public readonly record struct PaperEntryId(Guid Value);

/// <summary>How far the typing of one paper sheet is; says nothing about what stands on it.</summary>
public enum PaperState { TypedOnce, Mismatched, ScanMissing, Ready, Settled }

/// <summary>
/// A sheet that a panelist filled in on paper, on its way into the round: typed by one person, typed again by another
/// who does not see what the first one read, compared, and entered once both read the same and a scan is attached.
/// </summary>
public sealed class PaperEntry
{
    private readonly List<PaperTyping> _typings = [];

    private PaperEntry() { }

    public PaperEntryId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public SheetId SheetId { get; private init; }
    public Guid FirstBy { get; private init; }

    /// <summary>As they were called then: the report names them for ever.</summary>
    public string FirstName { get; private init; } = "";
    public Guid? SecondBy { get; private set; }
    public string SecondName { get; private set; } = "";
    public PaperScanId? ScanId { get; private set; }
    public string ScanSha256 { get; private set; } = "";
    public DateTimeOffset? SettledAt { get; private set; }
    public string? Receipt { get; private set; }
    public IReadOnlyList<PaperTyping> Typings => _typings;
    public bool IsSettled => SettledAt is not null;

    public PaperState State => IsSettled ? PaperState.Settled : SecondBy is null ? PaperState.TypedOnce
        : Mismatches.Count > 0 ? PaperState.Mismatched : ScanId is null ? PaperState.ScanMissing : PaperState.Ready;

    /// <summary>Aspects in which the two read different things; empty while there is one typing.</summary>
    public IReadOnlyList<AspectId> Mismatches => SecondBy is not { } second ? []
        : LinesOf(FirstBy).Where(first => !LinesOf(second).Any(l => l.Aspect == first.Aspect && l.Agrees(first))).Select(l => l.Aspect).ToList();

    /// <summary>The first person types the whole sheet.</summary>
    /// <param name="takesPart">He is a participant of the round.</param>
    /// <exception cref="RuleViolation"><c>staff-panelist</c>, <c>staff-participant</c>, <c>paper-incomplete</c>, <c>paper-closed</c>, <c>phase-wrong</c>.</exception>
    public static PaperEntry Begin(Round round, ScoreSheet sheet, IReadOnlyList<PaperLine> lines, string? note, Guid actor, string name, bool takesPart, DateTimeOffset now)
    {
        round.CheckImpartial(actor, takesPart);
        CheckSheet(round, sheet);
        var entry = new PaperEntry { Id = new PaperEntryId(Guid.CreateVersion7()), RoundId = round.Id, SheetId = sheet.Id, FirstBy = actor, FirstName = name };
        entry.Add(Complete(round, sheet, lines), note, actor, now);
        return entry;
    }

    /// <summary>A second person types the whole sheet without seeing the first one's; later either of the two types again what differs.</summary>
    /// <exception cref="RuleViolation"><c>paper-same-person</c>, <c>paper-taken</c>, <c>paper-equal</c>, <c>paper-aspects</c>, and what <see cref="Begin"/> refuses.</exception>
    public PaperTyping Type(Round round, ScoreSheet sheet, IReadOnlyList<PaperLine> lines, string? note, Guid actor, string name, bool takesPart, DateTimeOffset now)
    {
        round.CheckImpartial(actor, takesPart);
        CheckOpen(round, sheet);
        if (SecondBy is null)
        {
            RuleViolation.ThrowIf(actor == FirstBy, "paper-same-person", "Anda sudah mengetik lembar ini. Harus orang lain yang mengetiknya sekali lagi.");
            var whole = Complete(round, sheet, lines);
            (SecondBy, SecondName) = (actor, name);
            return Add(whole, note, actor, now);
        }

        CheckTypist(actor);
        var differ = Mismatches;
        RuleViolation.ThrowIf(differ.Count == 0, "paper-equal", "Kedua ketikan sudah sama. Unggah pindaiannya, lalu selesaikan.");
        RuleViolation.ThrowIf(lines.Count == 0 || lines.Select(l => l.Aspect).Distinct().Count() != lines.Count || lines.Any(l => !differ.Contains(l.Aspect)), "paper-aspects", "Hanya aspek yang belum cocok yang diketik ulang. Muat ulang halaman.");
        return Add(lines, null, actor, now);
    }

    /// <exception cref="RuleViolation"><c>paper-taken</c>, <c>paper-settled</c>, and what the file itself is refused for.</exception>
    public PaperScan Attach(Round round, ScoreSheet sheet, byte[] bytes, Guid actor, DateTimeOffset now)
    {
        CheckOpen(round, sheet);
        CheckTypist(actor);
        var scan = PaperScan.Of(Id, bytes, actor, now);
        (ScanId, ScanSha256) = (scan.Id, scan.Sha256);
        return scan;
    }

    /// <summary>Enters what both read on the sheet and locks it.</summary>
    /// <returns>The receipt of the lock.</returns>
    /// <exception cref="RuleViolation"><c>paper-single</c>, <c>paper-mismatch</c>, <c>scan-missing</c>, <c>paper-taken</c>, <c>paper-settled</c>.</exception>
    public string Settle(Round round, ScoreSheet sheet, Guid actor, DateTimeOffset now)
    {
        CheckOpen(round, sheet);
        CheckTypist(actor);
        RuleViolation.ThrowIf(SecondBy is null, "paper-single", "Lembar ini baru diketik satu orang. Minta orang kedua mengetiknya.");
        RuleViolation.ThrowIf(Mismatches.Count > 0, "paper-mismatch", $"Masih ada {Mismatches.Count} aspek yang belum cocok. Ketik ulang dari lembar kertas.");
        RuleViolation.ThrowIf(ScanId is null, "scan-missing", "Unggah pindaian lembar kertas lebih dahulu.");
        sheet.SettlePaper(round, Agreed(round, sheet), GeneralNote, now);
        (SettledAt, Receipt) = (now, sheet.Receipt);
        return sheet.Receipt!;
    }

    /// <summary>What was read last of each aspect, as the first person put it, in the order of the sheet.</summary>
    public IReadOnlyList<PaperLine> Agreed(Round round, ScoreSheet sheet) =>
        sheet.AspectsOf(round).Select(a => LinesOf(FirstBy).Single(l => l.Aspect == a.Id)).ToList();

    /// <summary>The general note as the first person read it, or else the second.</summary>
    public string GeneralNote => _typings.OrderBy(t => t.Number).Select(t => t.Note).FirstOrDefault(n => n.Length > 0) ?? "";

    /// <summary>The other typings' lines never go to a person who types: see the pages.</summary>
    private List<PaperLine> LinesOf(Guid typist) => _typings.Where(t => t.By == typist).OrderBy(t => t.Number)
        .SelectMany(t => t.Lines).GroupBy(l => l.Aspect).Select(g => g.Last()).ToList();

    private PaperTyping Add(IReadOnlyList<PaperLine> lines, string? note, Guid actor, DateTimeOffset now)
    {
        var typing = PaperTyping.Of(Id, _typings.Count + 1, actor, lines, RuleViolation.Optional(note, ScoreSheet.NoteMaxLength, "catatan"), now);
        _typings.Add(typing);
        return typing;
    }

    private static IReadOnlyList<PaperLine> Complete(Round round, ScoreSheet sheet, IReadOnlyList<PaperLine> lines)
    {
        var wanted = sheet.AspectsOf(round).Select(a => a.Id).ToList();
        RuleViolation.ThrowIf(lines.Count != wanted.Count || wanted.Any(w => lines.All(l => l.Aspect != w)), "paper-incomplete", "Isi semua aspek: nilai, abstain, atau tidak hadir.");
        return lines;
    }

    private static void CheckSheet(Round round, ScoreSheet sheet)
    {
        RuleViolation.ThrowIf(sheet.RoundId != round.Id, "sheet-foreign", "Lembar ini milik kegiatan lain.");
        round.Only(RoundPhase.Scoring, "mengetik lembar kertas");
        RuleViolation.ThrowIf(sheet.IsFinished(round), "paper-closed", "Lembar ini sudah terkunci atau tidak dinilai, jadi tidak dapat diketik lagi.");
    }

    private void CheckOpen(Round round, ScoreSheet sheet)
    {
        RuleViolation.ThrowIf(sheet.Id != SheetId, "sheet-foreign", "Ketikan ini untuk lembar lain.");
        RuleViolation.ThrowIf(IsSettled, "paper-settled", "Lembar kertas ini sudah selesai disalin.");
        CheckSheet(round, sheet);
    }

    private void CheckTypist(Guid actor) => RuleViolation.ThrowIf(actor != FirstBy && actor != SecondBy, "paper-taken", "Lembar ini sedang disalin dua rekan lain. Hanya mereka yang melanjutkannya.");
}
