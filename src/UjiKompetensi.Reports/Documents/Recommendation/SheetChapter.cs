using System.Text.RegularExpressions;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Chapter F: one sheet per official, each on its own page.</summary>
internal static partial class SheetChapter
{
    private const float Indent = 10;

    // Up to this many aspects the table fits beside the radar.
    private const int MostAspectsBeside = 14;

    public static IEnumerable<Block> Write(RecommendationReportFacts facts)
    {
        if (facts.Sheets.Count == 0)
            yield break;
        yield return new Heading("F. SARAN PENDAPAT PER PEJABAT");
        foreach (var (i, sheet) in facts.Sheets.Index())
        {
            if (i > 0)
                yield return new PageBreak();
            foreach (var block in Sheet(sheet, facts.Listing))
                yield return block;
        }
        yield return new PageBreak();
    }

    private static IEnumerable<Block> Sheet(OfficialSheetFacts sheet, ListingFacts listing) =>
    [
        new Heading($"{sheet.Official.Number}. {sheet.Official.Name}", 2),
        .. Content(sheet, listing, withName: false),
        .. Departure(sheet),
    ];

    // For the appointing authority only: a sheet that goes to the official himself tells neither.
    private static IEnumerable<Block> Departure(OfficialSheetFacts sheet)
    {
        if (sheet.Departure.Length > 0)
        {
            yield return new Heading("Penyimpangan dari hasil hitung", 2);
            foreach (var text in Paragraphs(sheet.Departure, ""))
                yield return text;
        }
        if (sheet.Dissents.Count > 0)
        {
            yield return new Heading("Pendapat berbeda", 2);
            yield return new ItemList(ListMarker.Letter, [.. sheet.Dissents.Select(one => (PlainText)$"{one.Member}: {one.Text}")]);
        }
    }

    /// <summary>Everything about one official below his name.</summary>
    /// <param name="withName">The name stands among the facts instead of in a heading above.</param>
    public static IEnumerable<Block> Content(OfficialSheetFacts sheet, ListingFacts listing, bool withName) =>
    [
        Identity(sheet.Official, withName),
        .. listing.WithScores ? [Components(sheet), .. MissingNotes(sheet), .. Aspects(sheet)] : Category(sheet),
        .. Opinion(sheet),
    ];

    private static IEnumerable<Block> Category(OfficialSheetFacts sheet) => [new KeyValues([("Kategori", Indonesian.OrDash(sheet.Band))]) { BoldValues = true }];

    private static KeyValues Identity(ParticipantFacts official, bool withName) => new(
    [
        .. withName ? new (PlainText, PlainText)[] { ("Nama", official.Name) } : [],
        ("NIP", Indonesian.EmployeeNumber(official.EmployeeNumber)),
        ("Pangkat/golongan", Indonesian.OrDash(official.Rank)),
        ("Jabatan", official.Post),
        ("Perangkat daerah", Indonesian.OrDash(official.Opd)),
        ("Masa jabatan", Indonesian.OrDash(official.Tenure)),
        ("Jalur", Indonesian.OrDash(official.Track)),
    ]);

    public static Table Components(OfficialSheetFacts sheet) => new(
        [new(7), new(2.4f, Alignment.Center), new(2.6f, Alignment.Center), new(2.6f, Alignment.Center), new(2, Alignment.Center), new(2.8f, Alignment.Center)],
        [new Row("Komponen", "Nilai asal", "Skala", "Nilai 0–100", "Bobot", "Sumbangan")],
        [
            .. sheet.Components.Select(component => new Row(
                component.Name,
                Indonesian.Score(component.Raw),
                component.Scale,
                Indonesian.Score(component.Normalised),
                Indonesian.Percent(component.Weight),
                Indonesian.Score(component.Contribution))),
            new Row(
                new Cell("Nilai akhir", 5, Alignment.Right),
                new Cell(Indonesian.Score(sheet.Total))) { IsBold = true },
            new Row(new Cell($"Kategori: {Indonesian.OrDash(sheet.Band)}", 6, Alignment.Right)) { IsBold = true },
        ]) { Caption = $"Nilai {sheet.Official.Name}" };

