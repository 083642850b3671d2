namespace UjiKompetensi.Reports.Documents;

/// <summary>One official's turn.</summary>
/// <param name="Remark">For example that he comes later; usually empty.</param>
public sealed record TurnFacts(
    int Number, string Name, string EmployeeNumber, string Position, DateOnly Date, string Room, TimeOnly CallAt, TimeOnly From, TimeOnly Until, string Remark = "");

/// <summary>The officials expected in one session; without a day while nothing is scheduled.</summary>
public sealed record SessionFacts(DateOnly? Date, string Room, string Hours, IReadOnlyList<TurnFacts> Turns);

/// <summary>Facts of the attendance list.</summary>
public sealed record AttendanceListFacts(PaperFacts Paper, IReadOnlyList<SessionFacts> Sessions, PanelMemberFacts? Chair);

/// <summary>Facts of the printed timetable.</summary>
public sealed record TimetableFacts(PaperFacts Paper, IReadOnlyList<SessionFacts> Sessions, PanelMemberFacts? Chair);

/// <summary>Facts of the invitations, one page each.</summary>
public sealed record InvitationFacts(PaperFacts Paper, IReadOnlyList<TurnFacts> Turns, IReadOnlyList<string> LegalBases, PanelMemberFacts? Chair)
{
    /// <summary>Printed where there is no <see cref="Letter"/>; empty leaves a blank to be filled in by hand.</summary>
    public string Number { get; init; } = "";

    /// <summary>Null leaves a blank as well.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Number, date, signer and copies; null leaves blanks to be filled in by hand and the chair to sign.</summary>
    public LetterFacts? Letter { get; init; }
}
