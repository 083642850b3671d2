using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Puts a change before a second person, and tells the chain of it.</summary>
internal static class AmendmentProposal
{
    /// <exception cref="RuleViolation"><c>amendment-not-yours</c>: neither prepares the round nor leads its panel.</exception>
    public static async Task CheckMayProposeAsync(this Work work, Round round, CancellationToken cancel)
    {
        var rights = await work.Db.RightsInAsync(work.User, round.Id, cancel);
        if (!rights.Is(Roles.Operator) && !round.IsLedBy(work.User.Id))
            throw new RuleViolation("amendment-not-yours", "Usulan hanya dapat diajukan admin kegiatan atau ketua panel yang bertugas.");
    }

    public static async Task<int> ProposeAsync(this Work work, Round round, Func<int, Amendment> propose, CancellationToken cancel)
    {
        var last = await work.Db.Amendments.Where(a => a.RoundId == round.Id).MaxAsync(a => (int?)a.Number, cancel) ?? 0;
        var amendment = propose(last + 1);
        work.Db.Amendments.Add(amendment);
        await work.RecordAsync(round, EventKind.AmendmentProposed, AmendmentFacts.Of(round, amendment), cancel);
        return amendment.Number;
    }
}