    public static IEnumerable<Block> MissingNotes(OfficialSheetFacts sheet)
    {
        var reasons = sheet.Components
            .Where(component => component.Normalised is null)
            .Select(component => $"– {component.Name}: {component.MissingReason ?? "alasan tidak dicatat"}")
            .ToList();
        if (sheet.Total is null)
            reasons.Add($"– Nilai akhir: {sheet.MissingReason ?? "tidak dapat dihitung karena ada nilai yang tidak tersedia"}");
        return reasons.Select(reason => new Paragraph(Run.Italic(reason)) { SizeStep = -2, SpaceAfter = 0.5f, Alignment = Alignment.Left });
    }

    private static IEnumerable<Block> Aspects(OfficialSheetFacts sheet)
    {
        if (sheet.Aspects.Count == 0)
            yield break;
        var hasStandard = sheet.Aspects.All(aspect => aspect.Standard.HasValue);
        yield return new Paragraph(Run.Bold("Profil aspek"), hasStandard ? " (garis penuh: hasil; garis putus-putus: standar jabatan)" : "")
        {
            KeepWithNext = true,
            SizeStep = -1,
            SpaceAfter = 0.5f,
            Alignment = Alignment.Left,
        };
        var radar = new Radar([.. sheet.Aspects.Select(aspect => new RadarAxis(aspect.Title, aspect.Normalised, aspect.Standard))], 66);
        var table = AspectTable(sheet, hasStandard);
        if (sheet.Aspects.Count < 3)
        {
            yield return table;
        }
        else if (sheet.Aspects.Count <= MostAspectsBeside)
        {
            yield return new SideBySide(0.47f, [radar], [table]);
        }
        else
        {
            yield return radar;
            yield return table;
        }
    }

    private static Table AspectTable(OfficialSheetFacts sheet, bool hasStandard)
    {
        List<Column> columns = [new(1.5f, Alignment.Center), new(7), new(2.7f, Alignment.Center), new(2.9f, Alignment.Center), new(2.4f, Alignment.Center)];
        List<Cell> header = ["No.", "Aspek", "Rerata", "0–100", "Nilai masuk"];
        if (hasStandard)
        {
            columns.Insert(4, new(3, Alignment.Center));
            header.Insert(4, "Standar");
        }
        return new Table(columns, [new Row(header)], [.. sheet.Aspects.Select(Line)]) { SizeStep = -1, Caption = "Profil aspek" };

        Row Line(AspectResultFacts aspect, int i)
        {
            List<Cell> cells =
            [
                Indonesian.Count(i + 1),
                aspect.Title,
                Indonesian.Score(aspect.Mean),
                Indonesian.Score(aspect.Normalised),
                Indonesian.Count(aspect.MarksUsed),
            ];
            if (hasStandard)
                cells.Insert(4, Indonesian.Score(aspect.Standard));
            return new Row(cells);
        }
    }

    private static IEnumerable<Block> Opinion(OfficialSheetFacts sheet)
    {
        yield return new Heading("Saran pendapat", 2);
        foreach (var text in Paragraphs(sheet.Opinion, "Panitia seleksi tidak memberikan saran pendapat tertulis."))
            yield return text;
        yield return new Heading("Catatan", 2);
        foreach (var text in Paragraphs(sheet.Notes, "Tidak ada catatan."))
            yield return text;
        if (sheet.Development.Count > 0)
        {
            yield return new Heading("Rencana pengembangan", 2);
            yield return new ItemList(ListMarker.Number, [.. sheet.Development.Select(line => (PlainText)line)]);
        }
        yield return new Spacer(2);
        yield return new Table(
            [new(5), new(14)],
            [],
            [
                new Row("Rekomendasi", Indonesian.OrDash(sheet.Recommendation)) { IsBold = true, IsShaded = true },
                new Row("Jabatan yang disarankan", Targets(sheet.TargetPosts)),
            ]) { SizeStep = 1 };
    }

    public static IEnumerable<Paragraph> Paragraphs(string text, string whenEmpty)
    {
        var parts = BlankLines().Split(text.ReplaceLineEndings("\n")).Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        return parts.Count == 0
            ? [new Paragraph(Run.Italic(whenEmpty))]
            : parts.Select(part => new Paragraph(part) { FirstLineIndent = Indent });
    }

    private static string Targets(IReadOnlyList<string> posts) => posts.Count switch
    {
        0 => Indonesian.OrDash(null),
        1 => posts[0],
        _ => string.Join('\n', posts.Select((post, i) => $"{i + 1}. {post}")),
    };

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex BlankLines();
}
