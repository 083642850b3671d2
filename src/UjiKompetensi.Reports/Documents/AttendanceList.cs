using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The list that officials sign when they come, one for each session.</summary>
public static class AttendanceList
{
    /// <summary>Writes the list; the result is the same for the same facts.</summary>
    public static Document Compose(AttendanceListFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Document(facts.Paper, $"Daftar Hadir {facts.Paper.Round.Name}", PaperParts.Pages(facts.Sessions.Select(session => Page(facts, session))));
    }

    private static IReadOnlyList<Block> Page(AttendanceListFacts facts, SessionFacts session) =>
    [
        PaperParts.Head(facts.Paper),
        PaperParts.Title("DAFTAR HADIR PESERTA"),
        new KeyValues(
        [
            ("Kegiatan", facts.Paper.Round.Name),
            ("Hari, tanggal", session.Date is { } day ? PaperParts.Day(day) : PaperParts.Blank),
            ("Waktu", session.Hours.Length > 0 ? session.Hours : PaperParts.Blank),
            ("Tempat", Indonesian.OrDash(session.Room)),
        ], 30),
        new Table(
            [new(1.2f, Alignment.Center), new(2.4f, Alignment.Center), new(6.4f), new(5.5f), new(4.5f)],
            [new Row("No.", "Pukul", "Nama dan NIP", "Jabatan", "Tanda tangan")],
            [.. session.Turns.Select(Line)]) { Caption = "Daftar hadir", KeepWithNext = true },
        new KeepTogether([new Spacer(3), PaperParts.Chair(facts.Chair, facts.Paper.Place)]),
    ];

    // Every second signature stands further right, so that two never touch.
    private static Row Line(TurnFacts turn, int i)
    {
        var hours = turn.Date == default ? "\u00A0" : PaperParts.Hours(turn.From, turn.Until);
        var remark = turn.Remark.Length > 0 ? $"\n{turn.Remark}" : "";
        var place = i % 2 == 0 ? $"{i + 1}." : new string('\u00A0', 22) + $"{i + 1}.";
        return new Row(Indonesian.Count(i + 1), hours, $"{turn.Name}\nNIP {Indonesian.EmployeeNumber(turn.EmployeeNumber)}\nNomor peserta {turn.Number:00}{remark}", turn.Position, place);
    }
}
