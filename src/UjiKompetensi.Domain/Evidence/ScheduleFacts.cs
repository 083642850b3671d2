using System.Globalization;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Domain.Evidence;

/// <summary>What the chain says of a round's schedule, its lots, its files and the personal links. Participants go by their codes.</summary>
public static class ScheduleFacts
{
    /// <summary>For <see cref="EventKind.ScheduleSettled"/>: the hours and the order as they are from now on.</summary>
    public static Facts Settled(Round round) => new Facts()
        .Add("version", round.Schedule.Version).Add("minutes", round.Schedule.MinutesPerPerson).Add("preparation", round.Schedule.PreparationMinutes)
        .Add("sessions", string.Join("; ", round.Schedule.Sessions.Select(Session)))
        .Add("order", Codes(round, round.Schedule.Ordered(round.Participants).Select(p => p.Id)));

    /// <summary>For <see cref="EventKind.LotDrawn"/>.</summary>
    public static Facts Drawn(Round round, Lot lot) => new Facts()
        .Add("seed", lot.Seed).Add("reason", lot.Reason).Add("before", Codes(round, lot.Before)).Add("after", Codes(round, lot.After)).Add("drawing", round.Schedule.Lots.Count);

    /// <summary>For <see cref="EventKind.PresenceRecorded"/>.</summary>
    public static Facts Noted(Round round, ParticipantId participant, Presence presence) => new Facts()
        .Add(MarkFacts.Participant, round.ParticipantOf(participant).Code).Add("presence", presence.ToString()).Add(MarkFacts.Reason, round.Schedule.NoteOf(participant)?.Reason);

    /// <summary>For <see cref="EventKind.FileAdded"/>. The name may tell about the person, so only its hash is kept.</summary>
    public static Facts Added(Round round, ParticipantFile file) => File(round, file).Add("name-sha256", MarkFacts.Hash(file.Name)).Add("size", file.Size)
        .Add("format", file.Format.ToString()).Add("kind", file.Kind.ToString()).Add("link", file.UploadLinkId?.Value.ToString("D"));

    /// <summary>For <see cref="EventKind.FileRemoved"/>.</summary>
    public static Facts Removed(Round round, ParticipantFile file) => File(round, file).Add(MarkFacts.Reason, file.RemovalReason);

    /// <summary>For <see cref="EventKind.UploadLinkIssued"/> and <see cref="EventKind.UploadLinkRevoked"/>; never the token.</summary>
    public static Facts Link(Round round, UploadLink link) => new Facts().Add("id", link.Id.Value)
        .Add(MarkFacts.Participant, round.ParticipantOf(link.ParticipantId).Code).Add("deadline", link.Deadline);

    private static Facts File(Round round, ParticipantFile file) => new Facts().Add("id", file.Id.Value)
        .Add(MarkFacts.Participant, round.ParticipantOf(file.ParticipantId).Code).Add("sha256", file.Sha256);

    private static string Session(ScheduleSession s) => string.Create(CultureInfo.InvariantCulture,
        $"{s.Date:yyyy-MM-dd} {s.From:HH:mm}-{s.Until:HH:mm} {s.Room}{string.Concat(s.Breaks.Select(b => $" ({b.Name} {b.From:HH:mm}-{b.Until:HH:mm})"))}");

    private static string Codes(Round round, IEnumerable<ParticipantId> ids) => string.Join(' ', ids.Select(id => round.ParticipantOf(id).Code));
}
