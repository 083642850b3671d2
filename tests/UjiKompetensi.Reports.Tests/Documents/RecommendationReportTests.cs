using UjiKompetensi.Reports.Documents;

namespace UjiKompetensi.Reports.Tests.Documents;

public sealed class RecommendationReportTests
{
    private static PrintedPdf Print(RecommendationReportFacts facts) =>
        PrintedPdf.Read(Pdf.Render(RecommendationReport.Compose(facts)));

    [Theory]
    [InlineData(1)]
    [InlineData(27)]
    public void Every_fact_can_be_copied_out_with_its_words(int officials)
    {
        var facts = ReportFacts.For(officials);
        var text = Print(facts).Body;

        foreach (var expected in FactsOf(facts))
            text.ShouldContain(PrintedPdf.Flat(expected), Case.Sensitive, text[..Math.Min(text.Length, 600)]);
    }

    [Fact]
    public void What_to_develop_why_the_panel_departs_and_who_differs_stand_on_the_officials_own_page()
    {
        var facts = ReportFacts.For(2);
        var told = facts.Sheets[0] with
        {
            Development = ["Komunikasi: pelatihan juru bicara", "Magang pada Bappeda"],
            Departure = "Kategori menyarankan dikukuhkan. Alasan: kebutuhan perangkat daerah.",
            Dissents = [new("Dr. Anggota Contoh", "", "Menyarankan pendampingan lebih dahulu.")],
        };
        var text = Print(facts with { Sheets = [told, facts.Sheets[1]] }).Body;
        var order = new[] { "Catatan", "Rencana pengembangan 1. Komunikasi: pelatihan juru bicara 2. Magang pada Bappeda", "Rekomendasi", "Penyimpangan dari hasil hitung Kategori menyarankan", "Pendapat berbeda a. Dr. Anggota Contoh: Menyarankan pendampingan" };
        var from = text.IndexOf("Saran pendapat Yang", StringComparison.Ordinal);
        foreach (var part in order) (from = text.IndexOf(part, from, StringComparison.Ordinal)).ShouldBeGreaterThan(-1, part);
        text.Split("Rencana pengembangan").Length.ShouldBe(2, "nothing is printed where there is nothing");
    }

    [Fact]
    public void Each_official_starts_on_a_new_page()
    {
        var pages = Print(ReportFacts.For(27)).Pages;
        var starts = Enumerable.Range(1, 27)
            .Select(i => pages.Index().Single(page => page.Item.Body.Contains($"{i}. Ir. Peserta Contoh Nomor {i}, M.Si. NIP :", StringComparison.Ordinal)).Index)
            .ToList();
        starts.Distinct().Count().ShouldBe(27);
    }

    [Fact]
    public void Every_page_carries_its_number_the_code_and_the_marks()
    {
        var pages = Print(ReportFacts.For(27)).Pages;
        pages.Count.ShouldBeInRange(30, 40);
        foreach (var (index, page) in pages.Index())
        {
            page.Frame.ShouldContain($"Halaman {index + 1} dari {pages.Count}");
            page.Frame.ShouldContain("UK-2022-0007-R1");
            page.Frame.ShouldContain("RAHASIA");
            page.Frame.ShouldContain("CONTOH");
        }
    }

