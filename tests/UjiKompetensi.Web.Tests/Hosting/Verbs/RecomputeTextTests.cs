using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Bundles;
using UjiKompetensi.Domain.Results;
using UjiKompetensi.Web.Hosting.Verbs;

namespace UjiKompetensi.Web.Tests.Hosting.Verbs;

/// <summary>What the command line tells people of the published examples.</summary>
public sealed class RecomputeTextTests
{
    private static readonly (ResultInput Input, RoundResult Result) Median = Read("median-recusal-tie.json");

    [Fact]
    public void Table_has_a_line_for_each_official_and_says_what_is_missing() => RecomputeText.Of(Median.Input, Median.Result).ShouldBe(
    [
        "Contoh: nilai tengah, benturan kepentingan, nilai sama (contoh-median)",
        "4 pejabat, 4 panelis, 2 komponen.",
        "",
        "Kode  Nama           Wawancara  Assessment Center  Nilai akhir  Kategori        Peringkat",
        "01    Pejabat Satu       80,00              80,16        80,06  Kompeten        2 (bersama)",
        "02    Pejabat Dua        80,00              80,16        80,06  Kompeten        2 (bersama)",
        "03    Pejabat Tiga       90,00              65,15        80,06  Kompeten        1",
        "04    Pejabat Empat      75,00                  –        75,00  Cukup Kompeten  4",
        "04 Pejabat Empat: Assessment Center: sakit pada hari asesmen (bobot disesuaikan)",
    ]);

    [Fact]
    public void Table_has_the_points_of_each_stage()
    {
        var (input, result) = Read("stages-factors-jpm.json");

        var lines = RecomputeText.Of(input, result).ToList();

        lines[3].ShouldBe("Kode  Nama           Assessment Center  Makalah  Wawancara  Tahap I (dari 50)  Tahap II (dari 50)  Nilai akhir  Kategori         Peringkat");
        lines[4].ShouldBe("01    Pejabat Satu              100,00    80,00      81,00              46,00               40,50        86,50  Memenuhi Syarat  1");
    }

    [Theory]
    [InlineData("01")]
    [InlineData("19680411 199303 1 009")]
    [InlineData("satu")]
    public void Explain_finds_by_code_number_or_part_of_a_name_and_reaches_the_marks(string wanted)
    {
        var lines = ExplainText.Of(Median.Input, Median.Result, wanted).ToList();

        lines[..6].ShouldBe(
        [
            "01 Pejabat Satu",
            "Nilai akhir 80,06, Kompeten, peringkat 2 (bersama).",
            "",
            "Nilai akhir: 48,00 + 32,06 = 80,06",
            "  Wawancara (bobot 60 %): 80,00 × 60 / 100 = 48,00",
            "    Gabungan aspek: 85,00 × 50 / 100 + 75,00 × 50 / 100 = 80,00",
        ]);
        lines.ShouldContain("        P4 Panelis Empat: tidak menilai");
    }

    [Theory]
    [InlineData("pejabat", "official-many")]
    [InlineData("siapa", "official-unknown")]
    [InlineData(" ", "official-unknown")]
    public void Explain_refuses_to_guess(string wanted, string code) =>
        Should.Throw<RuleViolation>(() => ExplainText.Of(Median.Input, Median.Result, wanted)).Code.ShouldBe(code);

    [Fact]
    public void Advice_has_three_parts_and_says_that_it_is_advice()
    {
        var lines = AdviceText.Of(RoundAgreement.Of(Median.Input), Sensitivity.Of(Median.Input, Median.Result, cancel: TestContext.Current.CancellationToken), Leniency.Of(Median.Input, Median.Result)).ToList();

        lines.Where(l => l.Length > 0 && !l.Any(char.IsLower)).ShouldBe(["KESEPAKATAN PANEL", "KEKOKOHAN URUTAN", "KELONGGARAN PENILAI"]);
        lines.ShouldContain(l => l.StartsWith("  Kerja Sama ", StringComparison.Ordinal) && l.Contains("Terlalu sedikit", StringComparison.Ordinal));
        lines[^1].ShouldBe("Ketiga bagian ini saran; nilai akhir dan peringkat tidak memakainya.");
    }

    private static (ResultInput, RoundResult) Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(Script.Docs, "examples", name));
        var input = BundleFile.Read(file);
        return (input, RoundCalculation.Of(input));
    }
}
