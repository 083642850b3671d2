using System.Diagnostics;
using System.Text;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Imports;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Opds;
using UjiKompetensi.Web.Features.Imports;
using static UjiKompetensi.Web.Tests.Features.Imports.Workbooks;

namespace UjiKompetensi.Web.Tests.Features.Imports;

public sealed class HostileFileTests
{
    private static readonly Post Post = Domain.Opds.Post.Establish(new OpdId(Guid.CreateVersion7()), "Kepala Dinas Uji", Echelon.IIa);
    private static readonly ImportReferences References = new([(Post.OpdId, "Dinas Uji")], [(Post.Id, Post.OpdId, Post.Title)], []);

    public static TheoryData<string> Packages => [.. HostilePackages.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_hostile_or_broken_file_is_refused_with_its_own_sentence(string name)
    {
        var (_, fileName, content, code) = HostilePackages.All.Single(p => p.Name == name);
        var watch = Stopwatch.StartNew();
        Refused.Code(() => FileReading.Read(fileName, content, ImportKind.Official)).ShouldBe(code);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void The_corpus_is_large_enough() => (HostilePackages.All.Count() + BadCells.Count).ShouldBeGreaterThanOrEqualTo(80);

    /// <summary>Column, the cell, and a word of the sentence.</summary>
    public static TheoryData<int, string, string> BadCells => new()
    {
        { 0, Number(0, 2, "1.97001011995031E+17"), "angka di Excel" },
        { 0, Number(0, 2, "197001011995031001"), "angka di Excel" },
        { 0, Text(0, 2, "1.97001E+17"), "angka di Excel" },
        { 0, Text(0, 2, "1,97001E+17"), "angka di Excel" },
        { 0, Text(0, 2, "19700101199503100"), "18 angka" },
        { 0, Text(0, 2, "19700101199503100I"), "hanya boleh berisi angka" },
        { 0, Text(0, 2, "197013011995031001"), "bukan tanggal" },
        { 0, Text(0, 2, "197001011995031001\u200B"), "hanya boleh berisi angka" },
        { 0, Text(0, 2, "\u0661\u0669\u0667\u0660\u0660\u0661\u0660\u0661\u0661\u0669\u0669\u0665\u0660\u0663\u0661\u0660\u0660\u0661"), "hanya boleh berisi angka" },
        { 0, "<c r=\"A2\"/>", "belum diisi" },
        { 0, "<c r=\"A2\"><f>B2</f></c>", "belum diisi" },
        { 1, Number(1, 2, "12"), "bertipe Teks" },
        { 1, Text(1, 2, "#REF!"), "galat rumus" },
        { 1, "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "galat rumus" },
        { 1, Text(1, 2, "Budi\nSantosa"), "ganti baris" },
        { 1, Text(1, 2, "Budi\u202Eiduh"), "tidak tampak" },
        { 1, Text(1, 2, "Budi_x0000_Santosa"), "tidak tampak" },
        { 1, Text(1, 2, new string('x', 151)), "paling panjang 150" },
        { 1, Text(1, 2, "   "), "belum diisi" },
        { 2, Text(2, 2, "IV/f"), "Pilih salah satu" },
        { 2, Text(2, 2, "4c"), "Pilih salah satu" },
        { 3, Text(3, 2, "Kepala Dinas Lain"), "belum terdaftar" },
        { 4, Text(4, 2, "2023/01/02"), "hari-bulan-tahun" },
        { 4, Text(4, 2, "2 Januari 2023"), "hari-bulan-tahun" },
        { 4, Text(4, 2, "1/2/23"), "hari-bulan-tahun" },
        { 4, Text(4, 2, "31-02-2023"), "hari-bulan-tahun" },
        { 4, Text(4, 2, "02-13-2023"), "hari-bulan-tahun" },
        { 4, Number(4, 2, "44928"), "hari-bulan-tahun" },
        { 4, Number(4, 2, "44928.5", style: 1), "hari-bulan-tahun" },
        { 4, "<c r=\"E2\" t=\"b\"><v>1</v></c>", "hari-bulan-tahun" },
        { 4, Text(4, 2, "02-01-1023"), "tidak masuk akal" },
    };

    [Theory]
    [MemberData(nameof(BadCells))]
    public void A_bad_cell_is_named_by_row_and_column_and_never_repaired(int column, string cell, string word)
    {
        var row = Compare("a.xlsx", With(column, cell)).Single().Row;
        row.Number.ShouldBe(2);
        row.State.ShouldBe(RowState.Wrong);
        row.Faults.Single().Column.ShouldBe(new[] { "nip", "nama", "pangkat", "jabatan", "tmt-jabatan" }[column]);
        row.Faults.Single().Sentence.ShouldContain(word);
    }

    [Fact]
    public void Good_cells_in_every_accepted_form_are_read_alike()
    {
        byte[][] books =
        [
            Of(Headings, Good), WithText(4, "02/01/2023"), WithText(4, "2023-01-02"), With(4, Number(4, 2, "44928", style: 1)), WithText(2, "pembina utama muda (iv/c)"),
            WithText(0, "19700101 199503 1 001"), Package(SheetOf("<row><c t=\"inlineStr\"><is><t>NIP</t></is></c>" + string.Concat(Headings.Skip(1).Select(h => $"<c t=\"inlineStr\"><is><t>{h}</t></is></c>")) + "</row><row>" + string.Concat(Good.Select(g => $"<c t=\"inlineStr\"><is><t>{g}</t></is></c>")) + "</row>")),
        ];
        var texts = new[] { "\uFEFF" + string.Join(';', Headings) + "\r\n" + string.Join(';', Good), string.Join(',', Headings) + "\n\"" + string.Join("\",\"", Good) + "\"", string.Join('\t', Headings) + "\n" + string.Join('\t', Good) };
        var facts = books.Select(b => Compare("a.xlsx", b)).Concat(texts.Select(t => Compare("a.csv", Encoding.UTF8.GetBytes(t)))).Select(rows => rows.Single()).ToList();
        facts.ShouldAllBe(r => r.Row.State == RowState.New);
        facts.Select(r => (r.Fresh!.EmployeeNumber, r.Fresh.Name.Bare, r.Fresh.Rank, r.Fresh.InPostSince)).Distinct()
            .ShouldBe([(EmployeeNumber.Parse(Good[0]), Good[1], Rank.IVc, new DateOnly(2023, 1, 2))]);
    }

    [Fact]
    public void Rows_keep_the_numbers_the_spreadsheet_shows()
    {
        var cells = (int row, string[] texts) => $"<row r=\"{row}\">{string.Concat(texts.Select((t, i) => Text(i + 2, row, t)))}</row>";
        var rows = Compare("a.xlsx", Package(SheetOf(cells(1, ["DAFTAR PEJABAT"]) + cells(4, Headings) + cells(9, Good) + cells(12, ["x", .. Good[1..]]), "<dimension ref=\"C4:G12\"/>", "<mergeCells><mergeCell ref=\"C1:G1\"/></mergeCells>")));
        rows.Select(r => (r.Row.Number, r.Row.State)).ShouldBe([(9, RowState.New), (12, RowState.Wrong)]);
    }

    [Fact]
    public void A_damaged_file_never_crashes_and_never_becomes_a_wrong_row()
    {
        var random = new Random(20260302);
        var good = Of([Headings, .. Enumerable.Range(1, 20).Select(i => (string[])[$"19700101199503{1}{i:000}", $"Budi {i}", .. Good[2..]])]);
        var text = Encoding.UTF8.GetBytes(string.Join(';', Headings) + "\n" + string.Join(';', Good) + "\n");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < int.Parse(Environment.GetEnvironmentVariable("UJI_FUZZ") ?? "300"); i++)
        {
            var isText = i % 4 == 0;
            var bytes = (byte[])(isText ? text : good).Clone();
            for (var hit = random.Next(1, 12); hit > 0; hit--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (i % 3 == 0) bytes = bytes[..random.Next(1, bytes.Length)];
            try
            {
                var read = Compare(isText ? "a.csv" : "a.xlsx", bytes);
                // The guard compares checksums: whatever is still read from one is what was written.
                if (!isText) read.Where(r => r.Fresh is not null).ShouldAllBe(r => r.Fresh!.Name.Bare.StartsWith("Budi "));
            }
            catch (RuleViolation refused)
            {
                refused.Message.ShouldNotBeEmpty();
            }
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(100_000_000);
    }

    private static IReadOnlyList<ComparedRow<Official>> Compare(string fileName, byte[] content)
    {
        var rows = FileReading.Read(fileName, content, ImportKind.Official);
        var columns = ImportColumns.Of(ImportKind.Official);
        var headings = HeadingGuess.HeadingRow(columns, rows)!;
        var places = HeadingGuess.Of(columns, headings);
        return ImportComparison.Missing(columns, places).Count > 0 ? []
            : ImportComparison.Of(new ImportedOfficials(), columns, places, rows.Where(r => r.Number > headings.Number), [], References, []);
    }
}
