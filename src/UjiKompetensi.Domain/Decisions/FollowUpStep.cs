using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Decisions;

public readonly record struct FollowUpStepId(Guid Value);

/// <summary>What happened after a decision. Names are stored; never rename one.</summary>
public enum StepKind { Letter, Answer, Inauguration }

/// <summary>How the approving authority answered. Names are stored; never rename one.</summary>
public enum AnswerKind { Approves, Returns, Refuses }

/// <summary>What is recorded of one step.</summary>
/// <param name="Authority">Whom the letter went to; for an answer and an inauguration it is known already.</param>
/// <param name="Reference">Number of the letter, the answer or the decree.</param>
/// <param name="Day">Date of the letter, the answer or the inauguration.</param>
/// <param name="Days">How long letter or approval runs; not for an inauguration.</param>
/// <param name="Note">Free; needed for an inauguration after an approval ran out.</param>
public sealed record StepEntry(StepKind Kind, string? Reference, DateOnly Day, int Days = ApprovingAuthority.UsualDays, string? Authority = null, AnswerKind? Answer = null, string? Note = null);

/// <summary>
/// One step of one official's follow-up: the letter to the approving authority, its answer, or the inauguration. Only
/// ever added; a correction is a further row that takes the place of an earlier one and tells why.
/// </summary>
public sealed class FollowUpStep
{
    public const int ReferenceMaxLength = 120;
    public const int NoteMaxLength = 500;

    private FollowUpStep() { }

    public FollowUpStepId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>From 1 for each official.</summary>
    public int Number { get; private init; }

    /// <summary>Which decision it follows.</summary>
    public int DecisionNumber { get; private init; }

    /// <summary>The step whose place it takes; null for a step of its own.</summary>
    public int? Replaces { get; private init; }

    /// <summary>Takes that step away without putting another in its place.</summary>
    public bool IsRemoval { get; private init; }
    public StepKind Kind { get; private init; }
    public string Authority { get; private init; } = "";
    public string Reference { get; private init; } = "";
    public DateOnly Day { get; private init; }

    /// <summary>How many days it runs after <see cref="Day"/>; 0 for an inauguration.</summary>
    public int Days { get; private init; }
    public AnswerKind? Answer { get; private init; }
    public string Note { get; private init; } = "";

    /// <summary>Why it takes another's place; empty for a step of its own.</summary>
    public string ChangeReason { get; private init; } = "";
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>The last day on which it is in time; null for an inauguration and for an answer that approves nothing.</summary>
    public DateOnly? RunsUntil => Kind == StepKind.Letter || Answer == AnswerKind.Approves ? Day.AddDays(Days) : null;

    internal static FollowUpStep Of(FollowUpCase file, int decision, StepEntry entry, string authority, FollowUpStep? replaced, bool removal, string? changeReason, Author author, DateTimeOffset now) => new()
    {
        Id = new FollowUpStepId(Guid.CreateVersion7()),
        RoundId = file.Round.Id,
        ParticipantId = file.Person.Id,
        Number = file.Steps.Count + 1,
        DecisionNumber = decision,
        Replaces = replaced?.Number,
        IsRemoval = removal,
        Kind = entry.Kind,
        Authority = RuleViolation.Optional(authority, ApprovingAuthority.NameMaxLength, "nama instansi"),
        Reference = RuleViolation.Text(entry.Reference, ReferenceMaxLength, "nomor surat"),
        Day = entry.Day,
        Days = entry.Kind == StepKind.Inauguration ? 0 : ApprovingAuthority.CheckDays(entry.Days),
        Answer = entry.Kind == StepKind.Answer ? entry.Answer ?? throw new RuleViolation("answer-missing", "Pilih isi jawabannya: disetujui, dikembalikan, atau ditolak.") : null,
        Note = RuleViolation.Optional(entry.Note, NoteMaxLength, "keterangan"),
        ChangeReason = replaced is null ? "" : RuleViolation.Text(changeReason, NoteMaxLength, "alasan perbaikan"),
        By = author.Account,
        ByName = author.Name,
        At = now,
    };

    /// <summary>The same entry as it was recorded, for a removal that must say what it removes.</summary>
    internal StepEntry Entry => new(Kind, Reference, Day, Math.Max(1, Days), Authority, Answer, Note);
}

public static class StepNames
{
    public static string Title(this StepKind kind) => kind switch
    {
        StepKind.Letter => "Surat ke instansi pemberi persetujuan",
        StepKind.Answer => "Jawaban",
        StepKind.Inauguration => "Pelantikan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    public static string Title(this AnswerKind kind) => kind switch
    {
        AnswerKind.Approves => "Disetujui",
        AnswerKind.Returns => "Dikembalikan untuk dilengkapi",
        AnswerKind.Refuses => "Ditolak",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };
}
