using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Papers;

/// <summary>A sheet of a round that is held, with what was typed of its paper so far. Nothing of it is ever shown to whoever types.</summary>
internal sealed record PaperDesk(Round Round, ScoreSheet Sheet, PaperEntry? Entry, bool TakesPart)
{
    /// <exception cref="NotVisible">No such round for this person, or no such sheet in it.</exception>
    public static async Task<PaperDesk> OpenAsync(Work work, string slug, Guid sheet, CancellationToken cancel)
    {
        var (round, id) = (await work.RoundAsync(slug, cancel), new SheetId(sheet));
        var found = await work.Db.Sheets.Where(s => s.Id == id && s.RoundId == round.Id).Whole().FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
        var entry = await work.Db.PaperEntries.Where(e => e.SheetId == id && e.SettledAt == null).Include(e => e.Typings).FirstOrDefaultAsync(cancel);
        return new PaperDesk(round, found, entry, await work.Db.TakesPartAsync(work.User, round.Id, cancel));
    }
}
