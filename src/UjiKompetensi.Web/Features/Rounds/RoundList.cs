using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Rounds;

/// <summary>The rounds this person can see, newest first.</summary>
public sealed class RoundList(UseCaseParts parts) : Query<RoundList.Filter, IReadOnlyList<RoundList.Row>>(parts)
{
    public sealed record Filter(string Search = "");

    public sealed record Row(string Slug, string Name, RoundPhase Phase, DateOnly HeldFrom, DateOnly HeldUntil, string Venue, int Participants, int Panelists);

    protected override Policy Policy => Policies.SeeRounds;

    protected override async Task<IReadOnlyList<Row>> LoadAsync(Reading reading, Filter input, CancellationToken cancel)
    {
        var rounds = reading.Db.RoundsVisibleTo(reading.User);
        if (input.Search.Trim() is { Length: > 0 } words) rounds = rounds.Where(r => EF.Functions.ILike(r.Name, $"%{words}%"));
        return await rounds.OrderByDescending(r => r.HeldFrom).ThenBy(r => r.Slug)
            .Select(r => new Row(r.Slug, r.Name, r.Phase, r.HeldFrom, r.HeldUntil, r.Venue, r.Participants.Count, r.Panel.Count))
            .ToListAsync(cancel);
    }
}
