namespace UjiKompetensi.Domain.Evidence;

public readonly record struct RegisterChangeId(Guid Value);

public readonly record struct ImportId(Guid Value);

/// <summary>What a register keeps. Names are stored; never rename one that was released.</summary>
public enum RegisterSubject { Opd, Post, Official, Penalty, PerformanceRating, AssessmentRecord, AssessmentResult }

/// <summary>
/// One change of a register row, only ever added: who, when, what it said before and after. It is the row's history
/// on screen and what an import is undone from.
/// </summary>
public sealed class RegisterChange
{
    private RegisterChange() { }

    public RegisterChangeId Id { get; private init; }
    public RegisterSubject Subject { get; private init; }
    public Guid SubjectId { get; private init; }
    public Guid ActorId { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>The import that made it; null for a change on a page.</summary>
    public ImportId? ImportId { get; private init; }

    /// <summary>Canonical <see cref="Facts"/>; empty when the row was new.</summary>
    public string Before { get; private init; } = "";

    /// <summary>Canonical <see cref="Facts"/>; empty when the row was removed.</summary>
    public string After { get; private init; } = "";

    public static RegisterChange Of(RegisterSubject subject, Guid id, Facts? before, Facts? after, Guid actor, DateTimeOffset at, ImportId? import = null) => new()
    {
        Id = new RegisterChangeId(Guid.CreateVersion7()),
        Subject = subject,
        SubjectId = id,
        ActorId = actor,
        At = at,
        ImportId = import,
        Before = before?.Canonical() ?? "",
        After = after?.Canonical() ?? "",
    };
}
