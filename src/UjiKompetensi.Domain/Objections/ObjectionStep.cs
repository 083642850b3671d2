using UjiKompetensi.Domain.Recommendations;

namespace UjiKompetensi.Domain.Objections;

public readonly record struct ObjectionStepId(Guid Value);

public enum ObjectionMove { TakenUp, Answered, Withdrawn }

/// <summary>What the answer comes to. It changes no score: what follows from it is decided outside of the computing.</summary>
public enum ObjectionVerdict { Upheld, UpheldInPart, Dismissed }

/// <summary>One step of an objection after its filing; only ever added.</summary>
public sealed class ObjectionStep
{
    private ObjectionStep() { }

    public ObjectionStepId Id { get; private init; }
    public ObjectionId ObjectionId { get; private init; }

    /// <summary>From 1 for each objection.</summary>
    public int Number { get; private init; }
    public ObjectionMove Move { get; private init; }

    /// <summary>Null unless answered.</summary>
    public ObjectionVerdict? Verdict { get; private init; }

    /// <summary>The answer; empty for other steps.</summary>
    public string Text { get; private init; } = "";
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    internal static ObjectionStep Of(ObjectionId objection, int number, ObjectionMove move, ObjectionVerdict? verdict, string text, Author author, DateTimeOffset now) => new()
    {
        Id = new ObjectionStepId(Guid.CreateVersion7()),
        ObjectionId = objection,
        Number = number,
        Move = move,
        Verdict = verdict,
        Text = text,
        By = author.Account,
        ByName = author.Name,
        At = now,
    };
}
