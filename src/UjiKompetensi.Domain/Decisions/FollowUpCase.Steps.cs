using UjiKompetensi.Domain.Recommendations;

namespace UjiKompetensi.Domain.Decisions;

/// <summary>What follows a decision, step by step.</summary>
public sealed partial class FollowUpCase
{
    /// <summary>
    /// Records a step that has happened. A letter only where none is being answered and no approval runs; an answer to a
    /// letter that waits for one; an inauguration once approved, or where no approval is needed. An inauguration after
    /// the approval ran out is a fact and can be recorded, with a note that says why.
    /// </summary>
    /// <param name="seen">How many steps there were on the screen.</param>
    /// <param name="today">In the office's own time zone.</param>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>row-stale</c>, <c>undecided</c>, <c>letter-runs</c>, <c>letter-missing</c>, <c>approval-missing</c>, <c>authority-missing</c>,
    /// <c>date-future</c>, <c>date-early</c>, <c>approval-expired</c>, <c>answer-missing</c>, <c>days-range</c>, <c>text-empty</c>, <c>text-too-long</c>.</exception>
    public FollowUpStep Record(StepEntry entry, Author author, int seen, DateOnly today, DateTimeOffset now)
    {
        Open("mencatat tindak lanjut");
        RuleViolation.Stale(seen, _steps.Count);
        RuleViolation.ThrowIf(Decision is null or { IsPostponed: true }, "undecided", $"PPK belum memutuskan tentang {Person.Name.Bare}.");
        CheckTurn(entry, today);
        return Add(entry, null, removal: false, "", author, today, now);
    }

    /// <summary>Puts a step in the place of one that counts, because that was recorded wrongly. Both stay on record.</summary>
    /// <param name="number">The step that was wrong.</param>
    /// <exception cref="RuleViolation">As <see cref="Record"/> for its texts and dates, and <c>step-gone</c>, <c>step-kind</c>.</exception>
    public FollowUpStep Correct(int number, StepEntry entry, string? reason, Author author, int seen, DateOnly today, DateTimeOffset now)
    {
        var wrong = Found(number, seen);
        RuleViolation.ThrowIf(wrong.Kind != entry.Kind, "step-kind", "Perbaikan harus tentang langkah yang sama. Batalkan langkah itu bila tidak pernah terjadi.");
        return Add(entry, wrong, removal: false, reason, author, today, now);
    }

    /// <summary>Takes the last step away, because it never happened. It stays on record.</summary>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>row-stale</c>, <c>step-gone</c>, <c>step-not-last</c>, <c>text-empty</c>.</exception>
    public FollowUpStep Remove(int number, string? reason, Author author, int seen, DateTimeOffset now)
    {
        var wrong = Found(number, seen);
        RuleViolation.ThrowIf(wrong != Standing[^1], "step-not-last", "Hanya langkah terakhir yang dapat dibatalkan. Batalkan dahulu langkah sesudahnya.");
        var removal = FollowUpStep.Of(this, Decision!.Number, wrong.Entry, wrong.Authority, wrong, removal: true, reason, author, now);
        _steps.Add(removal);
        return removal;
    }

    private FollowUpStep Found(int number, int seen)
    {
        Open("memperbaiki tindak lanjut");
        RuleViolation.Stale(seen, _steps.Count);
        return Standing.FirstOrDefault(s => s.Number == number) ?? throw new RuleViolation("step-gone", "Langkah itu sudah diperbaiki atau dibatalkan. Muat ulang halaman.");
    }

    private void CheckTurn(StepEntry entry, DateOnly today)
    {
        var (state, runs) = (State, DeadlineOn(today) is { IsOverdue: false } ? Standing[^1] : null);
        switch (entry.Kind)
        {
            case StepKind.Letter:
                RuleViolation.ThrowIf(state == FollowUpState.Inaugurated, "case-closed", $"{Person.Name.Bare} sudah dilantik.");
                RuleViolation.ThrowIf(runs is not null, "letter-runs", $"{Person.Name.Bare}: surat atau persetujuan nomor {runs?.Reference} masih berjalan. Surat baru dicatat setelah dijawab atau habis masanya.");
                break;
            case StepKind.Answer:
                RuleViolation.ThrowIf(state != FollowUpState.AwaitingAnswer, "letter-missing", $"{Person.Name.Bare}: tidak ada surat yang menunggu jawaban.");
                break;
            default:
                RuleViolation.ThrowIf(state is not (FollowUpState.Approved or FollowUpState.NoApproval), "approval-missing", $"{Person.Name.Bare}: pelantikan dicatat setelah disetujui.");
                break;
        }
    }

    private FollowUpStep Add(StepEntry entry, FollowUpStep? wrong, bool removal, string? reason, Author author, DateOnly today, DateTimeOffset now)
    {
        var others = Standing.Where(s => s != wrong).ToList();
        var before = others.LastOrDefault(s => wrong is null || Root(s) < Root(wrong));
        var after = wrong is null ? null : others.FirstOrDefault(s => Root(s) > Root(wrong));
        var authority = entry.Kind == StepKind.Letter ? RuleViolation.Text(entry.Authority, ApprovingAuthority.NameMaxLength, "instansi yang disurati") : before?.Authority ?? "";
        RuleViolation.ThrowIf(entry.Day > today, "date-future", "Tanggal itu belum tiba. Catat setelah terjadi.");
        RuleViolation.ThrowIf(entry.Day < (before?.Day ?? Round.HeldFrom) || entry.Day > after?.Day, "date-early", $"Tanggal tidak sesuai urutan langkah {Person.Name.Bare}: surat, jawaban, lalu pelantikan. Periksa tanggalnya.");
        RuleViolation.ThrowIf(entry.Kind == StepKind.Inauguration && before?.RunsUntil is { } until && entry.Day > until && string.IsNullOrWhiteSpace(entry.Note), "approval-expired",
            $"Persetujuan {Person.Name.Bare} hanya berlaku sampai {before?.RunsUntil:dd-MM-yyyy}. Tulis keterangan mengapa pelantikan sesudahnya tetap sah.");
        var step = FollowUpStep.Of(this, Decision!.Number, entry, authority, wrong, removal, reason, author, now);
        _steps.Add(step);
        return step;
    }

    // A correction keeps the place of the first of its kind.
    private int Root(FollowUpStep step) => step.Replaces is { } number ? Root(_steps.First(s => s.Number == number)) : step.Number;
}
