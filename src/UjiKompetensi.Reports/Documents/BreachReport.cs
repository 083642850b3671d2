using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Documents;

/// <summary>One look at what is known of an official.</summary>
public sealed record LookFacts(string At, string Who, string Roles, string What, string About);

/// <summary>One change.</summary>
public sealed record ChangeFacts(string At, string Who, string Kind, string Sentence);

/// <summary>What the report of looks and changes says.</summary>
public sealed record BreachReportFacts(PaperFacts Paper)
{
    public required string About { get; init; }
    public required string By { get; init; }
    public required string Period { get; init; }

    /// <summary>When and by whom it was made.</summary>
    public required string Made { get; init; }
    public required string Integrity { get; init; }

    /// <summary>What is not told yet, in a sentence; empty when everything is.</summary>
    public string Hidden { get; init; } = "";
    public IReadOnlyList<LookFacts> Looks { get; init; } = [];
    public IReadOnlyList<ChangeFacts> Changes { get; init; } = [];

    /// <summary>Changes of the registers, outside of the round.</summary>
    public IReadOnlyList<ChangeFacts> Registers { get; init; } = [];

    /// <summary>There was more than is listed.</summary>
    public bool IsCut { get; init; }
}

/// <summary>Who looked at and who changed what, for whoever has to answer for personal data.</summary>
public static class BreachReport
{
    /// <summary>Writes the report; the result is the same for the same facts.</summary>
    public static Document Compose(BreachReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return PaperParts.Document(facts.Paper, $"Laporan Akses dan Perubahan Data {facts.Paper.Round.Name}",
        [
            PaperParts.Head(facts.Paper),
            PaperParts.Title("LAPORAN AKSES DAN PERUBAHAN DATA"),
            new KeyValues(
            [
                ("Kegiatan", facts.Paper.Round.Name), ("Tentang", facts.About), ("Pelaku", facts.By), ("Kurun waktu", facts.Period),
                ("Dibuat", facts.Made), ("Keutuhan", facts.Integrity),
            ], 30),
            .. Sentences(facts),
            new Heading($"Siapa yang melihat ({Indonesian.Count(facts.Looks.Count)})"),
            .. Looks(facts.Looks),
            new Heading($"Yang dilakukan dalam kegiatan ini ({Indonesian.Count(facts.Changes.Count)})"),
            .. Changes(facts.Changes, "Perubahan dalam kegiatan"),
            new Heading($"Perubahan data induk ({Indonesian.Count(facts.Registers.Count)})"),
            .. Changes(facts.Registers, "Perubahan data induk"),
        ]);
    }

    private static IEnumerable<Block> Sentences(BreachReportFacts facts)
    {
        if (facts.Hidden.Length > 0) yield return Line(facts.Hidden);
        if (facts.IsCut) yield return Line("Daftar ini dipotong. Persempit kurun waktunya, atau unduh jejaknya sebagai Excel.");
        yield return Line("Pembukaan dicatat bila hasil, rekomendasi, laporan, atau berkas seseorang ditampilkan atau diunduh lewat aplikasi; orang yang sama pada hal yang sama dicatat sekali dalam sepuluh menit. Isi yang dilihat tidak dimuat.");
    }

    private static IEnumerable<Block> Looks(IReadOnlyList<LookFacts> looks)
    {
        if (looks.Count == 0) return [Line("Tidak ada.")];
        return [new Table([new(3.4f), new(4.6f), new(4), new(5)], [new Row("Waktu", "Siapa", "Yang dibuka", "Tentang")],
            [.. looks.Select(l => new Row(l.At, l.Roles.Length > 0 ? $"{l.Who}\n{l.Roles}" : l.Who, l.What, l.About))]) { Caption = "Siapa yang melihat" }];
    }

    private static IEnumerable<Block> Changes(IReadOnlyList<ChangeFacts> changes, string caption)
    {
        if (changes.Count == 0) return [Line("Tidak ada.")];
        return [new Table([new(3.4f), new(4), new(3.6f), new(6)], [new Row("Waktu", "Siapa", "Jenis", "Keterangan")],
            [.. changes.Select(c => new Row(c.At, c.Who, c.Kind, c.Sentence))]) { Caption = caption }];
    }

    private static Paragraph Line(string text) => new(text) { Alignment = Alignment.Left };
}
