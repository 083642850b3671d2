using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Papers;

/// <summary>Enters what two people read alike from a panelist's paper and locks his sheet; answers the receipt.</summary>
public sealed class SettlePaper(UseCaseParts parts) : Command<SettlePaper.Input, string>(parts)
{
    public sealed record Input(string Slug, Guid Sheet);

    protected override Policy Policy => Policies.ServeRounds;

    protected override bool ReadsSealed => true;

    protected override async Task<string> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var (round, sheet, entry, _) = await PaperDesk.OpenAsync(work, input.Slug, input.Sheet, cancel);
        if (entry is null) throw new RuleViolation("paper-untyped", "Lembar ini belum diketik, atau sudah selesai disalin.");
        var (marks, notes) = (sheet.Marks.ToHashSet(), sheet.Notes.ToHashSet());
        var receipt = entry.Settle(round, sheet, work.User.Id, work.Now);
        foreach (var mark in sheet.Marks.Where(m => !marks.Contains(m))) await work.RecordAsync(round, EventKind.MarkEntered, MarkFacts.Entered(round, sheet, mark), cancel);
        foreach (var note in sheet.Notes.Where(n => !notes.Contains(n))) await work.RecordAsync(round, EventKind.NoteWritten, MarkFacts.Noted(round, sheet, note), cancel);
        await work.RecordAsync(round, EventKind.SheetLocked, MarkFacts.Locked(round, sheet), cancel);
        await work.RecordAsync(round, EventKind.PaperSettled, PaperEntryFacts.Settled(round, sheet, entry), cancel);
        return receipt;
    }
}
