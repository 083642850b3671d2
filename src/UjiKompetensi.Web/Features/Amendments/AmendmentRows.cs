using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Amendments;

/// <summary>Amendments of a round that is held: commands on one round happen one after the other, so numbers have no gap.</summary>
internal static class AmendmentRows
{
    public static async Task<int> NextNumberAsync(this Work work, Round round, CancellationToken cancel) =>
        (await work.Db.Amendments.Where(a => a.RoundId == round.Id).MaxAsync(a => (int?)a.Number, cancel) ?? 0) + 1;

    /// <exception cref="NotVisible">No such proposal in this round.</exception>
    public static async Task<Amendment> AmendmentAsync(this Work work, Round round, int number, CancellationToken cancel) =>
        await work.Db.Amendments.FirstOrDefaultAsync(a => a.RoundId == round.Id && a.Number == number, cancel) ?? throw new NotVisible();
}
