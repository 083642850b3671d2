using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Conflicts;

/// <summary>Who may propose a change about conflicts of interest.</summary>
internal static class ProposalRule
{
    /// <exception cref="RuleViolation"><c>amendment-not-yours</c>: neither prepares the round nor leads its panel.</exception>
    public static async Task CheckMayProposeAsync(this Work work, Round round, CancellationToken cancel)
    {
        var rights = await work.Db.RightsInAsync(work.User, round.Id, cancel);
        if (!rights.Is(Roles.Operator) && !round.IsLedBy(work.User.Id))
            throw new RuleViolation("amendment-not-yours", "Usulan hanya dapat diajukan admin kegiatan atau ketua panel yang bertugas.");
    }
}
