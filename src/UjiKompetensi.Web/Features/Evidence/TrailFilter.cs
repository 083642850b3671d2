using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Features.Evidence;

/// <summary>Which events of a round somebody wants to read.</summary>
/// <param name="Person">Account that acted.</param>
/// <param name="Official">Number of the participant it is about.</param>
/// <param name="From">First day, in the office's zone.</param>
/// <param name="Until">Last day, in the office's zone.</param>
public sealed record TrailFilter(EventKind? Kind = null, Guid? Person = null, int? Official = null, DateOnly? From = null, DateOnly? Until = null)
{
    public bool IsEmpty => this == new TrailFilter();

    internal DateTimeOffset? Begins => From is { Year: < 9000 } day ? Words.InstantOf(day.ToDateTime(TimeOnly.MinValue)) : null;

    internal DateTimeOffset? Ends => Until is { Year: < 9000 } day ? Words.InstantOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null;
}

internal static class TrailEvents
{
    /// <summary>What of a round's chain this reader may see at all. A filter never reaches what is hidden: not even a count would tell of it.</summary>
    public static IQueryable<RoundEvent> EventsOf(this AppDbContext db, TrailRound trail)
    {
        var hidden = trail.Veil.Hidden.ToArray();
        return db.RoundEvents.Where(e => e.RoundId == trail.Round.Id && !hidden.Contains(e.Kind));
    }

    public static IQueryable<RoundEvent> Matching(this IQueryable<RoundEvent> events, TrailRound trail, TrailFilter filter) =>
        events.Matching(trail, filter.Kind, filter.Person, filter.Official, filter.Begins, filter.Ends);

    public static IQueryable<RoundEvent> Matching(this IQueryable<RoundEvent> events, TrailRound trail, EventKind? kind, Guid? person, int? official, DateTimeOffset? from, DateTimeOffset? until)
    {
        if (kind is { } wanted) events = events.Where(e => e.Kind == wanted);
        if (person is { } actor) events = events.Where(e => e.ActorId == actor);
        if (from is { } begins) events = events.Where(e => e.At >= begins);
        if (until is { } ends) events = events.Where(e => e.At < ends);
        if (official is null) return events;
        var code = trail.Round.Participants.FirstOrDefault(p => p.Number == official)?.Code;
        if (code is null) return events.Where(e => false);
        // Facts are canonical JSON, and a quotation mark inside a text is escaped: no text can imitate this.
        var (pattern, nameless) = ($"%\"{MarkFacts.Participant}\":\"{code}\"%", trail.Veil.Nameless.ToArray());
        return events.Where(e => EF.Functions.Like(e.Facts, pattern) && !nameless.Contains(e.Kind));
    }
}
