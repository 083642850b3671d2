using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The letter's head and chapters A to D: why, who, whom and how.</summary>
internal static class OpeningChapters
{
    private const float Indent = 10;

    public static IReadOnlyList<Block> Write(RecommendationReportFacts facts) =>
    [
        .. Head(facts),
        .. Introduction(facts),
        .. Execution(facts),
        .. Participants(facts),
        .. Method(facts),
    ];

    private static IEnumerable<Block> Head(RecommendationReportFacts facts)
    {
        yield return PaperParts.Head(facts.Letterhead);
        var reference = new KeyValues(
            [("Nomor", LetterParts.Number(facts.Number)), ("Sifat", facts.Classification), ("Lampiran", facts.Traces.Count > 0 && facts.Attachment == "–" ? "1 (satu) berkas" : facts.Attachment), ("Hal", facts.Subject)], 20);
        var dated = new Paragraph($"{facts.Place}, {Indonesian.Date(facts.Date)}") { Alignment = Alignment.Right };
        yield return new SideBySide(0.56f, [reference], [dated]);
        yield return new Spacer(3);
        foreach (var line in facts.Addressee)
            yield return new Paragraph(line) { Alignment = Alignment.Left, SpaceAfter = 0, KeepWithNext = true };
        yield return new Spacer(4);
    }

    private static IEnumerable<Block> Introduction(RecommendationReportFacts facts)
    {
        yield return new Heading("A. PENDAHULUAN");
        IReadOnlyList<string> opening = facts.OpeningParagraphs.Count > 0
            ? facts.OpeningParagraphs
            : [$"Dengan hormat kami sampaikan laporan dan rekomendasi hasil {facts.Round.Name} yang dilaksanakan pada "
                + $"{Indonesian.Period(facts.Round.FirstDay, facts.Round.LastDay)}, sebagai bahan pertimbangan Pejabat Pembina Kepegawaian."];
        foreach (var text in opening)
            yield return new Paragraph(text) { FirstLineIndent = Indent };
        if (facts.LegalBases.Count == 0)
            yield break;
        yield return new Paragraph("Dasar pelaksanaan:") { KeepWithNext = true };
        yield return new ItemList(ListMarker.Number, [.. facts.LegalBases.Select(basis => (PlainText)basis)]);
    }

    private static IEnumerable<Block> Execution(RecommendationReportFacts facts)
    {
        yield return new Heading("B. PELAKSANAAN DAN PANITIA SELEKSI");
        yield return new KeyValues(
        [
            ("Kegiatan", facts.Round.Name),
            ("Waktu", Indonesian.Period(facts.Round.FirstDay, facts.Round.LastDay)),
            ("Tempat", facts.Round.Venue),
            ("Jumlah peserta", $"{facts.Participants.Count} orang"),
        ]);
        if (facts.Panel.Count == 0)
            yield break;
        yield return new Paragraph("Susunan panitia seleksi:") { KeepWithNext = true };
        yield return PanelTable(facts.Panel);
    }

    public static Table PanelTable(IReadOnlyList<PanelMemberFacts> panel) => new(
        [new(1, Alignment.Center), new(7), new(8), new(3)],
        [new Row("No.", "Nama", "Jabatan dan instansi", "Kedudukan")],
        [.. panel.Select((member, i) => new Row(Indonesian.Count(i + 1), member.Name, Joined(member.Position, member.Institution), member.Role))])
    { Caption = "Susunan panitia seleksi" };

    public static string PostAndOffice(ParticipantFacts person) =>
        person.Post.Contains(person.Opd, StringComparison.OrdinalIgnoreCase) ? person.Post : $"{person.Post}\n{person.Opd}";

    private static IEnumerable<Block> Participants(RecommendationReportFacts facts)
    {
        yield return new Heading("C. PESERTA");
        yield return new Paragraph($"Peserta berjumlah {facts.Participants.Count} orang, yaitu:") { KeepWithNext = true };
        yield return new Table(
            [new(1.1f, Alignment.Center), new(6), new(7), new(2.8f), new(2.8f)],
            [new Row("No.", "Nama, NIP, pangkat", "Jabatan dan perangkat daerah", "Masa jabatan", "Jalur")],
            [.. facts.Participants.Select(person => new Row(
                Indonesian.Count(person.Number),
                $"{person.Name}\nNIP {Indonesian.EmployeeNumber(person.EmployeeNumber)}\n{person.Rank}",
                PostAndOffice(person),
                Indonesian.OrDash(person.Tenure),
                Indonesian.OrDash(person.Track)))]) { Caption = "Peserta" };
    }

    private static IEnumerable<Block> Method(RecommendationReportFacts facts)
    {
        yield return new Heading("D. METODE DAN BOBOT");
        foreach (var text in facts.MethodParagraphs)
            yield return new Paragraph(text) { FirstLineIndent = Indent };
        foreach (var table in ComponentTables(facts.Components))
            yield return table;
        if (facts.Rules.Count == 0)
            yield break;
        yield return new Paragraph("Aturan penghitungan:") { KeepWithNext = true };
        yield return new ItemList(ListMarker.Letter, [.. facts.Rules.Select(rule => (PlainText)rule)]);
    }

    public static IEnumerable<Block> ComponentTables(IReadOnlyList<ComponentFacts> components)
    {
        yield return new Table(
            [new(1, Alignment.Center), new(6), new(2, Alignment.Center), new(3, Alignment.Center), new(8)],
            [new Row("No.", "Komponen", "Bobot", "Skala", "Sumber nilai")],
            [.. components.Select((component, i) => new Row(
                Indonesian.Count(i + 1), component.Name, Indonesian.Percent(component.Weight), component.Scale, Source(component)))])
        { Caption = "Komponen dan bobot" };
        var measured = components.Where(component => component.Aspects.Count > 0).ToList();
        if (measured.Count == 0)
            yield break;
        yield return new Paragraph("Aspek yang dinilai dan bobotnya dalam komponen:") { KeepWithNext = true };
        yield return new Table(
            [new(6), new(11), new(3, Alignment.Center)],
            [new Row("Komponen", "Aspek", "Bobot")],
            [.. measured.SelectMany(component => component.Aspects.Select((aspect, i) => new Row(
                i == 0 ? component.Name : "", aspect.Title, Indonesian.Percent(aspect.Weight))))])
        { Caption = "Aspek dan bobot" };
    }

    private static string Source(ComponentFacts component)
    {
        var provider = Joined(component.Provider, component.AssessedOn is { } day ? Indonesian.Date(day) : "");
        return provider.Length == 0 ? component.Source : $"{component.Source}\n{provider}";
    }

    private static string Joined(params string[] parts) =>
        string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
