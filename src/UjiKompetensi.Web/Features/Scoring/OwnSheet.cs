using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>A sheet loaded to be written by the panelist whose seat it belongs to, and by nobody else.</summary>
internal static class OwnSheet
{
    /// <summary>Sheets of this person's own seats: in the plenary others become readable, never writable.</summary>
    public static IQueryable<ScoreSheet> OwnSheets(this AppDbContext db, CurrentUser user) =>
        db.SheetsVisibleTo(user).Where(s => db.Panelists.Any(p => p.Id == s.PanelistId && p.AccountId == user.Id));

    /// <summary>Holds the round's row first, so that what is read next stays true until the commit.</summary>
    /// <exception cref="NotVisible">No such sheet, or it is somebody else's.</exception>
    public static async Task<(Round Round, ScoreSheet Sheet)> OwnSheetAsync(this Work work, Guid id, CancellationToken cancel)
    {
        var sheet = new SheetId(id);
        var mine = work.Db.OwnSheets(work.User).Where(s => s.Id == sheet);
        var slug = await mine.Join(work.Db.Rounds, s => s.RoundId, r => r.Id, (_, r) => r.Slug).FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        var round = await work.RoundAsync(slug, cancel);
        return (round, await mine.Whole().SingleAsync(cancel));
    }

    /// <summary>
    /// The same for an entry, which comes hundreds of times in an hour: the round comes with one participant and one
    /// panelist only, the sheet's, and costs the same however many there are. Ask it nothing about the others.
    /// </summary>
    /// <exception cref="NotVisible">No such sheet, or it is somebody else's.</exception>
    public static async Task<(Round Round, ScoreSheet Sheet)> OwnSheetToEnterAsync(this Work work, Guid id, CancellationToken cancel)
    {
        var (key, visible) = (new SheetId(id), work.Db.RoundsVisibleTo(work.User));
        var mine = work.Db.OwnSheets(work.User).Where(s => s.Id == key && visible.Any(r => r.Id == s.RoundId));
        var place = await mine.Select(s => new { s.RoundId, s.ParticipantId }).FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        await work.HoldAsync(place.RoundId, cancel);
        // Once more, now that nothing of it can change until the commit; what belongs to it needs no such question again.
        var sheet = await mine.FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        await work.Db.Entry(sheet).Collection(s => s.Marks).LoadAsync(cancel);
        await work.Db.Entry(sheet).Collection(s => s.Notes).LoadAsync(cancel);
        return (await work.Db.WithOnlyAsync(place.RoundId, place.ParticipantId, sheet.PanelistId, cancel), sheet);
    }
}
