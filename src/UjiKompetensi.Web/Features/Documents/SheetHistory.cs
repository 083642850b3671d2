using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>What the report tells of sheets that were opened again or copied from paper. Asked for once the round is open to the reader only.</summary>
internal sealed record SheetHistory(IReadOnlyList<UnlockedSheetFacts> Unlocked, IReadOnlyList<PaperCopyFacts> Copies)
{
    /// <param name="opened">From <see cref="OpenedRounds"/>: whoever has it may see every sheet.</param>
    public static async Task<SheetHistory> OfAsync(Reading reading, OpenedRound opened, CancellationToken cancel)
    {
        var round = opened.Round;
        var requests = (await reading.Db.UnlockRequests.Where(u => u.RoundId == round.Id).OrderBy(u => u.Number).ToListAsync(cancel)).Where(u => u.IsGranted).ToList();
        var papers = await reading.Db.PaperEntries.Where(p => p.RoundId == round.Id && p.SettledAt != null).OrderBy(p => p.SettledAt).ToListAsync(cancel);
        ScoreSheet SheetOf(SheetId id) => opened.Sheets.First(s => s.Id == id);
        return new SheetHistory(
            requests.Select(r => Unlock(round, r, SheetOf(r.SheetId), requests.FirstOrDefault(next => next.SheetId == r.SheetId && next.Number > r.Number))).ToList(),
            papers.Select(p => Copy(round, p, SheetOf(p.SheetId))).ToList());
    }

    /// <param name="next">The next time the same sheet was opened: what was locked then is what this time led to.</param>
    private static UnlockedSheetFacts Unlock(Round round, UnlockRequest request, ScoreSheet sheet, UnlockRequest? next)
    {
        var marks = sheet.AspectsOf(round).Select(a => (a.Title, Before: MarkAt(sheet, a.Id, VersionOf(request.Marks, a.Id)), After: next is null ? sheet.MarkOf(a.Id) : MarkAt(sheet, a.Id, VersionOf(next.Marks, a.Id))))
            .Where(m => m.Before != m.After).Select(m => new SheetChangeFacts(m.Title, Words(m.Before), Words(m.After)));
        var places = new List<(AspectId? Id, string Title)>(sheet.AspectsOf(round).Select(a => ((AspectId?)a.Id, $"Catatan {a.Title}"))) { (null, "Catatan") };
        var notes = places
            .Select(n => (n.Title, Before: NoteAt(sheet, n.Id, VersionOf(request.Notes, n.Id)), After: next is null ? sheet.NoteOn(n.Id) : NoteAt(sheet, n.Id, VersionOf(next.Notes, n.Id))))
            .Where(n => n.Before != n.After).Select(n => new SheetChangeFacts(n.Title, Quoted(n.Before), Quoted(n.After)));
        return new UnlockedSheetFacts(PanelistOf(round, sheet), ParticipantOf(round, sheet), request.Reason,
            [$"{round.Panel.First(p => p.AccountId == request.PanelBy).Name.Full} (panel)", $"{request.SecretariatName} (sekretariat)"],
            UjiKompetensi.Web.Components.Words.Moment(request.GrantedAt!.Value), [.. marks, .. notes]);
    }

    private static PaperCopyFacts Copy(Round round, PaperEntry paper, ScoreSheet sheet)
    {
        var changes = from aspect in sheet.AspectsOf(round)
                      let entered = sheet.Marks.FirstOrDefault(m => m.AspectId == aspect.Id && m.SavedAt == paper.SettledAt && m.Origin == MarkOrigin.Paper)
                      where entered is { Version: > 1 }
                      let before = MarkAt(sheet, aspect.Id, entered.Version - 1)
                      where before != entered.Mark
                      select new SheetChangeFacts(aspect.Title, Words(before), Words(entered.Mark));
        return new PaperCopyFacts(PanelistOf(round, sheet), ParticipantOf(round, sheet), paper.FirstName, paper.SecondName, UjiKompetensi.Web.Components.Words.Moment(paper.SettledAt!.Value), changes.ToList());
    }

    private static int VersionOf(IReadOnlyList<LockedVersion> locked, AspectId? aspect) => locked.FirstOrDefault(l => l.Aspect == aspect)?.Version ?? 0;

    private static Mark MarkAt(ScoreSheet sheet, AspectId aspect, int version) => sheet.Marks.FirstOrDefault(m => m.AspectId == aspect && m.Version == version)?.Mark ?? Mark.Blank;

    private static string NoteAt(ScoreSheet sheet, AspectId? aspect, int version) => sheet.Notes.FirstOrDefault(n => n.AspectId == aspect && n.Version == version)?.Text ?? "";

    private static string Words(Mark mark) => mark.Reason.Length > 0 ? $"{mark} ({mark.Reason})" : mark.ToString();

    private static string Quoted(string text) => text.Length == 0 ? "kosong" : $"“{text}”";

    private static string PanelistOf(Round round, ScoreSheet sheet) => $"{round.PanelistOf(sheet.PanelistId).Code} {round.PanelistOf(sheet.PanelistId).Name.Full}";

    private static string ParticipantOf(Round round, ScoreSheet sheet)
    {
        var person = round.ParticipantOf(sheet.ParticipantId);
        return $"{person.Code} {person.Name.Full}{(sheet.ComponentId is { } component ? $" ({round.ComponentOf(component).Name})" : "")}";
    }
}
