using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Data;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Schedules;

/// <summary>A round's turns as a calendar file (RFC 5545): names, hours and rooms; neither scores nor NIP.</summary>
public sealed class RoundCalendar(UseCaseParts parts) : Query<string, string>(parts)
{
    private const string Zone = "Asia/Jakarta";

    protected override Policy Policy => Policies.SeeRounds;

    protected override async Task<string> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.Db.RoundsVisibleTo(reading.User).Whole().FirstOrDefaultAsync(r => r.Slug == input, cancel) ?? throw new NotVisible();
        var calendar = new Calendar { ProductId = "-//Uji Kompetensi//Jadwal//ID", Method = "PUBLISH" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, round.HeldFrom.AddYears(-1).ToDateTime(default), false));
        foreach (var slot in round.Timetable.Slots) calendar.Events.Add(Entry(round, slot, reading.Now));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Entry(Round round, Slot slot, DateTimeOffset now) => new()
    {
        Uid = $"{round.Id.Value:N}-{slot.Participant.Id.Value:N}@uji-kompetensi",
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
        Sequence = round.Schedule.Version,
        Summary = $"{slot.Participant.Code} {slot.Participant.Name.Full}{Word(round, slot)}",
        Description = $"{round.Name}. {slot.Participant.Position}.",
        Location = round.Venue.Length > 0 && round.Venue != slot.Room ? $"{slot.Room}, {round.Venue}" : slot.Room,
        Start = new CalDateTime(slot.Date.ToDateTime(slot.From), Zone),
        End = new CalDateTime(slot.Date.ToDateTime(slot.Until), Zone),
    };

    private static string Word(Round round, Slot slot) => round.Schedule.NoteOf(slot.Participant.Id)?.Presence switch
    {
        Presence.Absent => " (tidak hadir)",
        Presence.Postponed => " (ditunda)",
        _ => "",
    };
}
