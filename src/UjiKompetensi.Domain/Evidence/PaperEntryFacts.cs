using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>
/// What the chain says of sheets copied from paper: one <see cref="EventKind.PaperTyped"/> per typing, of which it tells
/// only a hash, and one <see cref="EventKind.PaperSettled"/> beside the entries and the lock that follow from it.
/// </summary>
public static class PaperEntryFacts
{
    public const string Id = "entry";
    public const string Typing = "typing";
    public const string Number = "number";
    public const string By = "by";
    public const string ContentHash = "content-sha256";
    public const string First = "first-by";
    public const string Second = "second-by";
    public const string ScanHash = "scan-sha256";

    public static Facts Typed(Round round, ScoreSheet sheet, PaperEntry entry, PaperTyping typing) => Of(round, sheet, entry)
        .Add(Typing, typing.Id.Value).Add(Number, typing.Number).Add(By, typing.By).Add(ContentHash, typing.ContentHash);

    public static Facts Settled(Round round, ScoreSheet sheet, PaperEntry entry) => Of(round, sheet, entry)
        .Add(First, entry.FirstBy).Add(Second, entry.SecondBy!.Value).Add(ScanHash, entry.ScanSha256).Add(MarkFacts.Receipt, entry.Receipt);

    private static Facts Of(Round round, ScoreSheet sheet, PaperEntry entry) => MarkFacts.Of(round, sheet).Add(Id, entry.Id.Value);
}
