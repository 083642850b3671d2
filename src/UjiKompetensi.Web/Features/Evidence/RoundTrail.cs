using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>
/// What happened in a round, newest first, a page at a time: who, what, when, about whom, and how it differs from before.
/// Before the plenary, and to whoever does not see scores, what tells of scores is not in it (<see cref="Domain.Evidence.TrailVeil"/>).
/// </summary>
public sealed class RoundTrail(UseCaseParts parts) : Query<RoundTrail.Input, RoundTrail.View>(parts)
{
    public sealed record Input(string Slug, TrailFilter Filter, int Page = 1);

    /// <param name="IsVeiled">Something is hidden from this reader, and the page says so.</param>
    /// <param name="People">Accounts that did something he may see.</param>
    public sealed record View(string Slug, string Name, RoundPhase Phase, bool IsVeiled, Paged<TrailRow> Found, IReadOnlyList<Person> People, IReadOnlyList<Official> Officials, bool SeesLooks);

    public sealed record Person(Guid Id, string Name);

    public sealed record Official(int Number, string Name);

    protected override Policy Policy => Policies.SeeTrail;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var db = reading.Db;
        var trail = await TrailRound.OfAsync(reading, input.Slug, cancel);
        await trail.LookedAsync(reading, input.Filter.Official, cancel);
        var events = db.EventsOf(trail);
        var found = await events.Matching(trail, input.Filter).OrderByDescending(e => e.Sequence).PageAsync(input.Page, cancel);
        var rows = await TrailRow.OfAsync(db, trail, found.Rows, cancel);
        var people = await TrailRow.NamesAsync(db, await events.Select(e => e.ActorId).Distinct().ToListAsync(cancel), cancel);
        var user = await db.RightsInAsync(reading.User, trail.Round.Id, cancel);
        return new View(trail.Round.Slug, trail.Round.Name, trail.Round.Phase, !trail.Veil.IsOpen, new Paged<TrailRow>(rows, found.Page, found.Total),
            [.. people.Select(p => new Person(p.Key, p.Value)).OrderBy(p => p.Name, StringComparer.Create(Words.Indonesian, ignoreCase: true)).ThenBy(p => p.Id)],
            [.. trail.Round.Participants.OrderBy(p => p.Number).Select(p => new Official(p.Number, p.Name.Full))], Policies.SeeLooks.Allows(user));
    }
}
