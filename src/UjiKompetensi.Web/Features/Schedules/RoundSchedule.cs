using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Schedules;

/// <summary>A round's sessions and who comes when; for everybody who sees the round.</summary>
public sealed class RoundSchedule(UseCaseParts parts) : Query<string, RoundSchedule.View>(parts)
{
    /// <param name="MovedSinceLots">The order was changed by hand after the lots were drawn.</param>
    /// <param name="Outside">Sessions on days that do not belong to the round.</param>
    public sealed record View(
        string Slug, string Name, RoundPhase Phase, string Venue, DateOnly HeldFrom, DateOnly HeldUntil, bool MaySettle, bool MayServe,
        Schedule Schedule, IReadOnlyList<Row> Rows, int Unplaced, bool MovedSinceLots, IReadOnlyList<DateOnly> Outside);

    /// <param name="Turn">Null while the sessions have no room for him.</param>
    public sealed record Row(ParticipantId Id, string Code, int Number, string Name, string Position, Slot? Turn, Presence Presence, string Reason);

    protected override Policy Policy => Policies.SeeRounds;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var (schedule, timetable) = (round.Schedule, round.Timetable);
        var isOpen = round.Phase is RoundPhase.Draft or RoundPhase.Scoring;
        var ordered = schedule.Ordered(round.Participants);
        var drawn = schedule.Lots.Count == 0 ? [] : schedule.Lots[^1].After.Where(id => round.Participants.Any(p => p.Id == id)).ToList();
        return new View(
            round.Slug, round.Name, round.Phase, round.Venue, round.HeldFrom, round.HeldUntil,
            isOpen && Policies.PrepareRounds.Allows(reading.User), isOpen && Policies.ServeRounds.Allows(reading.User), schedule,
            ordered.Select(p => new Row(p.Id, p.Code, p.Number, p.Name.Full, p.Position, timetable.Of(p.Id), schedule.NoteOf(p.Id)?.Presence ?? Presence.Planned, schedule.NoteOf(p.Id)?.Reason ?? "")).ToList(),
            timetable.Unplaced.Count, drawn.Count > 0 && !ordered.Select(p => p.Id).Take(drawn.Count).SequenceEqual(drawn),
            schedule.Sessions.Select(s => s.Date).Where(d => d < round.HeldFrom || d > round.HeldUntil).Distinct().ToList());
    }
}
