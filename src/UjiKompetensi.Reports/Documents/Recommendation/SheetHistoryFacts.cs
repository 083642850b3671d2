namespace UjiKompetensi.Reports.Documents;

/// <summary>A locked sheet that was opened again.</summary>
/// <param name="GrantedBy">Those who agreed, one a line.</param>
/// <param name="Changes">What was changed before it was locked again; empty when nothing was.</param>
public sealed record UnlockedSheetFacts(
    string Panelist, string Participant, string Reason, IReadOnlyList<string> GrantedBy, string When, IReadOnlyList<SheetChangeFacts> Changes);

/// <summary>A sheet that two people copied from paper.</summary>
/// <param name="Changes">Where the paper said something else than what the panelist had typed himself; empty when it did not.</param>
public sealed record PaperCopyFacts(string Panelist, string Participant, string FirstTypist, string SecondTypist, string When, IReadOnlyList<SheetChangeFacts> Changes);

/// <summary>One value or note before and after.</summary>
public sealed record SheetChangeFacts(string Aspect, string Before, string After);
