namespace UjiKompetensi.Reports.Documents;

/// <summary>What is marked on paper: a component with its scale and aspects.</summary>
public sealed record PaperComponentFacts(string Name, decimal Weight, string Scale, IReadOnlyList<PaperAspectFacts> Aspects);

/// <param name="Mark">What the panelist gave; null on a sheet that is to be filled in by hand.</param>
public sealed record PaperAspectFacts(string Title, decimal Weight, string Question, PaperMarkFacts? Mark = null);

/// <param name="Figures">The mark as it is shown, or why there is none.</param>
/// <param name="InWords">The same in words; empty where there is none.</param>
public sealed record PaperMarkFacts(string Figures, string InWords, string Note = "");

/// <summary>An official to be marked.</summary>
/// <param name="Turn">Day, hours and room in words; empty while nothing is scheduled.</param>
public sealed record PaperOfficialFacts(string Code, string Name, string EmployeeNumber, string Rank, string Position, string Turn);

/// <summary>Who marks.</summary>
public sealed record PaperPanelistFacts(string Code, string Name, string Position);

/// <summary>One score sheet.</summary>
/// <param name="Code">By which whoever types it finds it, <c>9F3A-22C1</c>; empty while no sheets are issued.</param>
/// <param name="PaperCode">Instead of the official's name, where the work is marked without it: <c>N03</c>; otherwise empty.</param>
public sealed record PaperPageFacts(string Code, PaperPanelistFacts Panelist, PaperOfficialFacts Official, string PaperCode, IReadOnlyList<PaperComponentFacts> Components);

/// <summary>Facts of the empty score sheets, in the order they are printed.</summary>
public sealed record PaperSheetFacts(PaperFacts Paper, IReadOnlyList<PaperPageFacts> Pages);

/// <summary>A sheet that its panelist locked.</summary>
/// <param name="LockedAt">The moment in words.</param>
/// <param name="Receipt">What the panelist holds as proof.</param>
public sealed record FilledPageFacts(PaperPageFacts Page, string Note, string LockedAt, string Receipt);

/// <summary>Facts of the filled score sheets, in the order they are printed.</summary>
public sealed record FilledSheetFacts(PaperFacts Paper, IReadOnlyList<FilledPageFacts> Pages);
