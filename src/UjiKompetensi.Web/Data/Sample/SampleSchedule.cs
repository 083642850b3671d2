using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UjiKompetensi.Domain.Evidence;
using UjiKompetensi.Domain.Files;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;

namespace UjiKompetensi.Web.Data;

/// <summary>A schedule with lots drawn from a fixed seed, and a CV of one page for the first two participants.</summary>
internal static class SampleSchedule
{
    public static void Settle(SampleStage stage, Guid actor)
    {
        var round = stage.Round;
        List<ScheduleBreak> breaks = [new("Ishoma", new TimeOnly(12, 0), new TimeOnly(13, 0)), new("Salat Asar", new TimeOnly(15, 15), new TimeOnly(15, 30))];
        var sessions = Enumerable.Range(0, round.HeldUntil.DayNumber - round.HeldFrom.DayNumber + 1)
            .Select(day => new ScheduleSession(round.HeldFrom.AddDays(day), "Ruang Melati", new TimeOnly(8, 0), new TimeOnly(17, 0), breaks));
        round.SettleSchedule(sessions, minutesPerPerson: 40, preparationMinutes: 5, round.Schedule.Version);
        stage.Record(EventKind.ScheduleSettled, actor, ScheduleFacts.Settled(round));
        var lot = round.DrawLots(SHA256.HashData(Encoding.UTF8.GetBytes(round.Slug)), "", round.Schedule.Version, stage.Now);
        stage.Record(EventKind.LotDrawn, actor, ScheduleFacts.Drawn(round, lot));
    }

    public static void AddFiles(AppDbContext db, SampleStage stage, Guid actor)
    {
        foreach (var person in stage.Round.Participants.Take(2))
        {
            var (file, content) = ParticipantFile.Add(stage.Round, person.Id, FileKind.Cv, $"{person.Code} CV {person.Name.Bare}.pdf", Cv(person), [], actor, link: null, stage.Now);
            db.Files.Add(file);
            db.FileBytes.Add(content);
            stage.Record(EventKind.FileAdded, actor, ScheduleFacts.Added(stage.Round, file));
        }
    }

    /// <summary>The smallest PDF that every reader opens: one page, one built-in font.</summary>
    private static byte[] Cv(Participant person)
    {
        var lines = new[] { "DAFTAR RIWAYAT HIDUP (CONTOH)", person.Name.Full, person.Position, person.Rank.Title() };
        var text = "BT /F1 14 Tf 60 760 Td 22 TL " + string.Concat(lines.Select(line => $"({Ascii(line)}) Tj T* ")) + "ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {text.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n{text}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var (pdf, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (i, content) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Ascii(string text) => string.Concat(text.Select(c => c is '(' or ')' or '\\' || !char.IsAscii(c) ? ' ' : c));
}
