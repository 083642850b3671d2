using System.Globalization;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The timetable of a round's sessions, to be hung up or sent along.</summary>
public static class Timetable
{
    /// <summary>Writes the timetable; the result is the same for the same facts.</summary>
    public static Document Compose(TimetableFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Document(facts.Paper, $"Jadwal {facts.Paper.Round.Name}",
        [
            PaperParts.Head(facts.Paper),
            PaperParts.Title("JADWAL PELAKSANAAN"),
            PaperParts.Centred(facts.Paper.Round.Name, 4),
            .. facts.Sessions.SelectMany((session, i) => Session(session, i == facts.Sessions.Count - 1)),
            new KeepTogether([new Spacer(2), PaperParts.Chair(facts.Chair, facts.Paper.Place)]),
        ]);
    }

    internal static IEnumerable<Block> Session(SessionFacts session, bool keepWithNext)
    {
        var place = string.Join(", ", new[] { session.Hours.Length > 0 ? $"pukul {session.Hours}" : "", session.Room }.Where(part => part.Length > 0));
        var day = session.Date is { } date ? PaperParts.Day(date) : "Belum dijadwalkan";
        yield return new Paragraph(Run.Bold(day), place.Length > 0 ? $" – {place}" : "") { KeepWithNext = true, Alignment = Alignment.Left, SpaceAfter = 1 };
        yield return new Table(
            [new(1.2f, Alignment.Center), new(2.4f, Alignment.Center), new(1.8f, Alignment.Center), new(7), new(7.5f)],
            [new Row("No.", "Pukul", "Nomor", "Nama", "Jabatan")],
            [.. session.Turns.Select((turn, i) => new Row(
                Indonesian.Count(i + 1),
                turn.Date == default ? Indonesian.OrDash(null) : PaperParts.Hours(turn.From, turn.Until),
                turn.Number.ToString("00", CultureInfo.InvariantCulture),
                turn.Remark.Length > 0 ? $"{turn.Name}\n{turn.Remark}" : turn.Name,
                turn.Position))])
        { Caption = $"Jadwal {day}", KeepWithNext = keepWithNext };
    }
}
