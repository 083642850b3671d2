using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>What every paper of a round carries: head, round, place, and whether it is only a sample.</summary>
public sealed record PaperFacts(LetterheadFacts Letterhead, RoundFacts Round, string Place, bool IsSample, DateTimeOffset CreatedAt)
{
    public Paper Paper { get; init; } = Paper.F4;
}

/// <summary>One official's turn.</summary>
/// <param name="Remark">For example that he comes later; usually empty.</param>
public sealed record TurnFacts(
    int Number, string Name, string EmployeeNumber, string Position, DateOnly Date, string Room, TimeOnly CallAt, TimeOnly From, TimeOnly Until, string Remark = "");

/// <summary>The officials expected in one session; without a day while nothing is scheduled.</summary>
public sealed record SessionFacts(DateOnly? Date, string Room, string Hours, IReadOnlyList<TurnFacts> Turns);

/// <summary>Facts of the attendance list.</summary>
public sealed record AttendanceListFacts(PaperFacts Paper, IReadOnlyList<SessionFacts> Sessions, PanelMemberFacts? Chair);

/// <summary>Facts of the invitations, one page each.</summary>
public sealed record InvitationFacts(PaperFacts Paper, IReadOnlyList<TurnFacts> Turns, IReadOnlyList<string> LegalBases, PanelMemberFacts? Chair);

/// <summary>What is marked on paper: a component with its scale and aspects.</summary>
public sealed record PaperComponentFacts(string Name, decimal Weight, string Scale, IReadOnlyList<PaperAspectFacts> Aspects);

public sealed record PaperAspectFacts(string Title, decimal Weight, string Question);

/// <summary>An official to be marked.</summary>
/// <param name="Turn">Day, hours and room in words; empty while nothing is scheduled.</param>
public sealed record PaperOfficialFacts(string Code, string Name, string EmployeeNumber, string Rank, string Position, string Turn);

/// <summary>Who marks.</summary>
public sealed record PaperPanelistFacts(string Code, string Name, string Position);

/// <summary>One empty score sheet.</summary>
/// <param name="Code">By which whoever types it finds it, <c>9F3A-22C1</c>; empty while no sheets are issued.</param>
/// <param name="PaperCode">Instead of the official's name, where the work is marked without it: <c>N03</c>; otherwise empty.</param>
public sealed record PaperPageFacts(string Code, PaperPanelistFacts Panelist, PaperOfficialFacts Official, string PaperCode, IReadOnlyList<PaperComponentFacts> Components);

/// <summary>Facts of the empty score sheets, in the order they are printed.</summary>
public sealed record PaperSheetFacts(PaperFacts Paper, IReadOnlyList<PaperPageFacts> Pages);
