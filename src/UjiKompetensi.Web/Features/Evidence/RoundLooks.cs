using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Who looked at what is known of a round's officials, newest first. What he saw stands nowhere in it.</summary>
public sealed class RoundLooks(UseCaseParts parts) : Query<RoundLooks.Input, RoundLooks.View>(parts)
{
    public sealed record Input(string Slug, Guid? Person = null, int? Official = null, DateOnly? From = null, DateOnly? Until = null, int Page = 1);

    public sealed record View(Paged<Look> Found, IReadOnlyList<RoundTrail.Person> People);

    /// <param name="About">Name of the official, or that it told of all of them.</param>
    public sealed record Look(DateTimeOffset At, string Who, string Roles, string What, string About);

    protected override Policy Policy => Policies.SeeLooks;

    protected override async Task<View> LoadAsync(Reading reading, Input input, CancellationToken cancel)
    {
        var trail = await TrailRound.OfAsync(reading, input.Slug, cancel);
        var user = await reading.Db.RightsInAsync(reading.User, trail.Round.Id, cancel);
        if (!Policies.SeeLooks.Allows(user)) throw new NotVisible();
        var filter = new TrailFilter(null, input.Person, input.Official, input.From, input.Until);
        var all = reading.Db.AccessEntries.Where(e => e.RoundId == trail.Round.Id);
        var found = await all.Matching(trail.Round, filter.Person, filter.Official, filter.Begins, filter.Ends).OrderByDescending(e => e.At).ThenBy(e => e.Id).PageAsync(input.Page, cancel);
        var people = (await all.Select(e => new { e.By, e.ByName }).Distinct().ToListAsync(cancel)).GroupBy(p => p.By).Select(g => new RoundTrail.Person(g.Key, g.First().ByName));
        return new View(new Paged<Look>([.. found.Rows.Select(e => Told(trail.Round, e))], found.Page, found.Total),
            [.. people.OrderBy(p => p.Name, StringComparer.Create(Words.Indonesian, ignoreCase: true)).ThenBy(p => p.Id)]);
    }

    internal static Look Told(Round round, AccessEntry entry) => new(entry.At, entry.ByName, entry.ByRoles, entry.Kind.Title(),
        entry.ParticipantId is { } id ? round.Participants.FirstOrDefault(p => p.Id == id) is { } person ? $"{person.Code} {person.Name.Full}" : "peserta yang sudah tidak diundang" : "semua peserta");
}

internal static class LookEvents
{
    /// <summary>Whoever looked at all participants has looked at this one too.</summary>
    public static IQueryable<AccessEntry> Matching(this IQueryable<AccessEntry> looks, Round round, Guid? person, int? official, DateTimeOffset? from, DateTimeOffset? until)
    {
        if (person is { } account) looks = looks.Where(e => e.By == account);
        if (from is { } begins) looks = looks.Where(e => e.At >= begins);
        if (until is { } ends) looks = looks.Where(e => e.At < ends);
        if (official is null) return looks;
        if (round.Participants.FirstOrDefault(p => p.Number == official)?.Id is not { } wanted) return looks.Where(e => false);
        return looks.Where(e => e.ParticipantId == wanted || e.ParticipantId == null);
    }
}
