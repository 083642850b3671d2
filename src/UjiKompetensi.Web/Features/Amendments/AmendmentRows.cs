using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Amendments;

/// <summary>Amendments of a round that is held.</summary>
internal static class AmendmentRows
{
    /// <exception cref="NotVisible">No such proposal in this round.</exception>
    public static async Task<Amendment> AmendmentAsync(this Work work, Round round, int number, CancellationToken cancel) =>
        await work.Db.Amendments.FirstOrDefaultAsync(a => a.RoundId == round.Id && a.Number == number, cancel) ?? throw new NotVisible();
}
