using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UjiKompetensi.Reports.Model;
using UjiKompetensi.Reports.Tests.Model;

namespace UjiKompetensi.Reports.Tests;

/// <summary>The file around the pages: programs that do not repair files must be able to read it.</summary>
public sealed partial class PdfFileTests
{
    private readonly string file = Encoding.Latin1.GetString(
        Pdf.Render(BlockTests.Document([new Section([new Paragraph("isi")]), new Section([new Paragraph("lagi")])])));

    [Fact]
    public void Every_entry_of_the_cross_reference_table_points_at_its_object()
    {
        var start = int.Parse(StartOfTable().Match(file).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        file[start..(start + 4)].ShouldBe("xref");
        var entries = Entry().Matches(file, start);
        entries.Count.ShouldBeGreaterThan(8);
        foreach (var (index, entry) in entries.Index())
        {
            var offset = int.Parse(entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            file[offset..].ShouldStartWith($"{index + 1} 0 obj");
        }
    }

    [Fact]
    public void It_says_that_it_is_PDF_A_in_Indonesian()
    {
        file.ShouldContain("<pdfaid:part>2</pdfaid:part>");
        file.ShouldContain("/Lang (id-ID)");
        file.ShouldContain("/DisplayDocTitle true");
    }

    [Fact]
    public void Its_identity_is_the_same_in_all_three_places()
    {
        var named = Identity().Matches(file).Select(match => match.Groups[1].Value.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()).Distinct().ToList();
        named.Count.ShouldBe(1);
        file.ShouldContain($"/ID [<{named[0]}> <{named[0]}>]");
    }

    [Fact]
    public void A_table_that_moves_over_a_power_of_ten_is_found_where_it_went()
    {
        var guid = Guid.Empty.ToString("D");
        var written = Encoding.ASCII.GetBytes($"1 0 obj\n<</Type /Catalog\n>>\nDocumentID>uuid:{guid}InstanceID>uuid:{guid}\nxref\n0 2\n0000000000 65535 f \n0000099980 00000 n \ntrailer\n<</ID [<AA> <BB>]>>\nstartxref\n99990\n%%EOF\n");
        var finished = Encoding.ASCII.GetString(Skia.PdfFile.Finish(written, new DocumentProperties("", "", "", DateTimeOffset.UnixEpoch)));
        var by = finished.IndexOf("DocumentID", StringComparison.Ordinal) - Encoding.ASCII.GetString(written).IndexOf("DocumentID", StringComparison.Ordinal);
        by.ShouldBeGreaterThan(20);
        finished.ShouldContain($"{99980 + by:D10} 00000 n");
        finished.ShouldEndWith($"]>>\nstartxref\n{99990 + by}\n%%EOF\n");
    }

    [GeneratedRegex(@"startxref\n(\d+)")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"(\d{10}) 00000 n")]
    private static partial Regex Entry();

    [GeneratedRegex("uuid:([0-9a-f-]{36})")]
    private static partial Regex Identity();
}
