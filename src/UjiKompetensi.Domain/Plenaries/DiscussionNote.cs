using UjiKompetensi.Domain.Recommendations;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Plenaries;

public readonly record struct DiscussionNoteId(Guid Value);

/// <summary>One version of the notes that the plenary keeps of its discussion on one official. Only ever added; the last counts.</summary>
public sealed class DiscussionNote
{
    public const int TextMaxLength = 8000;

    private DiscussionNote() { }

    public DiscussionNoteId Id { get; private init; }
    public RoundId RoundId { get; private init; }
    public ParticipantId ParticipantId { get; private init; }

    /// <summary>From 1 for each official.</summary>
    public int Version { get; private init; }
    public string Text { get; private init; } = "";
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <param name="last">The last version there is, null for none.</param>
    /// <param name="basedOn">The version that was on the screen, 0 for none.</param>
    /// <exception cref="RuleViolation"><c>phase-wrong</c>, <c>note-stale</c>, <c>text-too-long</c>.</exception>
    public static DiscussionNote Write(Round round, ParticipantId participant, DiscussionNote? last, string? text, Author author, int basedOn, DateTimeOffset now)
    {
        round.Only(RoundPhase.Plenary, "menulis catatan pembahasan");
        RuleViolation.ThrowIf(basedOn != (last?.Version ?? 0), "note-stale", "Catatan ini baru saja diubah orang lain. Bandingkan, lalu simpan lagi.");
        return new DiscussionNote
        {
            Id = new DiscussionNoteId(Guid.CreateVersion7()),
            RoundId = round.Id,
            ParticipantId = round.ParticipantOf(participant).Id,
            Version = basedOn + 1,
            Text = RuleViolation.Optional(text, TextMaxLength, "catatan pembahasan"),
            By = author.Account,
            ByName = author.Name,
            At = now,
        };
    }
}
