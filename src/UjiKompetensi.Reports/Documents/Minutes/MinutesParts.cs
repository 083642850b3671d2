using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>How minutes begin, who was there, and how they end.</summary>
internal static class MinutesParts
{
    public const string LastSentence = "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.";

    public static IEnumerable<Block> Opening(MinutesFacts facts, string title, string what)
    {
        yield return PaperParts.Head(facts.Paper);
        yield return PaperParts.Title("BERITA ACARA") with { SpaceAfter = 0 };
        foreach (var line in title.Split('\n'))
            yield return PaperParts.Title(line) with { SizeStep = 0, SpaceAfter = 0 };
        yield return PaperParts.Centred($"Nomor {LetterParts.Number(facts.Number)}", 6);
        var decree = facts.Decree.Length > 0 ? $" yang dibentuk dengan {facts.Decree}" : "";
        yield return LetterParts.Text($"Pada hari ini, {Indonesian.DateInWords(facts.Date)}, bertempat di {facts.Venue}, kami yang bertanda tangan di bawah ini selaku panitia seleksi{decree}, telah {what}.");
        foreach (var block in LetterParts.Bases(facts.LegalBases, "Dasar:"))
            yield return block;
    }

    public static IEnumerable<Block> Panel(MinutesFacts facts)
    {
        if (facts.Panel.Count == 0)
            yield break;
        var there = facts.Panel.Count(member => member.WasThere);
        yield return LetterParts.Text($"Panitia seleksi yang hadir {Indonesian.Counted(there)} orang dari {Indonesian.Counted(facts.Panel.Count)} orang:") with { KeepWithNext = true };
        yield return Attendance(facts.Panel, "Kehadiran panitia seleksi");
    }

    public static IEnumerable<Block> Officials(IReadOnlyList<AttendanceFacts> officials)
    {
        if (officials.Count == 0)
            yield break;
        var there = officials.Count(official => official.WasThere);
        var absent = officials.Where(official => !official.WasThere).ToList();
        yield return LetterParts.Text($"Peserta yang diundang {Indonesian.Counted(officials.Count)} orang, {(absent.Count == 0 ? "seluruhnya hadir." : $"hadir {Indonesian.Counted(there)} orang, dan tidak hadir {Indonesian.Counted(absent.Count)} orang, yaitu:")}")
            with { KeepWithNext = absent.Count > 0 };
        if (absent.Count > 0)
            yield return Attendance(absent, "Peserta yang tidak hadir");
    }

    public static IEnumerable<Block> Sentences(string lead, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
            yield break;
        yield return LetterParts.Text(lead) with { KeepWithNext = true, SpaceAfter = 1 };
        yield return new ItemList(ListMarker.Letter, [.. sentences.Select(sentence => (PlainText)sentence)]);
        yield return new Spacer(1.5f);
    }

    public static IEnumerable<Block> Remarks(MinutesFacts facts) => facts.Remarks.Select(LetterParts.Text);

    public static IEnumerable<Block> Closing(MinutesFacts facts) => ResultSigners.Write(facts.Paper, facts.Date, facts.Signers, [LetterParts.Text(LastSentence)]);

    private static Table Attendance(IReadOnlyList<AttendanceFacts> people, string caption) => new(
        [new(1, Alignment.Center), new(7), new(8), new(4.5f)],
        [new Row("No.", "Nama", "Jabatan", "Keterangan")],
        [.. people.Select((person, i) => new Row(
            Indonesian.Count(i + 1), person.Name, Indonesian.OrDash(person.Position),
            person.Remark.Length > 0 ? person.Remark : person.WasThere ? "Hadir" : "Tidak hadir"))])
    { Caption = caption };
}
