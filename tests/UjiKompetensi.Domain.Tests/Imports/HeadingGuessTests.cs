using UjiKompetensi.Domain.Imports;

namespace UjiKompetensi.Domain.Tests.Imports;

public sealed class HeadingGuessTests
{
    private static readonly IReadOnlyList<ImportColumn> Officials = ImportColumns.Of(ImportKind.Official);

    [Fact]
    public void Siasn_headings_are_known() => Guess(Officials, "pns_id", "nip_baru", "nama", "gelar_depan", "gelar_belakang", "gol_akhir_nama", "jabatan_nama", "tmt_jabatan", "unor_nama", "tingkat_pendidikan_nama", "pendidikan_nama", "tmtPensiun")
        .ShouldBe(new Dictionary<string, int>
        {
            ["nip"] = 1, ["nama"] = 2, ["gelar-depan"] = 3, ["gelar-belakang"] = 4, ["pangkat"] = 5, ["jabatan"] = 6, ["tmt-jabatan"] = 7, ["opd"] = 8, ["pendidikan"] = 9, ["jurusan"] = 10, ["tmt-pensiun"] = 11,
        }, ignoreOrder: true);

    [Fact]
    public void Siasn_performance_headings_are_known() => Guess(ImportColumns.Of(ImportKind.PerformanceRating), "nip_baru", "tahun", "hasilKinerja", "perilakuKerja")
        .Keys.ShouldBe(["nip", "tahun", "hasil-kerja", "perilaku"]);

    [Theory]
    [InlineData("NIP *")]
    [InlineData(" n.i.p ")]
    [InlineData("NIP\n(baru)")]
    public void Signs_and_capitals_do_not_count(string heading) => Guess(Officials, heading).Keys.ShouldContain("nip");

    [Fact]
    public void What_was_chosen_before_goes_first() =>
        HeadingGuess.Of(Officials, Row("Kode Pegawai", "NIP"), new Dictionary<string, string> { ["kodepegawai"] = "nip" })["nip"].ShouldBe(0);

    [Fact]
    public void A_remembered_column_that_no_longer_exists_is_ignored() =>
        HeadingGuess.Of(Officials, Row("NIP"), new Dictionary<string, string> { ["nip"] = "lama" })["nip"].ShouldBe(0);

    [Fact]
    public void Titles_above_the_headings_are_passed_over()
    {
        var rows = new[] { new RawRow(1, [new("DAFTAR PEJABAT")]), new RawRow(3, [new("NIP"), new("Nama"), new("Jabatan")]), new RawRow(4, [new("1"), new("2"), new("3")]) };
        HeadingGuess.HeadingRow(Officials, rows)!.Number.ShouldBe(3);
    }

    [Fact]
    public void Every_kind_knows_its_own_headings_and_key()
    {
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            var columns = ImportColumns.Of(kind);
            columns.Select(c => c.Code).ShouldBeUnique();
            Guess(columns, [.. columns.Select(c => c.Heading)]).Count.ShouldBe(columns.Count, kind.ToString());
            ImportColumns.Key(kind).ShouldAllBe(k => columns.Any(c => c.Code == k && c.Required));
            ImportKinds.FromWord(kind.Word()).ShouldBe(kind);
            kind.Subject().ToString().ShouldBe(kind.ToString());
        }
    }

    private static IReadOnlyDictionary<string, int> Guess(IReadOnlyList<ImportColumn> columns, params string[] headings) => HeadingGuess.Of(columns, Row(headings));

    private static RawRow Row(params string[] texts) => new(1, texts.Select(t => new RawCell(t)).ToList());
}
