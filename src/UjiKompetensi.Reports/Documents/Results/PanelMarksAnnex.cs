using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>What every panelist gave for every aspect, with what it came to.</summary>
internal static class PanelMarksAnnex
{
    public static IEnumerable<Block> Write(IReadOnlyList<PanelMarksFacts> components, ListingFacts listing)
    {
        foreach (var (i, component) in components.Index())
        {
            if (i > 0)
                yield return new PageBreak();
            yield return new Heading($"LAMPIRAN: NILAI SETIAP PANELIS – {component.Component.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("id-ID"))}");
            yield return new Paragraph($"Skala {component.Scale}. {string.Join("; ", component.Panelists.Select(panelist => $"{panelist.Code}: {panelist.Name}"))}") { SizeStep = -1, Alignment = Alignment.Left };
            yield return Marks(component, listing);
        }
    }

    private static Table Marks(PanelMarksFacts component, ListingFacts listing)
    {
        var officials = listing.IsAlphabetical
            ? [.. component.Officials.OrderBy(one => one.SortName.Length > 0 ? one.SortName : one.Name, StringComparer.InvariantCultureIgnoreCase).Select((one, i) => one with { Number = i + 1 })]
            : component.Officials;
        List<Column> columns = [new(1.1f, Alignment.Center), new(8), new(1.9f, Alignment.Center)];
        columns.AddRange(component.Panelists.Select(_ => new Column(2.2f, Alignment.Center)));
        columns.Add(new(2.4f, Alignment.Center));
        var span = columns.Count - 1;
        return new Table(
            columns,
            [new Row(["No.", "Peserta dan aspek", "Bobot", .. component.Panelists.Select(panelist => (Cell)panelist.Code), "Gabungan"])],
            [.. officials.SelectMany(one => Lines(one, span))])
        { Caption = $"Nilai setiap panelis pada {component.Component}", SizeStep = -0.5f };
    }

    private static IEnumerable<Row> Lines(OfficialMarksFacts one, int span)
    {
        yield return new Row([Indonesian.Count(one.Number), new Cell(one.Name, span, Alignment.Left)]) { IsBold = true, KeepWithNext = true };
        foreach (var aspect in one.Aspects)
            yield return new Row(["", aspect.Title, Indonesian.Percent(aspect.Weight), .. aspect.Marks.Select(mark => (Cell)mark), Indonesian.Score(aspect.Value)]);
    }
}
