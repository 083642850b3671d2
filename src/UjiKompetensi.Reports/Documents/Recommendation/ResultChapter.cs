using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>Chapter E: the recapitulation, and a note for everybody whose marks are not complete.</summary>
internal static class ResultChapter
{
    // Beyond this many number columns the recapitulation needs the long side of the paper.
    private const int MostColumnsUpright = 3;

    public static bool NeedsLandscape(RecommendationReportFacts facts) =>
        facts.Listing.WithScores && facts.Components.Count + (facts.ShowRank ? 1 : 0) > MostColumnsUpright;

    public static IReadOnlyList<Block> Write(RecommendationReportFacts facts)
    {
        if (!facts.Listing.WithScores)
            return [new Heading("E. HASIL"), WithoutScores(facts), .. AlphabetNote(facts.Listing), .. RecommendationSummary.Write(facts)];
        var noted = facts.Recap.Where(row => IsIncomplete(row)).ToList();
        return
        [
            new Heading("E. HASIL"),
            new Paragraph("Nilai tiap komponen dinyatakan dalam skala 0–100; nilai akhir adalah jumlah nilai komponen menurut bobotnya.")
            {
                KeepWithNext = true,
            },
            Recap(facts, noted),
            .. Notes(noted),
            .. AlphabetNote(facts.Listing),
            .. RecommendationSummary.Write(facts),
        ];
    }

    private static Table WithoutScores(RecommendationReportFacts facts) => new(
        [new(1.1f, Alignment.Center), new(7), new(8), new(4.5f, Alignment.Center)],
        [new Row("No.", "Nama", "Jabatan", "Kategori")],
        [.. facts.Recap.Select(row => new Row(Indonesian.Count(row.Number), row.Name, row.Post, Indonesian.OrDash(row.Band)))])
    { Caption = "Hasil" };

    private static IEnumerable<Block> AlphabetNote(ListingFacts listing) => listing.IsAlphabetical
        ? [new Paragraph("Disusun menurut abjad nama tanpa gelar; urutannya bukan peringkat.") { SizeStep = -2, Alignment = Alignment.Left }]
        : [];

    private static Table Recap(RecommendationReportFacts facts, List<RecapRowFacts> noted)
    {
        List<Column> columns = [new(1.1f, Alignment.Center), new(6), new(5.6f)];
        List<Cell> header = ["No.", "Nama", "Jabatan"];
        foreach (var component in facts.Components)
        {
            columns.Add(new(2.6f, Alignment.Center));
            header.Add($"{component.Name} ({Indonesian.Percent(component.Weight)})");
        }
        columns.AddRange([new(2.1f, Alignment.Center), new(NeedsLandscape(facts) ? 5.2f : 3.8f, Alignment.Center)]);
        header.AddRange(["Nilai akhir", "Kategori"]);
        if (facts.ShowRank)
        {
            columns.Add(new(2.1f, Alignment.Center));
            header.Add("Peringkat");
        }
        return new Table(columns, [new Row(header)], [.. facts.Recap.Select(row => Line(row, facts, noted))])
        {
            SizeStep = NeedsLandscape(facts) ? 0 : -0.5f,
            Caption = "Hasil",
        };
    }

    private static Row Line(RecapRowFacts row, RecommendationReportFacts facts, List<RecapRowFacts> noted)
    {
        var note = noted.IndexOf(row);
        List<Cell> cells =
        [
            Indonesian.Count(row.Number),
            note < 0 ? row.Name : $"{row.Name} [{note + 1}]",
            row.Post,
        ];
        for (var i = 0; i < facts.Components.Count; i++)
            cells.Add(Indonesian.Score(i < row.Values.Count ? row.Values[i] : null));
        cells.AddRange([Indonesian.Score(row.Total), Indonesian.OrDash(row.Band)]);
        if (facts.ShowRank)
            cells.Add(Indonesian.Rank(row.Rank));
        return new Row(cells);
    }

    private static IEnumerable<Block> Notes(List<RecapRowFacts> noted)
    {
        if (noted.Count == 0)
            yield break;
        yield return new Paragraph(Run.Bold("Keterangan nilai yang tidak lengkap:"))
        {
            KeepWithNext = true,
            SizeStep = -2,
            SpaceAfter = 0.5f,
        };
        foreach (var (i, row) in noted.Index())
            yield return new Paragraph($"[{i + 1}] {row.Name}: {Reason(row)}") { SizeStep = -2, SpaceAfter = 0.5f, Alignment = Alignment.Left };
    }

    private static string Reason(RecapRowFacts row)
    {
        var used = row.MarksExpected > 0 ? $"{row.MarksUsed} dari {row.MarksExpected} nilai dipakai. " : "";
        var reason = string.IsNullOrWhiteSpace(row.MissingReason) ? "Alasan tidak dicatat." : row.MissingReason;
        return used + reason;
    }

    private static bool IsIncomplete(RecapRowFacts row) =>
        row.MissingReason is not null || row.Total is null || row.Values.Any(value => value is null) || row.MarksUsed < row.MarksExpected;
}
