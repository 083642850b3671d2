using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Tests.Documents;

/// <summary>What holds for every document, whatever stands in it.</summary>
public sealed class DocumentTests
{
    public static TheoryData<string> Names => [.. AllDocuments.Names];

    [Theory, MemberData(nameof(Names))]
    public void Equal_facts_give_equal_bytes(string name)
    {
        var first = Pdf.Render(AllDocuments.Make(name));
        Thread.Sleep(20);
        Pdf.Render(AllDocuments.Make(name)).AsSpan().SequenceEqual(first).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Names))]
    public void Marks_stand_on_every_page(string name)
    {
        var marked = Read(AllDocuments.Make(name, 2, p => p with { IsDraft = true, Classification = "RAHASIA", Copy = new(1, 2) }));
        marked.Pages.ShouldAllBe(page => page.Text.Contains("CONTOH DRAF", StringComparison.Ordinal) && page.Text.Contains("RAHASIA", StringComparison.Ordinal));
        marked.Pages.ShouldAllBe(page => name == "laporan" || page.Text.Contains("Salinan nomor 1 dari 2", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_real_final_paper_carries_no_mark(string name)
    {
        var text = Read(AllDocuments.Make(name, 1, p => p with { IsSample = false, Code = "", QrText = "", Letterhead = new(["PEMERINTAH KABUPATEN"], "PANITIA SELEKSI", []) })).Pages.Select(p => p.Frame);
        foreach (var frame in text)
            foreach (var mark in (string[])["CONTOH", "DRAF", "Salinan"])
                frame.ShouldNotContain(mark);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_hundred_officials_long_names_and_long_opinions_break_nothing(string name)
    {
        var opinion = string.Join(' ', Enumerable.Range(1, 500).Select(i => $"kata{i}"))[..3000];
        var made = new Length(100, opinion);
        foreach (var page in Read(AllDocuments.Make(name, made.Officials, p => p with { Paper = Paper.A4, Letterhead = p.Letterhead with { Unit = new string('U', 12) + " SELEKSI JABATAN PIMPINAN TINGGI PRATAMA PROVINSI CONTOH RAYA" } }, opinion: opinion)).Pages)
        {
            page.Lines.ShouldNotBeEmpty();
            page.Lines.ShouldAllBe(line => line.Left > PageSetup.Points(19) && line.Right < page.Width - PageSetup.Points(19));
            page.Lines.Index().SelectMany(a => page.Lines.Skip(a.Index + 1).Take(60).Where(a.Item.Overlaps).Select(b => $"{a.Item} / {b}")).ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_last_page_is_more_than_a_code_to_check(string name)
    {
        foreach (var officials in (int[])[1, 2, 3, 5, 9, 14, 27])
            Read(AllDocuments.Make(name, officials)).Pages[^1].Body.Replace("Kode QR", "", StringComparison.Ordinal).Length.ShouldBeGreaterThan(120, $"{name} with {officials}");
    }

    [Theory, MemberData(nameof(Names))]
    public void The_twin_on_the_screen_says_everything_the_paper_says(string name)
    {
        var document = AllDocuments.Make(name, 3);
        var twin = PrintedPdf.Flat(System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(Html.Render(document, "/naskah.css"), "<[^>]*>", " ")));
        foreach (var word in Read(document).Body.Split(' ').Distinct().Where(word => word.Length > 3 && word.All(char.IsLetter)))
            twin.ShouldContain(word, Case.Sensitive, name);
    }

    [Theory, InlineData("rekap"), InlineData("laporan"), InlineData("ba-akhir"), InlineData("lembar-hasil"), InlineData("umpan-balik")]
    public void A_list_without_scores_has_none(string name)
    {
        var text = Read(AllDocuments.Make(name, 5, listing: new ListingFacts(WithScores: false, IsAlphabetical: true))).Body;
        text.ShouldContain(name is "lembar-hasil" or "umpan-balik" ? "Memenuhi Syarat" : "urutannya bukan peringkat");
        System.Text.RegularExpressions.Regex.Matches(text, @"\d,\d\d").Select(m => m.Value).ShouldBeEmpty();
        text.ShouldNotContain("Peringkat", Case.Sensitive);
    }

    [Fact]
    public void An_alphabetical_list_goes_by_the_bare_name_with_numbers_of_its_own()
    {
        var text = Read(AllDocuments.Make("rekap", 5, listing: new ListingFacts(false, true))).Body;
        var order = Enumerable.Range(1, 5).OrderBy(i => $"Peserta {i * 7 % 10} {i}", StringComparer.Ordinal).Select((i, at) => $"{at + 1} Ir. Peserta Contoh Nomor {i},").ToList();
        order.Select(line => text.IndexOf(line, StringComparison.Ordinal)).ShouldBe(order.Select(line => text.IndexOf(line, StringComparison.Ordinal)).Order());
        order.ShouldAllBe(line => text.Contains(line, StringComparison.Ordinal));
    }

    private static PrintedPdf Read(Document document) => PrintedPdf.Read(Pdf.Render(document));

    private sealed record Length(int Officials, string Opinion);
}
