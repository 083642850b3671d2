using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Objections;

public readonly record struct ObjectionId(Guid Value);

public enum ObjectionState { Filed, TakenUp, Answered, Withdrawn }

/// <summary>
/// An official objects to what was released about him (sanggahan). Its text stays as it was filed; what follows is added
/// as <see cref="ObjectionStep"/>s, and the last of them is its state. It never changes a score by itself.
/// </summary>
public sealed class Objection
{
    public const int TextMaxLength = 4000;
    public const int AnswerMaxLength = 4000;

    private readonly List<ObjectionStep> _steps = [];

    private Objection() { }

    public ObjectionId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>From 1 for each participant.</summary>
    public int Number { get; private init; }
    public string Text { get; private init; } = "";
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public IReadOnlyList<ObjectionStep> Steps => _steps.OrderBy(s => s.Number).ToList();
    public ObjectionStep? Last => _steps.MaxBy(s => s.Number);

    public ObjectionState State => Last?.Move switch
    {
        null => ObjectionState.Filed,
        ObjectionMove.TakenUp => ObjectionState.TakenUp,
        ObjectionMove.Answered => ObjectionState.Answered,
        _ => ObjectionState.Withdrawn,
    };

    public bool IsOpen => State is ObjectionState.Filed or ObjectionState.TakenUp;

    /// <param name="earlier">His earlier objections in this round.</param>
    /// <param name="released">Day of the release, and <paramref name="today"/>, both in the office's own zone.</param>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>objection-none</c>, <c>objection-late</c>, <c>objection-open</c>, <c>text-empty</c>, <c>text-too-long</c>.</exception>
    public static Objection File(Round round, Participant participant, IReadOnlyCollection<Objection> earlier, string? text, Author author, DateOnly released, DateOnly today, DateTimeOffset now)
    {
        if (WhyNot(round, earlier, released, today) is { } refused) throw new RuleViolation(refused.Code, refused.Sentence);
        return new Objection
        {
            Id = new ObjectionId(Guid.CreateVersion7()),
            RoundId = round.Id,
            ParticipantId = round.ParticipantOf(participant.Id).Id,
            Number = earlier.Count + 1,
            Text = RuleViolation.Text(text, TextMaxLength, "sanggahan"),
            By = author.Account,
            ByName = author.Name,
            At = now,
        };
    }

    /// <summary>Why he cannot object now, whatever he writes; null when he can.</summary>
    public static Obstacle? WhyNot(Round round, IReadOnlyCollection<Objection> earlier, DateOnly released, DateOnly today)
    {
        if (!round.IsReleased || round.Phase == RoundPhase.Archived) return new Obstacle("phase-wrong", "Sanggahan diajukan setelah hasil diserahkan dan sebelum kegiatan diarsipkan.");
        if (round.ParticipantRules.ObjectionsUntil(released) is not { } last) return new Obstacle("objection-none", "Kegiatan ini tidak menerima sanggahan lewat aplikasi. Hubungi sekretariat.");
        if (today > last) return new Obstacle("objection-late", "Batas waktu mengajukan sanggahan sudah lewat. Hubungi sekretariat.");
        return earlier.Any(o => o.IsOpen) ? new Obstacle("objection-open", "Sanggahan Anda yang terdahulu belum dijawab. Tunggu jawabannya, atau tarik lebih dahulu.") : null;
    }

    /// <param name="takesPart">The person of the staff is a participant of the round.</param>
    /// <exception cref="RuleViolation"><c>objection-closed</c>, <c>objection-taken</c>, <c>staff-panelist</c>, <c>staff-participant</c>.</exception>
    public ObjectionStep TakeUp(Round round, Author author, bool takesPart, DateTimeOffset now)
    {
        CheckStaff(round, author, takesPart);
        RuleViolation.ThrowIf(State == ObjectionState.TakenUp, "objection-taken", "Sanggahan ini sudah diperiksa. Tulis jawabannya.");
        return Add(ObjectionMove.TakenUp, null, "", author, now);
    }

    /// <exception cref="RuleViolation"><c>objection-closed</c>, <c>staff-panelist</c>, <c>staff-participant</c>, <c>text-empty</c>, <c>text-too-long</c>.</exception>
    public ObjectionStep Answer(Round round, ObjectionVerdict verdict, string? text, Author author, bool takesPart, DateTimeOffset now)
    {
        CheckStaff(round, author, takesPart);
        return Add(ObjectionMove.Answered, verdict, RuleViolation.Text(text, AnswerMaxLength, "jawaban"), author, now);
    }

    /// <exception cref="RuleViolation"><c>objection-closed</c>.</exception>
    public ObjectionStep Withdraw(Author author, DateTimeOffset now)
    {
        CheckOpen();
        return Add(ObjectionMove.Withdrawn, null, "", author, now);
    }

    private void CheckStaff(Round round, Author author, bool takesPart)
    {
        CheckOpen();
        round.CheckImpartial(author.Account, takesPart);
    }

    private void CheckOpen() => RuleViolation.ThrowIf(!IsOpen, "objection-closed", "Sanggahan ini sudah dijawab atau ditarik. Muat ulang halaman.");

    private ObjectionStep Add(ObjectionMove move, ObjectionVerdict? verdict, string text, Author author, DateTimeOffset now)
    {
        var step = ObjectionStep.Of(Id, _steps.Count + 1, move, verdict, text, author, now);
        _steps.Add(step);
        return step;
    }
}

public static class ObjectionWords
{
    public static string Title(this ObjectionState state) => state switch
    {
        ObjectionState.Filed => "Diajukan",
        ObjectionState.TakenUp => "Diperiksa",
        ObjectionState.Answered => "Dijawab",
        _ => "Ditarik",
    };

    public static string Title(this ObjectionVerdict verdict) => verdict switch
    {
        ObjectionVerdict.Upheld => "Diterima",
        ObjectionVerdict.UpheldInPart => "Diterima sebagian",
        _ => "Tidak diterima",
    };
}
