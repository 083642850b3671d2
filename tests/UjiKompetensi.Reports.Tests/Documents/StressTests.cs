using UjiKompetensi.Reports.Documents;
using UjiKompetensi.Reports.Model;

namespace UjiKompetensi.Reports.Tests.Documents;

/// <summary>Names of sixty letters, opinions of three thousand, a hundred officials: nothing is lost, cut or out of order, and nobody signs an empty page.</summary>
public sealed class StressTests
{
    private static readonly string[] WithoutOfficials = ["lampiran-sk", "pengantar", "pakta"];
    private static readonly string Opinion = string.Join(' ', Enumerable.Range(1, 500).Select(i => $"kata{i}"))[..3000];

    public static TheoryData<string> Kinds => [.. AllDocuments.Names.Except(WithoutOfficials)];
    public static TheoryData<string> Listed => ["rekap", "laporan", "ba-akhir", "lembar-hasil", "umpan-balik"];
    public static TheoryData<string> Letters => ["rencana", "undangan", "umpan-balik", "pengantar"];
    public static TheoryData<string> OfPanel => ["ba-tahap", "ba-akhir", "rekap", "laporan", "lembar-hasil"];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_long_name_is_found_whole_and_in_order(string name)
    {
        LongName(7).Length.ShouldBe(60);
        // Narrow papers print up to where others have their head and foot; a row of a table is never cut.
        var text = Packed(Read(AllDocuments.Make(name, 100, opinion: Opinion, nameOf: LongName)).Text);
        var at = 0;
        // Minutes of a stage name only who did not come.
        foreach (var i in name == "ba-tahap" ? [2] : Enumerable.Range(1, 100))
        {
            at = text.IndexOf(Packed(LongName(i)), at, StringComparison.Ordinal);
            at.ShouldBeGreaterThan(-1, $"{name}: {LongName(i)}");
        }
    }

    [Theory, MemberData(nameof(Listed))]
    public void Long_names_overlap_nothing_and_stay_inside_the_margins_in_every_listing(string name)
    {
        foreach (var listing in (ListingFacts[])[ListingFacts.Full, new(WithScores: false, IsAlphabetical: false), new(WithScores: false, IsAlphabetical: true), new(WithScores: true, IsAlphabetical: true)])
            foreach (var page in Read(AllDocuments.Make(name, 30, p => p with { Paper = Paper.A4, IsDraft = true, Classification = "RAHASIA", Copy = new(1, 9) }, listing, Opinion, LongName)).Pages)
            {
                page.Lines.ShouldAllBe(line => line.Left > PageSetup.Points(19) && line.Right < page.Width - PageSetup.Points(19) && line.Baseline > PageSetup.Points(8) && line.Baseline < page.Height - PageSetup.Points(6));
                page.Lines.Index().SelectMany(a => page.Lines.Skip(a.Index + 1).Take(60).Where(a.Item.Overlaps).Select(b => $"{a.Item} / {b}")).ShouldBeEmpty(name);
            }
    }

    [Theory, InlineData("laporan"), InlineData("lembar-hasil"), InlineData("umpan-balik")]
    public void An_opinion_of_three_thousand_letters_is_printed_whole_for_everybody(string name)
    {
        var text = Packed(Read(AllDocuments.Make(name, 100, opinion: Opinion)));
        text.Split(Packed(Opinion)).Length.ShouldBe(101);
    }

    [Theory, MemberData(nameof(Letters))]
    public void A_letter_is_signed_below_at_least_two_lines_of_text(string name)
    {
        foreach (var length in Enumerable.Range(0, 24).Select(i => 40 + (i * 120)))
            foreach (var page in Read(AllDocuments.Make(name, 1 + (length / 120), opinion: Opinion[..length])).Pages)
                foreach (var signer in page.BodyLines.Where(line => line.Text.StartsWith("a.n. Gubernur Contoh", StringComparison.Ordinal)))
                    Rows(page.BodyLines.Where(line => line.Baseline > signer.Baseline + 1)).ShouldBeGreaterThanOrEqualTo(2, $"{name} with {length}: {page.Body}");
    }

    [Theory, MemberData(nameof(OfPanel))]
    public void A_panel_signs_on_the_page_that_ends_its_text(string name)
    {
        foreach (var length in Enumerable.Range(0, 24).Select(i => 40 + (i * 120)))
        {
            var pages = Read(AllDocuments.Make(name, 1 + (length / 120), opinion: Opinion[..length])).Pages;
            foreach (var page in pages)
                foreach (var head in page.BodyLines.Where(line => line.Text == "PANITIA SELEKSI"))
                {
                    // Place and day stand between the text and the heads of the signers.
                    Rows(page.BodyLines.Where(line => line.Baseline > head.Baseline + 1)).ShouldBeGreaterThanOrEqualTo(2 + 1, $"{name} with {length}: {page.Body}");
                    foreach (var member in ReportFacts.Panel) page.Body.ShouldContain(member.Name);
                }
        }
    }

    private static string LongName(int number) => $"Prof. Dr. Hj. Kusumaningtyas Wulandari Prameswari {number:000}, M.Si.";

    private static int Rows(IEnumerable<PrintedLine> lines) => lines.Select(line => Math.Round(line.Baseline)).Distinct().Count();

    private static PrintedPdf Read(Document document) => PrintedPdf.Read(Pdf.Render(document));

    private static string Packed(PrintedPdf pdf) => Packed(pdf.Body);

    private static string Packed(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
