using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Tests.Model;

/// <summary>What the model promises about single blocks, whichever engine sets them.</summary>
public sealed class BlockTests
{
    [Fact]
    public void A_row_stays_whole_on_one_page_below_the_repeated_header()
    {
        var rows = Enumerable.Range(1, 40).Select(i => new Row($"awal{i}x\n{Lines(7)}\nakhir{i}x", $"{i}"));
        var pages = Print(new Table([new(3), new(1)], [new Row("Kepala", "Nomor")], [.. rows])).Pages;

        pages.Count.ShouldBeGreaterThan(4);
        pages.ShouldAllBe(page => page.Body.StartsWith("Kepala Nomor", StringComparison.Ordinal));
        for (var i = 1; i <= 40; i++)
            pages.Count(page => page.Body.Contains($"awal{i}x", StringComparison.Ordinal) && page.Body.Contains($"akhir{i}x", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_row_taller_than_a_page_is_cut_without_losing_a_line()
    {
        var text = Lines(150);
        var pdf = Print(new Table([new(3), new(1)], [new Row("Kepala", "Nomor")], [new Row("satu", "1"), new Row(text, "2"), new Row("tiga", "3")]));

        pdf.Pages.Count.ShouldBeInRange(3, 5);
        for (var i = 1; i <= 150; i++)
            pdf.Body.ShouldContain($"baris{i}x");
        pdf.Body.ShouldContain("tiga 3");
    }

    [Fact]
    public void What_is_kept_together_moves_to_the_next_page_as_a_whole()
    {
        for (var filling = 1; filling <= 45; filling += 4)
        {
            var pages = Print(new Paragraph(Lines(filling)), new KeepTogether([new Paragraph("mulai"), new Paragraph(Lines(12)), new Paragraph("selesai")])).Pages;
            pages.Count(page => page.Body.Contains("mulai", StringComparison.Ordinal) && page.Body.Contains("selesai", StringComparison.Ordinal)).ShouldBe(1, $"{filling}");
        }
    }

    [Fact]
    public void No_signer_is_cut_wherever_the_page_ends()
    {
        var signers = Enumerable.Range(1, 3).Select(i => new Signer("Anggota", $"Jabatan {i}x", $"Nama {i}x", "19660919")).ToList();
        for (var filling = 24; filling <= 46; filling += 2)
        {
            var pages = Print(new Paragraph(Lines(filling)), new SignatureBlock(signers)).Pages;
            foreach (var signer in signers)
                pages.Single(page => page.Body.Contains(signer.Position.Value, StringComparison.Ordinal)).Body.ShouldContain(signer.Name.Value);
        }
    }

    [Fact]
    public void A_heading_never_stands_alone_at_the_foot_of_a_page()
    {
        for (var filling = 30; filling <= 50; filling++)
        {
            var pages = Print(new Paragraph(Lines(filling)), new Heading("Judul bab"), new Paragraph("Kalimat pertama setelah judul.")).Pages;
            pages.Single(page => page.Body.Contains("Judul bab", StringComparison.Ordinal)).Body.ShouldContain("Kalimat pertama");
        }
    }

    [Fact]
    public void A_page_break_after_a_full_page_leaves_no_empty_page()
    {
        var pages = Print(new Paragraph("satu"), new PageBreak(), new PageBreak(), new Paragraph("dua"), new PageBreak()).Pages;
        pages.Count(page => page.Body.Length > 0).ShouldBe(2);
#if !QUESTPDF
        pages.Count.ShouldBe(2);
#endif
    }

    [Fact]
    public void A_landscape_section_turns_the_paper()
    {
        var document = Document([new Section([new Paragraph("tegak")]), new Section([new Paragraph("rebah")], Landscape: true)]);
        var pages = PrintedPdf.Read(Pdf.Render(document)).Pages;
        pages[0].Height.ShouldBe(pages[1].Width, 0.5);
        pages[0].Height.ShouldBe(PageSetup.Points(297), 0.5);
    }

    [Fact]
    public void The_code_of_a_document_is_drawn_without_text()
    {
        var without = Pdf.Render(Document([new Section([new Paragraph("isi")])]));
        var with = Pdf.Render(Document([new Section([new Paragraph("isi"), new Qr("https://ukom.example/verifikasi/1")])]));
        PrintedPdf.Read(with).Text.ShouldBe(PrintedPdf.Read(without).Text);
        with.Length.ShouldBeGreaterThan(without.Length + 300);
    }

    private static PrintedPdf Print(params Block[] blocks) => PrintedPdf.Read(Pdf.Render(Document([new Section(blocks)])));

    internal static Document Document(IReadOnlyList<Section> sections) => new(
        new DocumentProperties("Judul", "Penulis", "Pokok", new DateTimeOffset(2022, 12, 5, 8, 30, 0, TimeSpan.Zero)),
        new PageSetup(Paper.A4, Margins.Office),
        sections) { Code = "UJI-1", Classification = "RAHASIA" };

    private static string Lines(int count) => string.Join('\n', Enumerable.Range(1, count).Select(i => $"baris{i}x"));
}
