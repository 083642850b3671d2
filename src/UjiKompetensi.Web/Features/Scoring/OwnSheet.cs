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
}
