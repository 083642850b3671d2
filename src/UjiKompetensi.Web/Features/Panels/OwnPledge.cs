using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Panels;

/// <summary>Whether a panelist signed the pledge of a round he sits in.</summary>
public sealed class OwnPledge(UseCaseParts parts) : Query<string, OwnPledge.View>(parts)
{
    public sealed record View(string Slug, string RoundName, RoundPhase Phase, string Name, string Position, DateTimeOffset? PledgedAt)
    {
        public bool MaySign => PledgedAt is null && Phase is (RoundPhase.Draft or RoundPhase.Scoring);
    }

    protected override Policy Policy => Policies.Score;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var me = round.Panel.FirstOrDefault(p => p.AccountId == reading.User.Id) ?? throw new NotVisible();
        return new View(round.Slug, round.Name, round.Phase, me.Name.Full, me.Position, me.PledgedAt);
    }
}
