using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Participation;

/// <summary>The one door to one's own part in a round: it opens by the account and by nothing that is typed.</summary>
internal static class OwnCases
{
    /// <exception cref="NotVisible">There is no such round, or he takes no part in it; nobody learns which.</exception>
    public static async Task<(Round Round, Participant Own)> FindAsync(AppDbContext db, CurrentUser user, string slug, CancellationToken cancel)
    {
        var own = await db.ParticipationsOf(user).Where(p => db.Rounds.Any(r => r.Id == p.RoundId && r.Slug == slug)).Select(p => p.Id).ToListAsync(cancel);
        if (own is not [var id]) throw new NotVisible();
        var round = await db.Rounds.Whole().FirstAsync(r => r.Slug == slug, cancel);
        return (round, round.ParticipantOf(id));
    }

    /// <summary>The same for a command, with the round's row held until the commit.</summary>
    public static async Task<(Round Round, Participant Own)> HoldAsync(Work work, string slug, CancellationToken cancel)
    {
        await work.Db.Database.ExecuteSqlAsync($"SELECT 1 FROM rounds WHERE slug = {slug} FOR NO KEY UPDATE", cancel);
        return await FindAsync(work.Db, work.User, slug, cancel);
    }
}
