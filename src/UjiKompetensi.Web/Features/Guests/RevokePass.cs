using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Guests;

/// <summary>Ends a guest's pass and with it his session, from the next request on.</summary>
public sealed class RevokePass(UseCaseParts parts) : Command<RevokePass.Input, Nothing>(parts)
{
    public sealed record Input(string Slug, PanelistId Panelist);

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<Nothing> HandleAsync(Work work, Input input, CancellationToken cancel)
    {
        var round = await work.RoundAsync(input.Slug, cancel);
        var panelist = round.PanelistOf(input.Panelist);
        var pass = await work.Db.GuestPasses.FirstOrDefaultAsync(p => p.PanelistId == panelist.Id && p.RevokedAt == null && p.ExpiresAt > work.Now, cancel)
            ?? throw new RuleViolation("pass-none", "Tidak ada tiket yang berlaku untuk panelis itu.");
        pass.Revoke(work.Now);
        await work.RecordAsync(round, EventKind.PassRevoked, PassFacts.Revoked(round, pass, "operator"), cancel);
        return default;
    }
}
