using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Tests.Documents;

/// <summary>However long or odd the input: nothing overlaps, nothing leaves the page, nothing is lost.</summary>
public sealed class RecommendationReportLayoutTests
{
    private const string LongName =
        "Prof. Dr. Ir. Drs. H. Raden Mas Contohnamayangsangatpanjangsekalitanpaspasiyangtidakbisadipenggal bin Contoh, "
        + "S.H., S.E., S.Sos., M.Si., M.M., M.Kn., M.A.P., Ph.D., CRMP., CGCAE.";

    public static TheoryData<string> Cases => ["ordinary", "one", "long names", "3000", "9000", "empty", "A4", "many components", "one long word"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_overlaps_and_nothing_leaves_the_margins(string name)
    {
        var pdf = Print(Facts(name));
        pdf.Pages.ShouldNotBeEmpty();
        foreach (var (index, page) in pdf.Pages.Index())
        {
            page.Lines.ShouldNotBeEmpty();
            var (left, right) = (PageSetup.Points(30) - 0.5, page.Width - PageSetup.Points(25) + 0.5);
            foreach (var line in page.Lines)
            {
                line.Left.ShouldBeGreaterThan(left, line.Text);
                line.Right.ShouldBeLessThan(right, line.Text);
            }
            // All but the code and page number (2), and the marks (2), stand in the body.
            page.BodyLines.Count().ShouldBeGreaterThanOrEqualTo(page.Lines.Count - 4);
            var overlapping = page.Lines.SelectMany((a, i) => page.Lines.Skip(i + 1).Where(a.Overlaps).Select(b => $"{a} / {b}"));
            overlapping.ShouldBeEmpty($"page {index + 1}");
        }
    }

    [Theory]
    [InlineData(3000)]
    [InlineData(9000)]
    public void A_long_opinion_flows_over_pages_without_losing_a_word(int characters)
    {
        var facts = ReportFacts.For(1);
        var opinion = Words(characters);
        var body = Print(facts with { Sheets = [ReportFacts.Sheet(1, opinion)] }).Body;
        body.ShouldContain(opinion);
        body.ShouldContain("Kinerja tahun terakhir perlu ditingkatkan.");
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes_and_other_facts_do_not()
    {
        var first = Pdf.Render(RecommendationReport.Compose(ReportFacts.For(3)));
        Thread.Sleep(20);
        Same(Pdf.Render(RecommendationReport.Compose(ReportFacts.For(3))), first).ShouldBeTrue();
        Same(Pdf.Render(RecommendationReport.Compose(ReportFacts.For(3) with { Place = "Kota Lain" })), first).ShouldBeFalse();
    }

    [Fact]
    public void Two_threads_give_the_same_bytes_as_one()
    {
        var document = RecommendationReport.Compose(ReportFacts.For(2));
        var alone = Pdf.Render(document);
        var together = new byte[8][];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => together[i] = Pdf.Render(document));
        foreach (var bytes in together)
            Same(bytes, alone).ShouldBeTrue();
    }

    [Fact]
    public void Control_and_bidi_characters_are_stripped()
    {
        var facts = ReportFacts.For(1);
        var person = facts.Participants[0] with { Name = "Peserta\u202E Terbalik\u0007\u200B, M\u00ADSi" };
        var pdf = Print(facts with { Participants = [person], Subject = "Hal\u202E rahasia" });
        pdf.Body.ShouldContain("Peserta Terbalik, MSi");
        pdf.Text.ShouldNotContain('\u202E');
        pdf.Title.ShouldBe("Hal rahasia");
    }

    [Fact]
    public void Characters_outside_the_cut_faces_come_from_the_full_face()
    {
        var facts = ReportFacts.For(1);
        Print(facts with { Sheets = [ReportFacts.Sheet(1, "Nilai ≥ 80 √ × – “kutip” Ωμέγα Привет")] }).Body
            .ShouldContain("Nilai ≥ 80 √ × – “kutip” Ωμέγα Привет");
    }

    // Shouldly's own comparison of arrays explains every byte and takes a minute over it.
    private static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);

    private static PrintedPdf Print(RecommendationReportFacts facts) =>
        PrintedPdf.Read(Pdf.Render(RecommendationReport.Compose(facts)));

    private static string Words(int characters)
    {
        var words = string.Join(' ', Enumerable.Range(1, characters / 4).Select(i => $"kata{i}"));
        return words[..words.LastIndexOf(' ', characters)];
    }

    private static RecommendationReportFacts Facts(string name)
    {
        var facts = ReportFacts.For(name is "ordinary" ? 27 : name is "one" ? 1 : 4);
        return name switch
        {
            "long names" => facts with
            {
                Panel = [.. facts.Panel.Select(member => member with { Name = LongName, Position = LongName })],
                Signers = [.. facts.Signers.Select(member => member with { Name = LongName, Position = LongName })],
                Participants = [.. facts.Participants.Select(person => person with { Name = LongName, Post = LongName, Tenure = LongName })],
                Recap = [.. facts.Recap.Select(row => row with { Name = LongName, Post = LongName, Band = LongName })],
                Sheets = [.. facts.Sheets.Select(sheet => sheet with
                {
                    Official = sheet.Official with { Name = LongName, Post = LongName },
                    Band = LongName,
                    Aspects = [.. sheet.Aspects.Select(aspect => aspect with { Title = LongName })],
                })],
                Subject = LongName,
                CopyRecipients = [LongName, LongName],
            },
            "3000" => facts with { Sheets = [ReportFacts.Sheet(1, Words(3000)), ReportFacts.Sheet(2, Words(3100))] },
            "9000" => facts with { Sheets = [ReportFacts.Sheet(1, Words(9000)), .. facts.Sheets.Skip(1)] },
            "empty" => facts with
            {
                LegalBases = [], Panel = [], Signers = [], Participants = [], Components = [], Rules = [], Recap = [], Sheets = [],
                CopyRecipients = [], QrText = "", MethodParagraphs = [], Addressee = [],
            },
            "A4" => facts with { Paper = Paper.A4, ShowRank = false },
            "many components" => facts with
            {
                Components = [.. Enumerable.Range(1, 8).Select(i => new ComponentFacts($"Komponen penilaian {i}", 12.5m, "0–100", "Panitia"))],
            },
            "one long word" => facts with { Sheets = [ReportFacts.Sheet(1, new string('m', 6000))], Number = "" },
            _ => facts,
        };
    }
}
