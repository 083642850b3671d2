using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Unlocks;

/// <summary>A request of a round that is held, with its sheet and for whom the acting person speaks.</summary>
internal sealed record UnlockDesk(Round Round, UnlockRequest Request, ScoreSheet Sheet, UnlockSide Side, bool TakesPart)
{
    /// <exception cref="NotVisible">No such request in this round.</exception>
    public static async Task<UnlockDesk> OpenAsync(Work work, string slug, int number, CancellationToken cancel)
    {
        var round = await work.RoundAsync(slug, cancel);
        var request = await work.Db.UnlockRequests.FirstOrDefaultAsync(r => r.RoundId == round.Id && r.Number == number, cancel) ?? throw new NotVisible();
        var sheet = await work.Db.Sheets.Where(s => s.Id == request.SheetId).Whole().SingleAsync(cancel);
        return new UnlockDesk(round, request, sheet, SideOf(round, work.User), await work.Db.TakesPartAsync(work.User, round.Id, cancel));
    }

    /// <summary>Who sits on the panel speaks for it, whatever else he is.</summary>
    public static UnlockSide SideOf(Round round, CurrentUser user) => round.Panel.Any(p => p.AccountId == user.Id) ? UnlockSide.Panel : UnlockSide.Secretariat;
}
