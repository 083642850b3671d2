using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Panels;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Access;
using UjiKompetensi.Web.Components;
using UjiKompetensi.Web.UseCases;

namespace UjiKompetensi.Web.Features.Live;

/// <summary>
/// The day as the secretariat sees it: who is inside, who is missing, how far every sheet is and which tablets are there.
/// It loads how many answers a sheet has and no answer itself, so that no value can reach the page.
/// </summary>
public sealed class LiveBoard(UseCaseParts parts) : Query<string, LiveBoard.View>(parts)
{
    /// <param name="MayServe">May call in, let go and pass over; everybody else only watches.</param>
    /// <param name="LastTurn">To be named by whoever changes the queue.</param>
    /// <param name="CurrentMinutes">Whole minutes the current turn has lasted; null while nobody is inside.</param>
    public sealed record View(
        RoundId Id, string Slug, string Name, RoundPhase Phase, bool MayServe, DateTimeOffset Now, int LastTurn, int ScheduleVersion,
        int? CurrentMinutes, int PlannedMinutes, Forecast Forecast, int Finished, int Sheets,
        IReadOnlyList<Column> Panel, IReadOnlyList<Person> Queue, IReadOnlyList<Device> Devices, IReadOnlyList<string> Alerts)
    {
        public Person? Current => Queue.FirstOrDefault(p => p.State == QueueState.Now);
    }

    public sealed record Column(string Code, string Name);

    public sealed record Person(int Number, string Code, string Name, QueueState State, string Planned, string Reason, IReadOnlyList<BoardCell> Cells);

    /// <param name="Sheet">Code of the participant whose sheet is open on it.</param>
    public sealed record Device(string Panelist, string Name, string Label, bool IsOnline, DateTimeOffset LastAt, int Waiting, int? Battery, string Sheet);

    protected override Policy Policy => Policies.SeeLiveBoard;

    protected override bool ReadsSealed => true;

    protected override async Task<View> LoadAsync(Reading reading, string input, CancellationToken cancel)
    {
        var round = await reading.WatchedRoundAsync(input, cancel);
        var db = reading.Db;
        var sheets = await db.Sheets.AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync(cancel);
        // Neither the value nor the reason is read.
        var entries = await db.MarkVersions.Where(m => db.Sheets.Any(s => s.Id == m.SheetId && s.RoundId == round.Id))
            .Select(m => new Entry(m.SheetId, m.AspectId, m.Version, m.Kind, m.SavedAt)).ToListAsync(cancel);
        var contacts = await db.DeviceContacts.AsNoTracking().Where(c => c.RoundId == round.Id).ToListAsync(cancel);
        var queue = People(round, sheets, entries, contacts, reading.Now);
        var devices = Devices(round, contacts, reading.Now);
        var user = await db.RightsInAsync(reading.User, round.Id, cancel);
        return new View(
            round.Id, round.Slug, round.Name, round.Phase, round.Phase == RoundPhase.Scoring && Policies.ServeRounds.Allows(user), reading.Now, round.LastTurn, round.Schedule.Version,
            round.CurrentTurn is { } turn ? Math.Max(0, (int)(reading.Now - turn.BeganAt).TotalMinutes) : null, round.Schedule.MinutesPerPerson,
            Forecast.Of(round, Words.Local(reading.Now)), sheets.Count(s => s.IsFinished(round)), sheets.Count,
            round.Panel.Select(p => new Column(p.Code, p.Name.Full)).ToList(), queue, devices, Alerts(queue, devices));
    }

    private sealed record Entry(SheetId Sheet, AspectId Aspect, int Version, MarkKind Kind, DateTimeOffset SavedAt);

    private static List<Person> People(Round round, List<ScoreSheet> sheets, List<Entry> entries, List<DeviceContact> contacts, DateTimeOffset now)
    {
        var aspects = round.Components.Where(c => c.Source == ComponentSource.Panel).SelectMany(c => c.Aspects).Count();
        var bySheet = entries.ToLookup(e => e.Sheet);
        var saves = sheets.Select(s => (s.PanelistId, At: bySheet[s.Id].Select(e => (DateTimeOffset?)e.SavedAt).Max())).Concat(contacts.Select(c => (c.PanelistId, At: (DateTimeOffset?)c.LastAt)));
        var signs = saves.GroupBy(s => s.PanelistId).ToDictionary(g => g.Key, g => g.Max(s => s.At));
        var byPair = sheets.ToDictionary(s => (s.ParticipantId, s.PanelistId));
        return round.Queue.Select(person => new Person(
            person.Number, person.Code, person.Name.Full, round.QueueStateOf(person.Id), Planned(round.Timetable.Of(person.Id)),
            round.QueueStateOf(person.Id) is QueueState.Absent or QueueState.Postponed ? round.Schedule.NoteOf(person.Id)?.Reason ?? "" : "",
            round.Panel.Where(p => byPair.ContainsKey((person.Id, p.Id))).Select(p =>
            {
                var sheet = byPair[(person.Id, p.Id)];
                var answers = bySheet[sheet.Id].GroupBy(e => e.Aspect).Select(g => g.MaxBy(e => e.Version)!.Kind).ToList();
                return BoardCell.Of(round, sheet, answers, aspects, signs.GetValueOrDefault(p.Id), now);
            }).ToList())).ToList();
    }

    private static string Planned(Slot? slot) => slot is null ? "" : slot.From.ToString("HH.mm", Words.Indonesian);

    private static List<Device> Devices(Round round, List<DeviceContact> contacts, DateTimeOffset now) => contacts
        .Select(c => (Contact: c, Panelist: round.PanelistOf(c.PanelistId))).OrderBy(d => d.Panelist.Seat).ThenBy(d => d.Contact.Number)
        .Select(d => new Device(d.Panelist.Code, d.Panelist.Name.Full, d.Contact.Label, d.Contact.IsOnline(now), d.Contact.LastAt, d.Contact.Waiting, d.Contact.BatteryPercent,
            round.Participants.FirstOrDefault(p => p.Number == d.Contact.ParticipantNumber)?.Code ?? "")).ToList();

    private static List<string> Alerts(List<Person> queue, List<Device> devices) =>
    [
        .. queue.SelectMany(p => p.Cells.Where(c => c.Look.Length > 0).Select(c => $"Peserta {p.Code}, {c.Panelist}: {c.Look}.")),
        .. devices.Where(d => d is { IsOnline: false, Waiting: > 0 }).Select(d => $"{d.Label} {d.Name} terputus dan masih menyimpan {d.Waiting} nilai. Dekatkan ke Wi-Fi; nilainya terkirim sendiri."),
        .. devices.Where(d => d is { IsOnline: true, Battery: <= 15 }).Select(d => $"Baterai {d.Label} {d.Name} tinggal {d.Battery} %."),
    ];
}
