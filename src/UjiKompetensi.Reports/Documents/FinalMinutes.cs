using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>
/// The final minutes (berita acara) of a round: its stages, who took part, what the panel agreed on and who differed,
/// with the result as an annex.
/// </summary>
public static class FinalMinutes
{
    /// <summary>Writes the minutes; the result is the same for the same facts.</summary>
    public static Document Compose(FinalMinutesFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<Section> sections = [new([.. Body(facts)])];
        if (facts.Results.Count > 0)
            sections.Add(new([.. Annex(facts)], Landscape: true));
        return PaperParts.Letter(facts.Minutes.Paper, $"Berita Acara {facts.Minutes.Paper.Round.Name}", sections);
    }

    private static IEnumerable<Block> Body(FinalMinutesFacts facts)
    {
        var (minutes, name) = (facts.Minutes, facts.Minutes.Paper.Round.Name);
        return
        [
            .. MinutesParts.Opening(minutes, $"RAPAT PLENO PANITIA SELEKSI\n{name}", $"melaksanakan rapat pleno penetapan hasil {name}"),
            .. MinutesParts.Panel(minutes),
            .. MinutesParts.Sentences("Tahap yang telah dilaksanakan:", facts.Stages),
            .. MinutesParts.Officials(facts.Officials),
            .. Method(facts),
            LetterParts.Text(facts.Results.Count > 0
                ? "Hasil dan rekomendasi bagi setiap peserta ditetapkan sebagaimana lampiran yang merupakan bagian tidak terpisahkan dari berita acara ini."
                : "Hasil dan rekomendasi bagi setiap peserta ditetapkan dalam laporan panitia seleksi."),
            .. Dissents(facts.Dissents),
            .. facts.Conclusion.Length == 0 ? Array.Empty<Block>() : [new Heading("Simpulan ketua", 2), .. SheetChapter.Paragraphs(facts.Conclusion, "")],
            .. Agreements(facts.Agreements),
            .. MinutesParts.Remarks(minutes),
            .. MinutesParts.Closing(minutes),
        ];
    }

    private static IEnumerable<Block> Method(FinalMinutesFacts facts)
    {
        if (facts.Components.Count == 0)
            yield break;
        yield return LetterParts.Text($"Nilai akhir terdiri atas {Indonesian.Listed([.. facts.Components.Select(component => $"{component.Name} dengan bobot {Indonesian.Percent(component.Weight)}")])}.");
    }

    private static IEnumerable<Block> Dissents(IReadOnlyList<DissentFacts> dissents)
    {
        if (dissents.Count == 0)
            yield break;
        yield return new Heading("Pendapat berbeda", 2);
        yield return new ItemList(ListMarker.Letter, [.. dissents.Select(one => (PlainText)$"{one.Member}{(one.About.Length > 0 ? $", tentang {one.About}" : "")}: {one.Text}")]);
    }

    private static IEnumerable<Block> Agreements(IReadOnlyList<AgreementFacts> agreements)
    {
        if (agreements.Count == 0)
            yield break;
        yield return new Spacer(1);
        yield return new Paragraph($"Persetujuan anggota tercatat dalam aplikasi: {string.Join("; ", agreements.Select(one => $"{one.Member}, {one.When}"))}.") { SizeStep = -1, Alignment = Alignment.Left };
    }

    private static IEnumerable<Block> Annex(FinalMinutesFacts facts)
    {
        var recap = new ScoreRecapFacts { Paper = facts.Minutes.Paper, Rows = facts.Results, Listing = facts.Listing };
        var rows = ScoreRecap.Ordered(recap);
        yield return new SideBySide(0.6f,
            [new Spacer(1)],
            [new KeyValues([("Lampiran", "Berita Acara"), ("Nomor", LetterParts.Number(facts.Minutes.Number)), ("Tanggal", Indonesian.Date(facts.Minutes.Date))], 22)]);
        yield return PaperParts.Title("HASIL DAN REKOMENDASI");
        yield return facts.Listing.WithScores ? Scores(facts, rows) : ScoreRecap.Categories(rows);
        if (facts.Listing.IsAlphabetical)
            yield return new Paragraph("Disusun menurut abjad nama tanpa gelar; urutannya bukan peringkat.") { SizeStep = -2, Alignment = Alignment.Left };
    }

    private static Table Scores(FinalMinutesFacts facts, IReadOnlyList<ScoreRecapRowFacts> rows)
    {
        List<Column> columns = [new(1, Alignment.Center), new(6), new(6.5f), .. facts.Components.Select(_ => new Column(2.4f, Alignment.Center)), new(2.2f, Alignment.Center), new(4, Alignment.Center)];
        List<Cell> header = ["No.", "Nama", "Jabatan", .. facts.Components.Select(component => (Cell)$"{component.Name} ({Indonesian.Percent(component.Weight)})"), "Nilai akhir", "Kategori"];
        if (facts.ShowRank)
        {
            columns.Add(new(1.8f, Alignment.Center));
            header.Add("Peringkat");
        }
        columns.Add(new(7));
        header.Add("Rekomendasi");
        return new Table(columns, [new Row(header)], [.. rows.Select(row => new Row(
        [
            Indonesian.Count(row.Official.Number), row.Official.Name, row.Official.Post,
            .. facts.Components.Select((_, i) => (Cell)Indonesian.Score(i < row.Components.Count ? row.Components[i].Normalised : null)),
            Indonesian.Score(row.Total), Indonesian.OrDash(row.Band),
            .. facts.ShowRank ? new Cell[] { Indonesian.Rank(row.Rank) } : [],
            Indonesian.OrDash(row.Recommendation),
        ]))]) { Caption = "Hasil dan rekomendasi", SizeStep = -0.5f };
    }
}
