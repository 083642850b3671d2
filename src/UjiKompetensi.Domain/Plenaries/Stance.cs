using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Plenaries;

public readonly record struct StanceId(Guid Value);

/// <summary>What a member says to a conclusion: that he agrees, or that he does not (pendapat berbeda).</summary>
public enum StanceKind { Agrees, Dissents }

/// <summary>
/// A member's signed word on one conclusion. Only ever added: whoever changes his mind gives a further one, and the last
/// counts. It says nothing about a later conclusion on the same official.
/// </summary>
public sealed class Stance
{
    public const int TextMaxLength = 2000;

    private Stance() { }

    public StanceId Id { get; private init; }
    public PlenaryId PlenaryId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }
    public PanelistId PanelistId { get; private init; }

    /// <summary>The <see cref="Conclusion.Number"/> it is about.</summary>
    public int ConclusionNumber { get; private init; }

    /// <summary>From 1 for each member and official.</summary>
    public int Number { get; private init; }
    public StanceKind Kind { get; private init; }

    /// <summary>What he holds instead and why; empty for an agreement.</summary>
    public string Text { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>By what he proved once more who he is: <c>Pin</c> or <c>Password</c>.</summary>
    public string Proof { get; private init; } = "";

    internal static Stance On(Conclusion conclusion, PanelistId panelist, int number, StanceKind kind, string? text, string proof, DateTimeOffset now) => new()
    {
        Id = new StanceId(Guid.CreateVersion7()),
        PlenaryId = conclusion.PlenaryId,
        ParticipantId = conclusion.ParticipantId,
        PanelistId = panelist,
        ConclusionNumber = conclusion.Number,
        Number = number,
        Kind = kind,
        Text = kind == StanceKind.Dissents ? RuleViolation.Text(text, TextMaxLength, "pendapat berbeda") : "",
        Proof = proof,
        At = now,
    };
}

public static class StanceNames
{
    public static string Title(this StanceKind kind) => kind == StanceKind.Agrees ? "Setuju" : "Pendapat berbeda";
}
