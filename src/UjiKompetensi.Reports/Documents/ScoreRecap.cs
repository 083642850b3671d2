using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>The recapitulation of scores (rekapitulasi nilai), with what each panelist gave as an annex.</summary>
public static class ScoreRecap
{
    private const string LastSentence = "Rekapitulasi ini dibuat dari nilai panitia seleksi dan hasil yang tercatat pada kegiatan tersebut, dengan aturan hitung yang ditetapkan sebelum penilaian dibuka. Nilai yang tidak ada tidak pernah dihitung sebagai nol.";

    /// <summary>Writes the recapitulation; the result is the same for the same facts.</summary>
    public static Document Compose(ScoreRecapFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var rows = Ordered(facts);
        List<Section> sections = [new([.. Main(facts, rows)], Landscape: true)];
        if (facts.Listing.WithScores && facts.PanelMarks.Count > 0)
            sections.Add(new([.. PanelMarksAnnex.Write(facts.PanelMarks, facts.Listing)]));
        return PaperParts.Letter(facts.Paper, $"Rekapitulasi Nilai {facts.Paper.Round.Name}", sections);
    }

    internal static IReadOnlyList<ScoreRecapRowFacts> Ordered(ScoreRecapFacts facts) => facts.Listing.IsAlphabetical
        ? [.. facts.Rows.OrderBy(row => row.Official.SortsBy, StringComparer.InvariantCultureIgnoreCase).Select((row, i) => row with { Official = row.Official with { Number = i + 1 } })]
        : facts.Rows;

    private static IEnumerable<Block> Main(ScoreRecapFacts facts, IReadOnlyList<ScoreRecapRowFacts> rows) =>
    [
        PaperParts.Head(facts.Paper),
        PaperParts.Title(facts.Listing.WithScores ? "REKAPITULASI NILAI" : "REKAPITULASI HASIL") with { SpaceAfter = 0 },
        PaperParts.Centred(facts.Paper.Round.Name),
        PaperParts.Centred(Reference(facts), 4),
        facts.Listing.WithScores ? Scores(facts, rows) : Categories(rows),
        .. facts.Listing.IsAlphabetical ? [Small("Disusun menurut abjad nama tanpa gelar; urutannya bukan peringkat.")] : Array.Empty<Block>(),
        .. facts.Listing.WithScores ? Notes(rows) : [],
        .. facts.Listing.WithScores ? facts.Rules.Select((rule, i) => (Block)Small($"{(i == 0 ? "Aturan hitung: " : "")}{rule}")) : [],
        .. ResultSigners.Write(facts.Paper, facts.Date, facts.Signers, [new Spacer(2), new Paragraph(LastSentence)], perRow: 3),
    ];

    private static string Reference(ScoreRecapFacts facts) =>
        $"{Indonesian.Period(facts.Paper.Round.FirstDay, facts.Paper.Round.LastDay)}{(facts.Number.Length > 0 ? $" – Nomor {facts.Number}" : "")}";

    private static Table Scores(ScoreRecapFacts facts, IReadOnlyList<ScoreRecapRowFacts> rows)
    {
        List<Column> columns = [new(1.1f, Alignment.Center), new(6.4f), new(6)];
        List<Cell> upper = ["", "", ""];
        List<Cell> lower = ["No.", "Nama, NIP, pangkat", "Jabatan"];
        foreach (var component in facts.Components)
        {
            columns.AddRange([new(2, Alignment.Center), new(2, Alignment.Center)]);
            upper.Add(new Cell($"{component.Name} ({Indonesian.Percent(component.Weight)})", 2));
            lower.AddRange(["Nilai", "× bobot"]);
        }
        columns.AddRange([new(2.2f, Alignment.Center), new(4, Alignment.Center)]);
        upper.AddRange(["", ""]);
        lower.AddRange(["Nilai akhir", "Kategori"]);
        if (facts.ShowRank)
        {
            columns.Add(new(1.8f, Alignment.Center));
            upper.Add("");
            lower.Add("Peringkat");
        }
        return new Table(columns, [new Row(upper), new Row(lower)], [.. rows.Select(row => Line(facts, row))])
        {
            Caption = "Rekapitulasi nilai",
            SizeStep = facts.Components.Count > 3 ? -1 : -0.5f,
        };
    }

    private static Row Line(ScoreRecapFacts facts, ScoreRecapRowFacts row)
    {
        List<Cell> cells = [Indonesian.Count(row.Official.Number), Person(row.Official), row.Official.Post];
        for (var i = 0; i < facts.Components.Count; i++)
        {
            var own = i < row.Components.Count ? row.Components[i] : null;
            cells.AddRange([Indonesian.Score(own?.Normalised), Indonesian.Score(own?.Contribution)]);
        }
        cells.AddRange([Indonesian.Score(row.Total), Indonesian.OrDash(row.Band)]);
        if (facts.ShowRank)
            cells.Add(Indonesian.Rank(row.Rank));
        return new Row(cells);
    }

    internal static Table Categories(IReadOnlyList<ScoreRecapRowFacts> rows)
    {
        var advised = rows.Any(row => row.Recommendation.Length > 0);
        List<Column> columns = [new(1, Alignment.Center), new(7), new(8), new(4, Alignment.Center)];
        List<Cell> header = ["No.", "Nama, NIP, pangkat", "Jabatan", "Kategori"];
        if (advised)
        {
            columns.Add(new(7));
            header.Add("Rekomendasi");
        }
        return new Table(columns, [new Row(header)], [.. rows.Select(row => new Row(
        [
            Indonesian.Count(row.Official.Number), Person(row.Official), row.Official.Post, Indonesian.OrDash(row.Band),
            .. advised ? new Cell[] { Indonesian.OrDash(row.Recommendation) } : [],
        ]))]) { Caption = "Rekapitulasi hasil" };
    }

    internal static string Person(ParticipantFacts official) =>
        string.Join('\n', new[] { official.Name, $"NIP {Indonesian.EmployeeNumber(official.EmployeeNumber)}", official.Rank }.Where(line => line.Length > 0));

    private static IEnumerable<Block> Notes(IReadOnlyList<ScoreRecapRowFacts> rows) =>
        rows.Where(row => row.MissingReason is not null).Select(row => Small($"{row.Official.Number}. {row.Official.Name}: {row.MissingReason}"));

    private static Paragraph Small(string text) => new(text) { SizeStep = -2, SpaceAfter = 0.5f, Alignment = Alignment.Left };
}
