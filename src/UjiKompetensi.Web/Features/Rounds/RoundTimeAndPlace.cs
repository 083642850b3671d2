using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>A round's name, days and venue, and whether they can still change.</summary>
public sealed class RoundTimeAndPlace(UseCaseParts parts) : Query<string, RoundTimeAndPlace.View>(parts)
{
    public sealed record View(string Slug, string Name, RoundPhase Phase, DateOnly HeldFrom, DateOnly HeldUntil, string Venue)
    {
        public bool MayChange => Phase == RoundPhase.Draft;
    }

    protected override Policy Policy => Policies.PrepareRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel) =>
        await reading.Db.RoundsVisibleTo(reading.User).Where(r => r.Slug == input)
            .Select(r => new View(r.Slug, r.Name, r.Phase, r.HeldFrom, r.HeldUntil, r.Venue)).FirstOrDefaultAsync(cancel) ?? throw new NotVisible();
}
