using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Recommendations;

namespace UjiKompetensi.Domain.Plenaries;

public readonly record struct AttendanceId(Guid Value);

/// <summary>That a member of the panel came to the plenary, or left or did not come. Only ever added; the last one counts.</summary>
public sealed class Attendance
{
    public const int NoteMaxLength = 200;

    private Attendance() { }

    public AttendanceId Id { get; private init; }
    public PlenaryId PlenaryId { get; private init; }
    public PanelistId PanelistId { get; private init; }

    /// <summary>From 1 for each member.</summary>
    public int Number { get; private init; }
    public bool IsPresent { get; private init; }

    /// <summary>Why he is not there; may be empty.</summary>
    public string Note { get; private init; } = "";
    public Guid By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    internal static Attendance Of(PlenaryId plenary, PanelistId panelist, int number, bool present, string note, Author author, DateTimeOffset now) => new()
    {
        Id = new AttendanceId(Guid.CreateVersion7()),
        PlenaryId = plenary,
        PanelistId = panelist,
        Number = number,
        IsPresent = present,
        Note = RuleViolation.Optional(note, NoteMaxLength, "keterangan"),
        By = author.Account,
        ByName = author.Name,
        At = now,
    };
}