    [Fact]
    public void A_real_numbered_report_has_no_mark_and_a_report_without_number_is_a_draft()
    {
        var real = ReportFacts.For(1) with { IsSample = false };
        Print(real).Pages.ShouldAllBe(page => !page.Frame.Contains("CONTOH", StringComparison.Ordinal) && !page.Frame.Contains("DRAF", StringComparison.Ordinal));
        Print(real with { Number = "" }).Pages.ShouldAllBe(page => page.Frame.Contains("DRAF", StringComparison.Ordinal));
        Print(real with { IsDraft = true }).Pages.ShouldAllBe(page => page.Frame.Contains("DRAF", StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_opened_again_and_copied_from_paper_are_told_with_both_versions_and_only_when_there_were_any()
    {
        var facts = ReportFacts.For(1);
        Print(facts).Body.ShouldNotContain("PEMBUKAAN KUNCI");
        Print(facts).Body.ShouldNotContain("LEMBAR KERTAS");
        var text = Print(facts with
        {
            UnlockedSheets = [new("P2 Prof. Panelis Dua", "01 Ir. Peserta", "Salah ketik", ["Ketua Contoh (panel)", "Staf Contoh (sekretariat)"], "3 Maret 2026", [new("Kerja Sama", "80,00", "82,00")])],
            PaperCopies = [new("P3 Panelis Tiga", "01 Ir. Peserta", "Staf Satu", "Staf Dua", "3 Maret 2026", [new("Kerja Sama", "70,00", "75,00")])],
        }).Body;
        foreach (var word in new[] { "PEMBUKAAN KUNCI LEMBAR NILAI", "Kerja Sama: 80,00 → 82,00", "Salah ketik", "Staf Contoh (sekretariat)", "NILAI DARI LEMBAR KERTAS", "Kerja Sama: 70,00 → 75,00", "Staf Dua" })
            text.ShouldContain(word);
    }

    [Fact]
    public void The_recapitulation_repeats_its_header()
    {
        var pages = Print(ReportFacts.For(60)).Pages.Where(page => page.Width > page.Height).ToList();
        pages.Count.ShouldBeGreaterThan(2);
        pages.ShouldAllBe(page => page.Body.Contains("No. Nama Jabatan Asesmen (40%)", StringComparison.Ordinal)
            || page.Body.Contains("No. Nama Jabatan sekarang Rekomendasi", StringComparison.Ordinal));
    }

    [Fact]
    public void Everybodys_recommendation_stands_together_before_the_single_sheets()
    {
        var facts = ReportFacts.For(9);
        var text = Print(facts).Body;
        var (summary, sheets) = (text.IndexOf("Ringkasan rekomendasi", StringComparison.Ordinal), text.IndexOf("F. SARAN PENDAPAT", StringComparison.Ordinal));
        summary.ShouldBeInRange(0, sheets);
        foreach (var sheet in facts.Sheets)
            text[summary..sheets].ShouldContain(PrintedPdf.Flat(sheet.Recommendation));
    }

    [Fact]
    public void Without_rank_there_is_no_rank_column_and_the_order_is_kept()
    {
        var facts = ReportFacts.For(9);
        var text = Print(facts with { ShowRank = false, Recap = [.. facts.Recap.Reverse()] }).Body;
        text.ShouldNotContain("Peringkat");
        text.IndexOf("9 Ir. Peserta Contoh Nomor 9,", StringComparison.Ordinal)
            .ShouldBeLessThan(text.LastIndexOf("1 Ir. Peserta Contoh Nomor 1,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_value_is_a_dash_with_its_reason_and_never_zero()
    {
        var facts = ReportFacts.For(3);
        var sheet = facts.Sheets[0];
        var text = Print(facts with
        {
            Recap = [facts.Recap[0] with { Values = [null, 70m, 75m], Total = null, Rank = null, MarksUsed = 27, MissingReason = "Hasil asesmen belum diterima." }, .. facts.Recap.Skip(1)],
            Sheets = [sheet with
            {
                Total = null,
                Components = [sheet.Components[0] with { Raw = null, Normalised = null, Contribution = null, MissingReason = "belum diterima" }, .. sheet.Components.Skip(1)],
                Aspects = [sheet.Aspects[0] with { Mean = null, Normalised = null, MarksUsed = 0 }, .. sheet.Aspects.Skip(1)],
            }, .. facts.Sheets.Skip(1)],
        }).Body;
        text.ShouldContain("Kepala Dinas Contoh 1 – 70,00 75,00 –");
        text.ShouldContain("[1] Ir. Peserta Contoh Nomor 1, M.Si.: 27 dari 45 nilai dipakai. Hasil asesmen belum diterima.");
        text.ShouldContain("Asesmen – 0–100 – 40% –");
        text.ShouldContain("– Asesmen: belum diterima");
        text.ShouldContain("1 Integritas – – ");
        text.ShouldNotContain(" 0,00");
    }

    [Fact]
    public void Empty_opinion_and_notes_are_said_to_be_empty()
    {
        var facts = ReportFacts.For(1);
        var text = Print(facts with { Sheets = [facts.Sheets[0] with { Opinion = " \n\n ", Notes = "", TargetPosts = [] }] }).Body;
        text.ShouldContain("Panitia seleksi tidak memberikan saran pendapat tertulis.");
        text.ShouldContain("Tidak ada catatan.");
    }

    [Fact]
    public void No_signer_is_cut_over_a_page()
    {
        var many = Enumerable.Range(1, 21).Select(i => new PanelMemberFacts($"Anggota Contoh {i}X, M.Si.", $"Jabatan {i}X", "", "Anggota", "196609191986031001"));
        var pages = Print(ReportFacts.For(1) with { Signers = [.. many] }).Pages;
        for (var i = 1; i <= 21; i++)
            pages.Count(page => page.Body.Contains($"Jabatan {i}X", StringComparison.Ordinal) && page.Body.Contains($"Anggota Contoh {i}X", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void The_annex_shows_each_step()
    {
        var text = Print(ReportFacts.For(1) with
        {
            Traces = [new CalculationTraceFacts("Ir. Peserta Contoh", [new(0, "Nilai akhir = 74,88"), new(1, "Asesmen 87,00 × 40% = 34,80")])],
        }).Body;
        text.ShouldContain("BAGAIMANA NILAI DIHITUNG Ir. Peserta Contoh Nilai akhir = 74,88 Asesmen 87,00 × 40% = 34,80");
    }

    private static IEnumerable<string> FactsOf(RecommendationReportFacts facts) =>
    [
        "PEMERINTAH PROVINSI CONTOH", facts.Letterhead.Unit, .. facts.Letterhead.AddressLines,
        $"Nomor : {facts.Number}", "Kota Contoh, 5 Desember 2022", .. facts.Addressee, .. facts.LegalBases,
        "28 November 2022 s.d. 29 November 2022", facts.Round.Venue, .. facts.MethodParagraphs, .. facts.Rules,
        .. facts.Panel.Select(member => $"{member.Name} {member.Position}, {member.Institution}"),
        .. facts.Participants.Select(person => $"{person.Name} NIP 19720115 199803 0 {person.Number:000} {person.Rank} {person.Post} {person.Opd} {person.Tenure} {person.Track}"),
        "Wawancara 40% 1–5 Penilaian panitia seleksi", "Integritas 12%", "UPT Penilaian Kompetensi Contoh, 4 November 2022",
        .. facts.Recap.Select(row => $"{row.Number} {row.Name} {row.Post} {Score(row.Values[0])} {Score(row.Values[1])} {Score(row.Values[2])} {Score(row.Total)} {row.Band} {row.Rank}"),
        .. facts.Sheets.SelectMany(sheet => sheet.Components.Select(part => $"{part.Name} {Score(part.Raw)} {part.Scale} {Score(part.Normalised)} {part.Weight}% {Score(part.Contribution)}")),
        .. facts.Sheets.SelectMany(sheet => sheet.TargetPosts), .. facts.Sheets.SelectMany(sheet => sheet.Opinion.Split("\n\n")),
        .. facts.Signers.Select(signer => signer.Name), "NIP 19660919 198603 1 001", .. facts.CopyRecipients,
        "Kode QR untuk memeriksa dokumen, bukan tanda tangan elektronik.",
    ];

    private static string Score(decimal? value) =>
        value!.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
}
