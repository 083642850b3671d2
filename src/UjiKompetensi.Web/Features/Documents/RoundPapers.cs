using System.Globalization;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Web.Components;

namespace UjiKompetensi.Web.Features.Documents;

/// <summary>Puts a round and its timetable into the words of its papers.</summary>
internal static class RoundPapers
{
    public static PaperFacts Paper(Round round, DateTimeOffset now) => new(
        new LetterheadFacts([round.Letter.Government], round.Letter.Office, round.Letter.Address.Length > 0 ? [round.Letter.Address] : []),
        new RoundFacts(round.Name, round.HeldFrom, round.HeldUntil, round.Venue), round.Letter.City, round.IsSample, now);

    public static PanelMemberFacts? Chair(Round round) =>
        (round.ActingChair ?? round.Panel.FirstOrDefault(p => p.IsChair)) is { } chair ? new(chair.Name.Full, chair.Position, "", "Ketua") : null;

    public static TurnFacts Turn(Round round, Slot slot) => new(
        slot.Participant.Number, slot.Participant.Name.Full, slot.Participant.EmployeeNumber.Digits, slot.Participant.Position,
        slot.Date, slot.Room, slot.CallAt, slot.From, slot.Until, round.Schedule.NoteOf(slot.Participant.Id)?.Presence == Presence.Postponed ? "Giliran dipindahkan" : "");

    /// <summary>Each session with its turns, and on a last list whoever has none.</summary>
    public static IReadOnlyList<SessionFacts> Sessions(Round round)
    {
        var timetable = round.Timetable;
        var sessions = round.Schedule.Sessions
            .Select(s => new SessionFacts(s.Date, s.Room, $"{Clock(s.From)}–{Clock(s.Until)} WIB",
                timetable.Slots.Where(t => t.Date == s.Date && t.Room == s.Room && t.CallAt >= s.From && t.Until <= s.Until).Select(t => Turn(round, t)).ToList()))
            .Where(s => s.Turns.Count > 0).ToList();
        if (timetable.Unplaced.Count > 0)
            sessions.Add(new SessionFacts(null, round.Venue, "", timetable.Unplaced.Select(p =>
                new TurnFacts(p.Number, p.Name.Full, p.EmployeeNumber.Digits, p.Position, default, "", default, default, default)).ToList()));
        return sessions;
    }

    public static PaperPanelistFacts Panelist(Panelist panelist) => new(panelist.Code, panelist.Name.Full, panelist.Position);

    public static PaperOfficialFacts Official(Participant person, Slot? slot) => new(
        person.Code, person.Name.Full, person.EmployeeNumber.Digits, person.Rank.Title(), person.Position,
        slot is null ? "" : $"{Words.Day(slot.Date)}, pukul {Clock(slot.From)}–{Clock(slot.Until)} WIB, {slot.Room}");

    /// <param name="scope">The anonymous component of a sheet of its own; null for the open sheet.</param>
    public static IReadOnlyList<PaperComponentFacts> Components(Round round, ComponentId? scope) => round.Components
        .Where(c => c.Source == ComponentSource.Panel && (scope is { } own ? c.Id == own : !c.IsAnonymous))
        .Select(c => new PaperComponentFacts(c.Name, c.Weight, c.Scale.ToString(), c.Aspects.Select(a => new PaperAspectFacts(a.Title, c.ShareOf(a), a.Question)).ToList())).ToList();

    private static string Clock(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);
}
