using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.UseCases;

/// <summary>Puts a change before a second person, and tells the chain of it.</summary>
internal static class ProposedAmendment
{
    /// <param name="propose">Makes it under the number given: commands on a round that is held happen one after the other, so numbers have no gap.</param>
    /// <returns>The number.</returns>
    public static async Task<int> ProposeAsync(this Work work, Round round, Func<int, Amendment> propose, CancellationToken cancel)
    {
        var last = await work.Db.Amendments.Where(a => a.RoundId == round.Id).MaxAsync(a => (int?)a.Number, cancel) ?? 0;
        var amendment = propose(last + 1);
        work.Db.Amendments.Add(amendment);
        await work.RecordAsync(round, EventKind.AmendmentProposed, AmendmentFacts.Proposed(round, amendment), cancel);
        return amendment.Number;
    }
}
