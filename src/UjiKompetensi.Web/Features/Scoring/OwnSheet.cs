using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Scoring;

/// <summary>A sheet loaded to be written by the panelist whose seat it belongs to, and by nobody else.</summary>
internal static class OwnSheet
{
    // The instrument whole, and of the people only the two of this sheet.
    private static readonly Func<AppDbContext, RoundId, ParticipantId, PanelistId, CancellationToken, Task<Round>> RoundAround = EF.CompileAsyncQuery(
        (AppDbContext db, RoundId id, ParticipantId participant, PanelistId panelist, CancellationToken cancel) => db.Rounds.AsNoTracking().Where(r => r.Id == id)
            .Include(r => r.Components).ThenInclude(c => c.Aspects).Include(r => r.Participants.Where(p => p.Id == participant)).Include(r => r.Panel.Where(p => p.Id == panelist))
            .Include(r => r.Conflicts.Where(c => c.ParticipantId == participant && c.PanelistId == panelist)).AsSingleQuery().Single());

    private static readonly Func<AppDbContext, SheetId, IAsyncEnumerable<NoteVersion>> Notes = EF.CompileAsyncQuery(
        (AppDbContext db, SheetId sheet) => db.Set<NoteVersion>().AsTracking().Where(n => n.SheetId == sheet));

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
    /// The same for one entry, of which hundreds come in an hour: the round comes to be read only, with one participant and one
    /// panelist, the sheet's own, and costs the same however many there are. Ask it nothing about the others.
    /// </summary>
    /// <exception cref="NotVisible">No such sheet, or it is somebody else's.</exception>
    public static async Task<(Round Round, ScoreSheet Sheet)> OwnSheetToEnterAsync(this Work work, Guid id, CancellationToken cancel)
    {
        var (key, visible) = (new SheetId(id), work.Db.RoundsVisibleTo(work.User));
        await work.HoldAsync(key, cancel);
        var sheet = (await work.Db.OwnSheets(work.User).Where(s => s.Id == key && visible.Any(r => r.Id == s.RoundId)).Include(s => s.Marks).AsSingleQuery().ToListAsync(cancel)).SingleOrDefault()
            ?? throw new NotVisible();
        // Tracked, each note finds its sheet by itself.
        await foreach (var _ in Notes(work.Db, key).WithCancellation(cancel)) { }
        return (await RoundAround(work.Db, sheet.RoundId, sheet.ParticipantId, sheet.PanelistId, cancel), sheet);
    }
}
